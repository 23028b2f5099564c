/** Sunshine Conversations */

export * from "./client.js";
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
