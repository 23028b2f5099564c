/** A call that cannot be built from what it was given. `send` turns it into an `ApiError` of kind `config`. */
export class ConfigError extends Error {
  override readonly name: string = "ConfigError";
}

/** Gives up on a call. The message says what to do and holds no value: it could be a secret. */
export function refuse(message: string, cause?: unknown): never {
  throw new ConfigError(message, cause === undefined ? undefined : { cause });
}
