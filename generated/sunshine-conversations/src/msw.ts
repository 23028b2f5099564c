/** Answers from the saved examples of Sunshine Conversations. */

import { type Examples, mock } from "./mock.js";
import type { Mock } from "./runtime/mock/mock.js";
import { type MswHttp, toHandlers } from "./runtime/mock/msw.js";

/**
 * Handlers for MSW, with its `http`: `setupServer(...handlers(http))`. They answer as `mock()`
 * does, or as the mock that is passed. Requests that are not the API's are left to other handlers.
 */
export function handlers<Handler>(http: MswHttp<Handler>, fetch: Mock<Examples> = mock()): readonly Handler[] {
  return toHandlers(http, fetch);
}
