import { refuse } from "../values/config-error.js";
import { withHeader } from "../values/header-list.js";
import type { AuthScheme } from "./scheme.js";

/** A token as `Authorization: Bearer …` (RFC 6750). Also accepts OAuth 2 credentials. */
export function bearer(): AuthScheme {
  return {
    label: "bearer",
    usage: '{ type: "bearer", token }',
    header: "Authorization",
    fits: ({ type }) => type === "bearer" || type === "oauth2",
    apply: (draft, fields) => {
      const token = fields["token"] ?? fields["accessToken"] ?? "";
      if (token === "") return refuse("the token in auth is empty");
      return { ...draft, headers: withHeader(draft.headers, "Authorization", `Bearer ${token}`) };
    },
  };
}
