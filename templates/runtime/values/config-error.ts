/** A call that cannot be built as given. `send` turns it into an `ApiError` of kind `config`. */
export class ConfigError extends Error {
  override readonly name: string = "ConfigError";
  /** The variable without a value, if that is the problem. */
  variable: string | undefined;
}

/** Rejects a call. The message says what to do; it quotes no value, which could be a secret. */
export function refuse(message: string, cause?: unknown): never {
  throw new ConfigError(message, cause === undefined ? undefined : { cause });
}

/** Rejects a call that needs this variable, or the credential that the collection names so. */
export function refuseWithout(variable: string | undefined, message: string): never {
  const error = new ConfigError(message);
  error.variable = variable;
  throw error;
}

/** Rejects a call with members for a body that has none. */
export function refuseMembers(): never {
  return refuse("extra.body needs a body that is a JSON object or a form");
}
