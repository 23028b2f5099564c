import type { OperationDraft } from "./api.ts";

/** True for a status with which `fetch` goes on to another address (Fetch standard). */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

/** True if all that an operation documents are redirects, so that following them makes no sense. */
export function hasOnlyRedirects({ responses }: Pick<OperationDraft, "responses">): boolean {
  return responses.length > 0 && responses.every(({ status }) => isRedirect(status));
}
