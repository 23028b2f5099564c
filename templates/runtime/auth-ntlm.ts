import type { AuthScheme } from "./auth.js";
import { refuse } from "./config-error.js";

/** NTLM. It authenticates connections, not requests, and `fetch` has no hold on connections: every call is refused that asks for it. */
export function ntlm(): AuthScheme {
  return {
    label: "ntlm",
    usage: undefined,
    header: "Authorization",
    fits: () => false,
    apply: () => refuse("ntlm credentials cannot be sent with fetch"),
  };
}
