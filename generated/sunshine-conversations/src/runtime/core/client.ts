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

/** A client from which others are made. Packages declare what their options add to its type. */
interface Derivable extends Client {
  with(options: ClientOptions): this;
}

/** The option of packages whose operations set variables. */
interface CaptureOption {
  readonly capture?: Capture | undefined;
}

/**
 * A client for the API that `defaults` describes; the caller says what it knows. Nothing is checked
 * until a call needs it.
 */
export function newClient<Made = Derivable>(
  defaults: ClientDefaults,
  options: ClientOptions & CaptureOption = {},
): Made {
  return trust<Made>(derivable({ defaults, options: {} }).with(options));
}

function derivable(settings: ClientSettings): Derivable {
  return {
    settings: () => settings,
    with: ({ capture, ...more }: ClientOptions & CaptureOption) =>
      derivable({ ...settings, ...capture?.(), options: mergeOptions(settings.options, more) }),
  };
}

/** The options with those of packages that have more than one origin. */
interface AnyOptions extends ClientOptions {
  readonly origins?: object;
}

/** To groups of options, a derived client adds its own. */
function mergeOptions(options: AnyOptions, more: AnyOptions): AnyOptions {
  return {
    ...options,
    ...more,
    headers: { ...options.headers, ...more.headers },
    variables: { ...options.variables, ...more.variables },
    origins: { ...options.origins, ...more.origins },
  };
}
