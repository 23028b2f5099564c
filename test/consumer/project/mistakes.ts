// Calls that must not compile. Each `@ts-expect-error` is an error itself if the line below it compiles.
import { createClient, createIntegrationKey, getToken } from "sunshine-conversations";

const client = createClient();

const code = { code: "c", grant_type: "authorization_code", client_id: "i" };

export const mistakes = [
  // @ts-expect-error Neither the client nor the call has the secret.
  () => getToken(client, { body: code }),
  // @ts-expect-error The options have another variable.
  () => getToken(client, { body: code }, { variables: { appId: "a" } }),
  // @ts-expect-error The path argument has another name.
  () => createIntegrationKey(client, { path: { integration: "1" }, body: { displayName: "a" } }),
  // @ts-expect-error The body is missing.
  () => createIntegrationKey(client, { path: { integrationId: "1" } }),
  // @ts-expect-error The display name is a string.
  () => createIntegrationKey(client, { path: { integrationId: "1" }, body: { displayName: 1 } }),
  // @ts-expect-error The arguments are missing.
  () => createIntegrationKey(client),
  // @ts-expect-error There is no such credential.
  () => createClient({ auth: { type: "kerberos" } }),
  // @ts-expect-error There is no such variable.
  () => createClient({ variables: { application: "a" } }),
  async () => {
    const { key } = await createIntegrationKey(client, { path: { integrationId: "1" }, body: { displayName: "a" } });
    // @ts-expect-error The secret is a string.
    return key.secret satisfies number;
  },
  async () => {
    const result = await createIntegrationKey(client, { path: { integrationId: "1" }, body: { displayName: "a" } }).result();
    // @ts-expect-error There is data only after `status` is known.
    return result.data;
  },
];
