/** What APIs usually answer, by method. Others answer as a GET does. */
const successes: ReadonlyMap<string, readonly number[]> = new Map([
  ["POST", [200, 201]],
  ["DELETE", [200, 204]],
]);

/** The statuses with which APIs usually answer a method that succeeds. */
export function usualSuccesses(method: string): readonly number[] {
  return successes.get(method) ?? [200];
}
