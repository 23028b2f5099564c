/** Answers from the saved examples of Sunshine Conversations. */

import { operations as appsModule } from "./mock/apps.js";
import { operations as integrationsModule } from "./mock/integrations.js";
import { operations as integrationApiKeysModule } from "./mock/integration-api-keys.js";
import { operations as usersModule } from "./mock/users.js";
import { operations as conversationsModule } from "./mock/conversations.js";
import { operations as participantsModule } from "./mock/participants.js";
import { operations as messagesModule } from "./mock/messages.js";
import { operations as attachmentsModule } from "./mock/attachments.js";
import { operations as webhooksModule } from "./mock/webhooks.js";
import { operations as oauthModule } from "./mock/oauth.js";
import { createMock, type Mock, type MockOptions } from "./runtime/mock/mock.js";

export type { MockAnswer, MockFailure, MockResponse } from "./runtime/mock/answer.js";
export type { Mock, MockOptions, MockRequest } from "./runtime/mock/mock.js";

/** The saved examples of each function, by their statuses and their names. */
export interface Examples {
  createApp: 201 | 400 | 402 | "Created" | "No display name" | "Plan exhausted";
  listApps: 200 | 401 | 403 | "Two apps" | "Key is missing or wrong" | "Another account's service account";
  getApp: 200 | 404 | "Found" | "Unknown app";
  updateApp: 200 | 400 | 404 | "Updated" | "Metadata too big" | "Unknown app";
  deleteApp: 200 | 404 | "Deleted" | "Unknown app";
  createIntegration: 201 | 400 | "Custom integration" | "Web widget" | "Unsupported type";
  listIntegrations: 200 | 400 | "Three channels" | "Bad filter";
  getIntegration: 200 | 404 | "Found" | "Unknown integration";
  updateIntegration: 200 | 404 | "Renamed" | "Unknown integration";
  deleteIntegration: 200 | 400 | 404 | "Deleted" | "Managed in Admin Center" | "Unknown integration";
  createIntegrationKey: 201 | "Created";
  listIntegrationKeys: 200 | 400 | "Two keys" | "Not a custom integration";
  getIntegrationKey: 200 | 404 | "Found" | "Unknown key";
  deleteIntegrationKey: 200 | 404 | "Revoked" | "Unknown key";
  createUser: 201 | 409 | "Created" | "External id is taken";
  listUsers: 200 | 400 | "Two matches" | "No filter";
  getUser: 200 | 404 | "Known customer" | "Guest" | "Unknown user";
  updateUser: 200 | 404 | "Updated" | "Unknown user";
  deleteUser: 200 | 404 | "Accepted" | "Unknown user";
  createConversation: 201 | 404 | "Personal" | "Group" | "Unknown participant";
  listConversations: 200 | 400 | 404 | "Both kinds" | "Bad cursor" | "Unknown user";
  getConversation: 200 | 404 | "Personal" | "Group" | "Unknown conversation";
  updateConversation: 200 | 404 | "Updated" | "Unknown conversation";
  deleteConversation: 200 | 400 | 404 | "Deleted" | "Default conversation" | "Unknown conversation";
  joinConversation: 201 | 400 | 404 | "Joined" | "Group is full" | "Unknown conversation";
  listParticipants: 200 | 400 | 404 | "Two participants" | "Bad cursor" | "Unknown conversation";
  leaveConversation: 200 | 404 | "Left" | "Not a participant";
  sendTextMessage:
    | 201
    | 404
    | 423
    | 429
    | "Plain text"
    | "With quick replies"
    | "Unknown conversation"
    | "Conversation is full"
    | "Rate limit hit";
  sendImageMessage: 201 | 400 | "Sent" | "URL is missing";
  sendCarouselMessage: 201 | 400 | "Sent" | "No cards";
  sendListMessage: 201 | 404 | "Sent" | "Unknown conversation";
  sendLocationMessage: 201 | 400 | "Sent" | "Latitude out of range";
  sendFormMessage: 201 | 404 | "Sent" | "Unknown conversation";
  listMessages: 200 | 404 | "Latest page" | "First page" | "Unknown conversation";
  deleteMessage: 200 | 404 | "Deleted" | "Unknown conversation";
  deleteAllMessages: 200 | 404 | "Emptied" | "Unknown conversation";
  uploadAttachmentMessages: 201 | 413 | "Uploaded" | "File too large";
  uploadAttachment: 201 | 400 | "Stored" | "Access level not supported";
  deleteAttachment: 200 | 400 | 404 | "Deleted" | "Foreign address" | "Already gone";
  createWebhook:
    201 | 400 | 403 | 404 | "Created" | "Unknown trigger" | "Token of another integration" | "Unknown integration";
  listWebhooks: 200 | 403 | "Two webhooks" | "Token of another integration";
  getWebhook: 200 | 404 | "Found" | "Unknown webhook";
  updateWebhook: 200 | 404 | "Updated" | "Unknown webhook";
  deleteWebhook: 200 | 404 | "Deleted" | "Unknown webhook";
  getToken: 200 | 400 | "Token issued" | "Code is used up";
  getTokenInfo: 200 | 401 | "Valid token" | "Key is missing or wrong";
}

/**
 * A `fetch` that answers from the saved examples and sends nothing:
 * `createClient({ fetch: mock(), auth: null })`. A call chooses its example with the header
 * `X-Mock-Response-Code` or `X-Mock-Response-Name`.
 */
export function mock(options?: MockOptions<Examples>): Mock<Examples> {
  return createMock<Examples>(
    {
      base: "https://api.smooch.io",
      operations: [
        ...appsModule,
        ...integrationsModule,
        ...integrationApiKeysModule,
        ...usersModule,
        ...conversationsModule,
        ...participantsModule,
        ...messagesModule,
        ...attachmentsModule,
        ...webhooksModule,
        ...oauthModule,
      ],
    },
    options,
  );
}
