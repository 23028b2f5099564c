import type { OperationDraft, ResponseType } from "./api.ts";

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

const usualFailures = [400, 401, 403, 404];

/**
 * The statuses that callers may ask for although the collection documents none of their kind: of
 * success if no success is documented, of failure if no example shows anything. Those that were
 * published so stay when examples come, since callers may have asked for them.
 */
export function assumedStatuses(operation: Pick<OperationDraft, "method" | "responses" | "assumed">): readonly number[] {
  const { method, responses, assumed = [] } = operation;
  const shown = responses.filter(({ script }) => script !== "read");
  const successes = shown.some(isSuccess) ? [] : usualSuccesses(method);
  const failures = responses.every(({ script }) => script !== undefined) ? usualFailures : [];
  const usual = hasOnlyRedirects(operation) ? [] : [...successes, ...failures];
  const documented = new Set(responses.map(({ status }) => status));
  return [...new Set([...usual, ...assumed])].filter((status) => !documented.has(status)).sort((one, other) => one - other);
}

/** True for what `response.ok` is true for. */
export function isSuccess({ status }: Pick<ResponseType, "status">): boolean {
  return status >= 200 && status <= 299;
}

/** The statuses with which APIs usually answer a method that succeeds. */
export function usualSuccesses(method: string): readonly number[] {
  return successes.get(method) ?? [200];
}
