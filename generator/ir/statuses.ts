import type { OperationDraft } from "./api.ts";

/** True for a status with which `fetch` goes on to another address (Fetch standard). */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** True if all that an operation documents are redirects, so that following them makes no sense. */
export function hasOnlyRedirects({ responses }: Pick<OperationDraft, "responses">): boolean {
  return responses.length > 0 && responses.every(({ status }) => isRedirect(status));
}

/** What APIs usually answer, by method. Others answer as a GET does. */
const successes: ReadonlyMap<string, readonly number[]> = new Map([
  ["POST", [200, 201]],
  ["DELETE", [200, 204]],
]);

/** The statuses with which APIs usually answer a method that succeeds. */
export function usualSuccesses(method: string): readonly number[] {
  return successes.get(method) ?? [200];
}
