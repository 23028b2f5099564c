import { basicValue } from "../values/base64.js";
import { withHeader } from "../values/header-list.js";
import type { AuthScheme } from "./scheme.js";

/**
 * HTTP Basic authentication (RFC 7617), in UTF-8. As in Postman, an empty user name or password is
 * sent.
 */
export function basic(): AuthScheme {
  return {
    label: "basic",
    usage: '{ type: "basic", username, password }',
    header: "Authorization",
    fits: ({ type }) => type === "basic",
    apply: (draft, fields) => {
      const value = basicValue(fields["username"] ?? "", fields["password"] ?? "");
      return { ...draft, headers: withHeader(draft.headers, "Authorization", value) };
    },
  };
}
