import { refuse } from "../values/config-error.js";
import { withHeader } from "../values/header-list.js";
import { type AuthScheme, hasName, showName, variableFor } from "./scheme.js";

/**
 * A token as `Authorization: Bearer …` (RFC 6750). Also accepts OAuth 2 credentials. If an API has
 * several, `credentialName` is the one that is sent.
 */
export function bearer(credentialName?: string): AuthScheme {
  return {
    label: "bearer",
    usage: () => `{ type: "bearer", ${showName(credentialName)}token }`,
    header: "Authorization",
    renewable: true,
    variable: variableFor(credentialName, "token"),
    fits: (credential) =>
      (credential.type === "bearer" || credential.type === "oauth2") && hasName(credential, credentialName),
    apply: (draft, fields) => {
      const token = fields["token"] ?? fields["accessToken"] ?? "";
      if (token === "") return refuse("the token in auth is empty");
      return { ...draft, headers: withHeader(draft.headers, "Authorization", `Bearer ${token}`) };
    },
  };
}
