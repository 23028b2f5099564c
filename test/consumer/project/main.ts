// What a user of the packed package writes. Compiled by each supported TypeScript in a project of its own, then run against a local server.
import { ApiError, createClient, createIntegrationKey, getToken } from "sunshine-conversations";
import { createApi } from "sunshine-conversations/api";
import { getUser } from "sunshine-conversations/users";

/** Calls operations in every way the package offers; the test compares what comes back. */
export async function run(baseUrl: string) {
  const client = createClient({
    baseUrl,
    auth: { type: "basic", username: "key", password: "secret" },
    variables: { appId: "app 1" },
  });

  const args = { path: { integrationId: "i/1" }, body: { displayName: "My key" } };
  const { key } = await createIntegrationKey(client, args);
  const id: string = key.id;
  const { data, status, headers } = await createIntegrationKey(client, args).withResponse();

  const bound = createApi(client);
  const viaNamespace = await bound.integrationApiKeys.createIntegrationKey(args);

  return {
    id,
    withResponse: { secret: data.key.secret, status, type: headers.get("content-type") },
    viaNamespace: viaNamespace.key.displayName,
    found: await describeUser(client, "known"),
    missing: await describeUser(client, "unknown"),
    error: await failToGetUser(client),
  };
}

const code = { code: "c", grant_type: "authorization_code", client_id: "i" };

/** The ways to pass a variable without a value. Compiled, but not run. */
export const tokens = [
  () => getToken(createClient({ variables: { clientSecret: "s" } }), { body: code }),
  () => getToken(createClient(), { body: { ...code, client_secret: "s" } }),
  () => getToken(createClient(), { body: code }, { variables: { clientSecret: "s" } }),
];

type Client = ReturnType<typeof createClient>;

/** Narrows every outcome by its status. */
async function describeUser(client: Client, userIdOrExternalId: string): Promise<string> {
  const result = await getUser(client, { path: { userIdOrExternalId } }).result();
  switch (result.status) {
    case 200: {
      const user: { id: string } = result.data.user;
      return `user ${user.id}`;
    }
    case 404: {
      const title: string | undefined = result.data.errors[0]?.title;
      return `no user: ${title}`;
    }
    case "undocumented":
      return `undocumented ${result.code}`;
    default:
      return `failed: ${result.error.kind}`;
  }
}

async function failToGetUser(client: Client): Promise<object> {
  try {
    await getUser(client, { path: { userIdOrExternalId: "unknown" } });
    return { kind: "none" };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { kind: error.kind, status: error.status, operation: error.operation };
  }
}
