import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { repository } from "../corpus/corpus-files.ts";
import { readPackage } from "../generated/packages.ts";
import { type Editor, openEditor } from "./editor.ts";

// What a newcomer sees in an editor: signatures, completion and definitions of the shipped package.

const program = `
import { ApiError, createClient, createIntegrationKey, isApiError, joinConversation } from "sunshine-conversations";
import { createApi } from "sunshine-conversations/api";
import { createClient as createOther } from "harbour-bikes";

const client = createClient({ timeout: 1000 });
const call = createIntegrationKey(client, { path: { integrationId: "i" }, body: { displayName: "Ann" } }, { signal: AbortSignal.timeout(5) });
const data = await call;
const complete = await call.withResponse();
const result = await call.result();
if (result.status === 201) console.log(result.data);
try {
  await joinConversation(client, { path: { conversationId: "c" }, body: { userId: "u" } });
} catch (error) {
  if (error instanceof ApiError) {
    const anyBody = error.body;
  }
  if (isApiError(error, joinConversation, 404)) {
    const typed = error;
    const body = typed.body;
  }
}
const api = createApi(client);
const bound = api.integrationApiKeys.createIntegrationKey;
const boundOpen = api.oauth.revokeAccess;
const boundNeedy = api.oauth.getToken;
createIntegrationKey(createOther(), { path: { integrationId: "i" }, body: { displayName: "Bob" } });
`;

let editor: Editor;
beforeAll(() => {
  const files = readPackage(join(repository, "generated/sunshine-conversations"));
  // Another package with the very same types: only its name differs.
  const other = [...files].map(
    ([path, text]) => [path, text.replace('AnyClient<"sunshine-conversations"', 'AnyClient<"harbour-bikes"')] as const,
  );
  editor = openEditor({ "sunshine-conversations": files, "harbour-bikes": new Map(other) }, program);
});

test.each<{ readonly at: string; readonly want: string }>([
  { at: "createClient({", want: "(alias) createClient<Variables>(options?: ClientOptions<Variables>): Client" },
  { at: "client =", want: "const client: Client" },
  {
    at: "createIntegrationKey(client",
    want: "(alias) createIntegrationKey(client: Client, args: CreateIntegrationKeyArgs, options?: CallOptions): ApiPromise<KeyResponse, CreateIntegrationKeyResult>",
  },
  { at: "call =", want: "const call: ApiPromise<KeyResponse, CreateIntegrationKeyResult>" },
  { at: "data =", want: "const data: KeyResponse" },
  { at: "complete =", want: "const complete: WithResponse<KeyResponse>" },
  { at: "result =", want: "const result: CreateIntegrationKeyResult" },
  { at: "anyBody", want: "const anyBody: unknown" },
  { at: "typed =", want: "const typed: HttpApiError<404, ErrorResponse>" },
  { at: "body = typed", want: "const body: ErrorResponse" },
  {
    at: "isApiError(error",
    want: "(alias) isApiError<JoinConversationResult, 404>(error: unknown, operation: OperationFunction<JoinConversationResult>, status: 404): error is HttpApiError<404, ErrorResponse>",
  },
  { at: "api =", want: "const api: Api<Client>" },
  { at: "integrationApiKeys", want: "(property) Api<Client>.integrationApiKeys: IntegrationApiKeysFunctions" },
  {
    at: "bound =",
    want: "const bound: (args: CreateIntegrationKeyArgs, options?: CallOptions | undefined) => ApiPromise<KeyResponse, CreateIntegrationKeyResult>",
  },
  { at: "displayName", want: "(property) CreateIntegrationKeyBody.displayName: string" },
])("hover over $at shows names, not what is behind them", ({ at, want }) => {
  expect(editor.hover(at).split("\nimport ", 1)[0]).toBe(want);
});

test("hover over a function shows what it does, its request and a call", () => {
  const text = editor.documentation("createIntegrationKey(client");
  expect(text).toContain("Makes a new API key for a custom integration.");
  expect(text).toContain("`POST /v2/apps/{{appId}}/integrations/:integrationId/keys`");
  expect(text).toMatch(/@example ```ts\nimport \{ createIntegrationKey \} from "sunshine-conversations";/);
});

test("hover over a bound function shows the same", () => {
  expect(editor.documentation("createIntegrationKey;")).toBe(editor.documentation("createIntegrationKey(client"));
});

test("hover over a bound function with types of its own shows what it does too", () => {
  expect(editor.documentation("revokeAccess;")).toContain("`DELETE /oauth/authorization`");
  expect(editor.documentation("getToken;")).toContain("`POST /oauth/token`");
});

test.each<{ readonly behind: string; readonly want: readonly string[] }>([
  { behind: "createClient({ ", want: ["auth", "baseUrl", "headers", "timeout", "variables"] },
  { behind: "createIntegrationKey(client, { ", want: ["path"] },
  { behind: "{ path: { ", want: ["integrationId", "appId"] },
  { behind: "body: { ", want: ["displayName"] },
  { behind: 'displayName: "Ann" } }, { ', want: ["auth", "headers", "redirect", "signal", "timeout", "variables"] },
  { behind: "= typed.", want: ["body", "headers", "kind", "message", "operation", "status", "url"] },
  { behind: "result.status === ", want: ["201", '"undocumented"', '"network"', '"timeout"', '"abort"', '"decode"', '"config"'] },
  { behind: "isApiError(error, joinConversation, ", want: ["404"] },
  { behind: "api.integrationApiKeys.", want: ["createIntegrationKey", "deleteIntegrationKey", "getIntegrationKey", "listIntegrationKeys"] },
])("completion behind $behind", ({ behind, want }) => {
  expect(editor.complete(behind)).toEqual(expect.arrayContaining([...want]));
});

test.each<{ readonly at: string; readonly want: string }>([
  { at: "createIntegrationKey(client", want: "integration-api-keys.ts: export function createIntegrationKey(" },
  { at: "getToken;", want: "oauth.ts: export function getToken<" },
  { at: "createIntegrationKey;", want: "integration-api-keys.ts: export function createIntegrationKey(" },
  { at: "displayName", want: "integration-api-keys.ts:   displayName: string;" },
  { at: "createClient({", want: "client.ts: export function createClient<" },
])("the definition of $at is its declaration", ({ at, want }) => {
  const found = editor.definition(at);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(want);
});

test("the only error is the client of another package, and it names both", () => {
  const errors = editor.errors();
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(`Type '"harbour-bikes"' is not assignable to type '"sunshine-conversations"'`);
});
