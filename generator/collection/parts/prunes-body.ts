const prunedMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "COPY", "PURGE", "UNLOCK"]);

/** Whether Postman drops the body of a method unless `disableBodyPruning` is set. */
export function prunesBody(method: string): boolean {
  return prunedMethods.has(method);
}
