import { join } from "node:path";
import { build } from "esbuild";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClient, getUser, joinConversation, listUsers } from "../../generated/sunshine-conversations/src/index.ts";
import { mock } from "../../generated/sunshine-conversations/src/mock.ts";
import { handlers } from "../../generated/sunshine-conversations/src/msw.ts";
import * as users from "../../generated/sunshine-conversations/test/fixtures/users.ts";
import { generate } from "../../generator/node/generate.ts";
import { repository } from "../corpus/corpus-files.ts";
import { collectionText } from "../operations/build-collection.ts";
import { compileAgainst } from "./compile.ts";

const auth = { type: "basic", username: "u", password: "p" } as const;
const variables = { appId: "a" };
const path = { userIdOrExternalId: "x" };

/** What a call of `getUser` is answered with. */
function callUser(fetch: typeof globalThis.fetch, headers: Readonly<Record<string, string>> = {}) {
  return getUser(createClient({ fetch, auth, variables, retry: false }), { path }, { headers });
}

test("given a client with the mock, calls are answered with the data of the fixtures", async () => {
  const fetch = mock();
  expect(await callUser(fetch)).toEqual(users.getUser.knownCustomer.body);
  expect(await callUser(fetch, { "X-Mock-Response-Name": "Guest" })).toEqual(users.getUser.guest.body);
  const missing = await callUser(fetch, { "X-Mock-Response-Code": "404" }).result();
  expect(missing).toMatchObject({ status: 404, data: users.getUser.unknownUser.body });
  fetch.next("getUser", { failure: "network" });
  expect(await callUser(fetch).result()).toMatchObject({ status: "network", error: { message: "getUser: the connection failed: ECONNRESET" } });
  expect(fetch.requests.map(({ operation }) => operation)).toEqual(["getUser", "getUser", "getUser", "getUser"]);
});

test("given another base URL, calls are answered too", async () => {
  const client = createClient({ fetch: mock({ baseUrl: "http://localhost/x" }), auth, variables, baseUrl: "http://localhost/x" });
  expect(await getUser(client, { path })).toEqual(users.getUser.knownCustomer.body);
});

describe("MSW", () => {
  const fetch = mock({ answers: { listUsers: "No filter" } });
  const server = setupServer(...handlers(http, fetch), http.get("https://other.test/", () => HttpResponse.text("other")));
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
  afterAll(() => server.close());

  test("given its handlers, calls are answered from the same data", async () => {
    const client = createClient({ auth, variables, retry: false });
    expect(await getUser(client, { path })).toEqual(users.getUser.knownCustomer.body);
    const refused = await listUsers(client, { query: { filter: { "identities.email": "a@b.test" } } }).result();
    expect(refused).toMatchObject({ status: 400, data: users.listUsers.noFilter.body });
    fetch.next("getUser", { failure: "network" });
    expect((await getUser(client, { path }).result()).status).toBe("network");
    expect(await (await globalThis.fetch("https://other.test/")).text()).toBe("other");
    await joinConversation(client, { path: { conversationId: "c" }, body: { userId: "u", subscribeSDKClient: true } });
    expect(fetch.requests.at(-1)).toMatchObject({ operation: "joinConversation", body: '{"userId":"u","subscribeSDKClient":true}' });
  });
});

test("given a program without the mock, its bundle has none of the data", async () => {
  const source = join(repository, "generated/sunshine-conversations/src");
  const contents = `export { createClient, getUser } from "${source}/index.js";`;
  const bundled = await build({
    stdin: { contents, resolveDir: repository, loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
    metafile: true,
  });
  expect(Object.keys(bundled.metafile.inputs).filter((input) => /\/src\/(?:mock|msw|runtime\/mock)/.test(input))).toEqual([]);
});

/** Generates a package whose folders are `mock` and `msw`. */
async function generateFolders(manifest: string | undefined) {
  const response = [{ name: "Ok", code: 200, body: "{}", originalRequest: { method: "GET", url: "https://h.test/a" } }];
  const item = { name: "A", request: { method: "GET", url: "https://h.test/a" }, response };
  const text = collectionText([{ name: "Mock", item: [item] }, { name: "msw", item: [{ ...item, name: "B" }] }]);
  const { package: made } = await generate({
    file: "folders.json",
    text,
    options: { check: false, format: false },
    ...(manifest === undefined ? {} : { findManifest: () => manifest }),
  });
  const { exports }: { readonly exports: object } = JSON.parse(made?.files.get("package.json") ?? "{}");
  return { files: made?.files ?? new Map<string, string>(), exports: Object.keys(exports) };
}

test("given a choice that is not an example, it does not compile", async () => {
  const { files } = await generateFolders(undefined);
  const head = 'import { mock } from "./mock.js"; import { createClient } from "./index.js";';
  const fits = 'createClient({ fetch: mock({ answers: { a: 200 } }) }); mock().next("a", "Ok", 200, { status: 500 }); globalThis.fetch = mock();';
  expect(compileAgainst(files, `${head}\n${fits}`)).toEqual([]);
  const wrong = ["mock({ answers: { a: 405 } });", "mock({ answers: { getUsers: 200 } });", 'mock().next("a", "Okay");'];
  expect(compileAgainst(files, [head, ...wrong].join("\n")).map((error) => error.split(":")[0])).toEqual(["2", "3", "4"]);
});

test("given folders named mock and msw, modules give way, but published ones keep their names", async () => {
  const fresh = await generateFolders(undefined);
  expect(fresh.exports).toEqual([".", "./api", "./client", "./mock", "./msw", "./drift", "./streams", "./*", "./package.json"]);
  expect([...fresh.files.keys()].filter((file) => file.startsWith("src/resources/"))).toEqual([
    "src/resources/mock-operations.ts",
    "src/resources/msw-operations.ts",
  ]);
  const published = (fresh.files.get("postwright.json") ?? "").replaceAll("mock-operations", "mock").replaceAll("msw-operations", "msw");
  const kept = await generateFolders(published);
  expect(kept.exports).toEqual([".", "./api", "./client", "./mock-fetch", "./msw-handlers", "./drift", "./streams", "./*", "./package.json"]);
  expect([...kept.files.keys()].filter((file) => file.startsWith("src/resources/"))).toEqual(["src/resources/mock.ts", "src/resources/msw.ts"]);
  expect(kept.files.get("README.md")).toContain('from "folders/mock-fetch"');
});

test("given a package without saved examples, it has no mock", async () => {
  const { package: made } = await generate({
    file: "bare.json",
    text: collectionText([{ name: "A", request: { method: "GET", url: "https://h.test/a" } }]),
    options: { check: false, format: false },
  });
  expect([...(made?.files.keys() ?? [])].filter((file) => /mock|msw/.test(file))).toEqual([]);
});
