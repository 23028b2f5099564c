import type { Capture, ClientDefaults, ClientOptions, ClientSettings } from "../transport/settings.js";

/** Where and how calls are sent. Keeps no connection open and needs no closing. */
export interface Client<Package extends string = string, Known extends string = never> {
  /** Has no value: for the compiler, it tells the clients of different packages apart. */
  readonly package?: Package | undefined;
  /** Has no value: for the compiler, it says which variables the client was made with. */
  readonly knows?: ((variable: Known) => void) | undefined;
  /** A function, so that a client shows no credential when it is printed or written as JSON. */
  readonly settings: () => ClientSettings;
}

/** The option of packages whose operations set variables. */
interface CaptureOption {
  readonly capture?: Capture | undefined;
}

/** A client for the API that `defaults` describes. Nothing is checked until a call needs it. */
export function newClient<Package extends string, Known extends string = never>(
  defaults: ClientDefaults,
  options: ClientOptions & CaptureOption = {},
): Client<Package, Known> {
  const { capture, ...others } = options;
  const settings: ClientSettings = { defaults, options: others, ...capture?.() };
  return { settings: () => settings };
}
