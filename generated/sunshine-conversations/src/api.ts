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
import type { CallOptionsWith, Client, Variables } from "./client.js";
import type { ApiPromise } from "./runtime/core/api-promise.js";
import { type Bound, type PlainArgs, bind } from "./runtime/core/bind.js";
import type { Needs } from "./runtime/core/needs.js";

/** All operations of Sunshine Conversations, by resource. */
export interface Api<TClient extends Client = Client> {
  /** Apps */
  readonly apps: AppsFunctions;
  /** Integrations */
  readonly integrations: IntegrationsFunctions;
  /** Integration Api Keys */
  readonly integrationApiKeys: IntegrationApiKeysFunctions;
  /** Users */
  readonly users: UsersFunctions;
  /** Conversations */
  readonly conversations: ConversationsFunctions;
  /** Participants */
  readonly participants: ParticipantsFunctions;
  /** Messages */
  readonly messages: MessagesFunctions;
  /** Attachments */
  readonly attachments: AttachmentsFunctions;
  /** Webhooks */
  readonly webhooks: WebhooksFunctions;
  /** OAuth */
  readonly oauth: OauthFunctions<TClient>;
}

/** Apps */
export interface AppsFunctions extends Bound<typeof apps> {}

/** Integrations */
export interface IntegrationsFunctions extends Bound<typeof integrations> {}

/** Integration Api Keys */
export interface IntegrationApiKeysFunctions extends Bound<typeof integrationApiKeys> {}

/** Users */
export interface UsersFunctions extends Bound<typeof users> {}

/** Conversations */
export interface ConversationsFunctions extends Bound<typeof conversations> {}

/** Participants */
export interface ParticipantsFunctions extends Bound<typeof participants> {}

/** Messages */
export interface MessagesFunctions extends Bound<typeof messages> {}

/** Attachments */
export interface AttachmentsFunctions extends Bound<typeof attachments> {}

/** Webhooks */
export interface WebhooksFunctions extends Bound<typeof webhooks> {}

/** OAuth */
export interface OauthFunctions<TClient extends Client> extends Bound<
  typeof oauth,
  {
    getToken: <Passed extends Variables = Variables>(
      args: oauth.GetTokenArgs & Needs<"body.client_secret={{clientSecret}}", TClient, Passed>,
      options?: CallOptionsWith<Passed>,
    ) => ApiPromise<oauth.GetTokenResponse, oauth.GetTokenResult>;
    revokeAccess: <TData = unknown>(
      ...$rest: PlainArgs<typeof oauth.revokeAccess>
    ) => ApiPromise<NoInfer<TData>, oauth.RevokeAccessResult<NoInfer<TData>>>;
  }
> {}

/**
 * Binds every operation to a client: `api.users.getUser(…)` instead of `getUser(client, …)`.
 * Includes all operations, whether they are called or not.
 */
export function createApi<TClient extends Client = Client>(client: TClient): Api<TClient> {
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
