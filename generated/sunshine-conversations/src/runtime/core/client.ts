import type { Capture, ClientDefaults, ClientOptions, ClientSettings } from "../transport/settings.js";
import { trust } from "../values/trust.js";

/** Where and how calls are sent. Keeps no connection open and needs no closing. */
export interface Client<Package extends string = string, Known extends string = never> {
  /** Has no value: for the compiler, it tells the clients of different packages apart. */
  readonly package?: Package | undefined;
  /**
   * Has no value: for the compiler, it says which variables the client was made with. They are
   * properties, of which it can say which is missing.
   */
  readonly madeWith?: { readonly [Name in Known]: true } | undefined;
  /** A function, so that a client shows no credential when it is printed or written as JSON. */
  readonly settings: () => ClientSettings;
}

/** The option of packages whose operations set variables. */
interface CaptureOption {
  readonly capture?: Capture | undefined;
}

/**
 * A client for the API that `defaults` describes; the caller says what it knows. Nothing is checked
 * until a call needs it.
 */
export function newClient<Made extends Client>(
  defaults: ClientDefaults,
  options: ClientOptions & CaptureOption = {},
): Made {
  const { capture, ...others } = options;
  const settings: ClientSettings = { defaults, options: others, ...capture?.() };
  return trust<Made>({ settings: () => settings });
}
