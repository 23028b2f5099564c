// What the TypeScript blocks of the documents use without declaring it. Each block sees these names
// as imported.
import { type Client, createClient, type JoinConversationArgs } from "../../generated/sunshine-conversations/src/index.ts";
import { createApi } from "../../generated/sunshine-conversations/src/api.ts";

export const keyId = "app_key";
export const secret = "app_secret";
export const client: Client = createClient({ auth: { type: "basic", username: keyId, password: secret } });
export const api = createApi(client);

export const conversationId = "65e5f7a318293a4b5c6d7ea4";
export const userId = "65d4e7a10718293a4b5c6d90";
export const otherApp = "5d8cff3cd55b040010928b5c";
export const requestId = "d3b07384";
export const args: JoinConversationArgs = { path: { conversationId }, body: { userId, subscribeSDKClient: true } };

export const controller = new AbortController();
export const bytes = new TextEncoder().encode("a picture");

let tokens = 0;

/** The caller's own way to a token, which is another one each time. */
export async function fetchToken(): Promise<{ readonly accessToken: string }> {
  tokens += 1;
  return { accessToken: `token-${tokens}` };
}
