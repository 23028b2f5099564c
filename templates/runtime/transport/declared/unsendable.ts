import { refuse } from "../../values/config-error.js";
import type { Layer } from "../layer.js";

/**
 * The layer of an operation whose method `fetch` does not send (Fetch standard, "forbidden
 * method").
 */
export function unsendable(method: string): Layer {
  return () => () => refuse(`fetch cannot send ${method} requests`);
}
