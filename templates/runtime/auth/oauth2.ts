import { refuse } from "../values/config-error.js";
import { escapeQuery } from "../values/encode.js";
import { withHeader, withoutHeader } from "../values/header-list.js";
import { withoutQuery, withQuery } from "../values/query.js";
import { type AuthScheme, hasName, showName, variableFor } from "./scheme.js";

/** How an OAuth 2 access token is sent. */
export interface OAuth2Options {
  /** `query` sends it as `access_token`. */
  readonly in: "header" | "query";
  /**
   * The word before the token in the header. Default: `Bearer`. If empty, only the token is sent.
   */
  readonly prefix?: string;
  /** The name of the credential that is sent, if an API has several. */
  readonly credential?: string;
}

/**
 * An OAuth 2 access token in the header or the query. The token is not fetched. Also accepts bearer
 * credentials.
 */
export function oauth2(options: OAuth2Options): AuthScheme {
  const prefix = (options.prefix ?? "Bearer").trim();
  return {
    label: "oauth2",
    usage: () => `{ type: "oauth2", ${showName(options.credential)}accessToken }`,
    header: options.in === "header" ? "Authorization" : undefined,
    renewable: true,
    variable: variableFor(options.credential, "accessToken"),
    fits: (credential) =>
      (credential.type === "oauth2" || credential.type === "bearer") && hasName(credential, options.credential),
    apply: (draft, fields) => {
      const token = fields["accessToken"] ?? fields["token"] ?? "";
      if (token === "") return refuse("the access token in auth is empty");
      // Postman removes an old token from both places, wherever it puts the new one.
      const clean = { ...withoutQuery(draft, "access_token"), headers: withoutHeader(draft.headers, "Authorization") };
      if (options.in === "query") return withQuery(clean, "access_token", escapeQuery(token));
      return {
        ...clean,
        headers: withHeader(clean.headers, "Authorization", prefix === "" ? token : `${prefix} ${token}`),
      };
    },
  };
}
