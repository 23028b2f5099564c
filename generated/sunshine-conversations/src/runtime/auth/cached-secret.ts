import type { Secret, SecretRequest } from "./credential.js";

/** A secret that somebody has issued. */
export interface IssuedSecret {
  readonly value: string;
  /** When it ends: a date, or milliseconds since 1970. Default: not before a server rejects it. */
  readonly expires?: Date | number | undefined;
}

/** A secret is renewed so many milliseconds before it ends, since requests take time. */
const margin = 10_000;

/**
 * A secret that is kept until it ends, or until a server rejects it. Calls that need it at the same
 * time wait for one `load`; a `load` that fails is not kept. Everybody who uses the credential gets
 * the same secret: for secrets of several users, make one for each.
 */
export function cachedSecret(
  load: (request: SecretRequest) => string | IssuedSecret | Promise<string | IssuedSecret>,
): Exclude<Secret, string> {
  let current: Promise<IssuedSecret> | undefined;
  const issue = async (request: SecretRequest): Promise<IssuedSecret> => {
    const issued = await load(request);
    return typeof issued === "string" ? { value: issued } : issued;
  };
  return async (request) => {
    const before = current;
    const kept = await before?.catch(() => undefined);
    if (kept !== undefined && kept.value !== request.rejected && !isOver(kept)) return kept.value;
    // Another call may have begun while this one was waiting.
    const issuing = current === before || current === undefined ? issue(request) : current;
    current = issuing;
    return (await issuing).value;
  };
}

/** Whether a secret has ended, or is about to. */
export function isOver({ expires }: Pick<IssuedSecret, "expires">): boolean {
  return expires !== undefined && Number(expires) - margin <= Date.now();
}
