import { refuse } from "../values/config-error.js";
import type { AuthScheme } from "./scheme.js";

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
