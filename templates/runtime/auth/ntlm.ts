import { refuse } from "../values/config-error.js";
import type { AuthScheme } from "./scheme.js";

/**
 * NTLM, which authenticates a connection instead of a request. `fetch` has no control over
 * connections, so calls that need NTLM are refused.
 */
export function ntlm(): AuthScheme {
  const usage = (): never =>
    refuse(
      "ntlm credentials cannot be sent with fetch: pass an Authorization header of your own, or auth: null to send none",
    );
  return {
    label: "ntlm",
    usage,
    header: "Authorization",
    fits: () => false,
    apply: usage,
  };
}
