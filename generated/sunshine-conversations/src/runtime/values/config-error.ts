/** A call that cannot be built as given. `send` turns it into an `ApiError` of kind `config`. */
export class ConfigError extends Error {
  override readonly name: string = "ConfigError";
}

/** Rejects a call. The message says what to do; it quotes no value, which could be a secret. */
export function refuse(message: string, cause?: unknown): never {
  throw new ConfigError(message, cause === undefined ? undefined : { cause });
}
