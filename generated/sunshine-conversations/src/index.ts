/** Sunshine Conversations */

export {
  type Auth,
  type CallOptions,
  type CallOptionsWith,
  type Client,
  type ClientOptions,
  type ClientWith,
  createClient,
  type Variables,
} from "./client.js";
export { cachedSecret, type IssuedSecret } from "./runtime/auth/cached-secret.js";
export { ApiError, type ApiErrorKind, type GraphqlApiError, type HttpApiError } from "./runtime/core/api-error.js";
export { ApiPromise } from "./runtime/core/api-promise.js";
export { defineHooks } from "./runtime/core/define-hooks.js";
export { isApiError } from "./runtime/core/is-api-error.js";
export type { FileValue } from "./runtime/values/file-value.js";
export type {
  Failure,
  GraphqlError,
  GraphqlFailure,
  NoResult,
  Redirect,
  Success,
  Undocumented,
  WithResponse,
} from "./runtime/core/result.js";
export type * from "./types.js";
export * from "./resources/apps.js";
export * from "./resources/integrations.js";
export * from "./resources/integration-api-keys.js";
export * from "./resources/users.js";
export * from "./resources/conversations.js";
export * from "./resources/participants.js";
export * from "./resources/messages.js";
export * from "./resources/attachments.js";
export * from "./resources/webhooks.js";
export * from "./resources/oauth.js";
