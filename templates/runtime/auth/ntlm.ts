import { refuse } from "../values/config-error.js";
import type { AuthScheme } from "./scheme.js";

/**
 * NTLM, which authenticates a connection instead of a request. `fetch` has no control over
 * connections, so calls that need NTLM are refused.
 */
export function ntlm(): AuthScheme {
  return {
    label: "ntlm",
    usage: undefined,
    header: "Authorization",
    fits: () => false,
    apply: () => refuse("ntlm credentials cannot be sent with fetch"),
  };
}
