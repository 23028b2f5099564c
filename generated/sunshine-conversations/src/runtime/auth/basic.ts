import { basicValue } from "../values/base64.js";
import { withHeader } from "../values/header-list.js";
import { type AuthScheme, hasName, showName } from "./scheme.js";

/**
 * HTTP Basic authentication (RFC 7617), in UTF-8. As in Postman, an empty user name or password is
 * sent. If an API has several, `credentialName` is the one that is sent.
 */
export function basic(credentialName?: string): AuthScheme {
  return {
    label: "basic",
    usage: () => `{ type: "basic", ${showName(credentialName)}username, password }`,
    header: "Authorization",
    renewable: true,
    fits: (credential) => credential.type === "basic" && hasName(credential, credentialName),
    apply: (draft, fields) => {
      const value = basicValue(fields["username"] ?? "", fields["password"] ?? "");
      return { ...draft, headers: withHeader(draft.headers, "Authorization", value) };
    },
  };
}
