import type { AuthScheme } from "../../auth/scheme.js";
import { authLayer } from "../auth-layer.js";
import type { Layer } from "../layer.js";

/**
 * The layer that adds the credentials of a URL, which are sent beside others. Both remain secrets
 * of the request.
 */
export function urlAuthLayer(scheme: AuthScheme): Layer {
  const layer = authLayer(scheme);
  return (next, call) => (request) => {
    const others = request.secrets ?? [];
    return layer((own) => next({ ...own, secrets: [...others, ...(own.secrets ?? [])] }), call)(request);
  };
}
