import * as apps from "./resources/apps.js";
import * as integrations from "./resources/integrations.js";
import * as integrationApiKeys from "./resources/integration-api-keys.js";
import * as users from "./resources/users.js";
import * as conversations from "./resources/conversations.js";
import * as participants from "./resources/participants.js";
import * as messages from "./resources/messages.js";
import * as attachments from "./resources/attachments.js";
import * as webhooks from "./resources/webhooks.js";
import * as oauth from "./resources/oauth.js";
import type { Client } from "./client.js";
import { bind, type Bound } from "./runtime/core/bind.js";

/** All operations of Sunshine Conversations, by resource. */
export interface Api {
  /** Apps */
  readonly apps: Bound<typeof apps>;
  /** Integrations */
  readonly integrations: Bound<typeof integrations>;
  /** Integration Api Keys */
  readonly integrationApiKeys: Bound<typeof integrationApiKeys>;
  /** Users */
  readonly users: Bound<typeof users>;
  /** Conversations */
  readonly conversations: Bound<typeof conversations>;
  /** Participants */
  readonly participants: Bound<typeof participants>;
  /** Messages */
  readonly messages: Bound<typeof messages>;
  /** Attachments */
  readonly attachments: Bound<typeof attachments>;
  /** Webhooks */
  readonly webhooks: Bound<typeof webhooks>;
  /** OAuth */
  readonly oauth: Bound<typeof oauth>;
}

/**
 * Binds every operation to a client: `api.users.getUser(…)` instead of `getUser(client, …)`.
 * Includes all operations, whether they are called or not.
 */
export function createApi(client: Client): Api {
  return {
    apps: bind(client, apps),
    integrations: bind(client, integrations),
    integrationApiKeys: bind(client, integrationApiKeys),
    users: bind(client, users),
    conversations: bind(client, conversations),
    participants: bind(client, participants),
    messages: bind(client, messages),
    attachments: bind(client, attachments),
    webhooks: bind(client, webhooks),
    oauth: bind(client, oauth),
  };
}
