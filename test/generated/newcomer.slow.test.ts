import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { compileAgainst } from "./compile.ts";
import { readPackage } from "./packages.ts";

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const depot = fromHere("../features/documented-parameters/depot.postman_collection.json");
const shipped = readPackage(fromHere("../../generated/sunshine-conversations"));

const generated = generate({ file: "depot.json", text: readFileSync(depot, "utf8"), options: { check: false, format: false } });

/** The package of a small collection in which much is only documented. */
async function generateDepot(): Promise<ReadonlyMap<string, string>> {
  return (await generated).package?.files ?? new Map();
}

/** A program as somebody writes it who has read the vendor's documentation, and no type. */
const start = (module: string, names: string): string =>
  `import { createClient } from "./client.js";\nimport { ${names} } from "./resources/${module}.js";\nconst client = createClient();\n`;

test("given a documented cursor, paging compiles", async () => {
  const program = `${start("operations", "syncBikes")}
let cursor: string | undefined;
for (let more = true; more;) {
  const page = await syncBikes(client, { body: { count: 100, cursor } });
  cursor = page.next_cursor;
  more = page.has_more;
}`;
  expect(compileAgainst(await generateDepot(), program)).toEqual([]);
});

test("given documented parameters, they have types, and a call does without them", async () => {
  const files = await generateDepot();
  const calls = [
    'await listBikes(client, { query: { q: "red", state: "free", limit: 5, tags: ["fast"] }, headers: { "X-Shop": "north" } });',
    "await listBikes(client);",
    'await createBike(client, { body: { name: "A", color: "blue", owner: { email: "a@shop.example" }, parts: [{ weight: 3 }] } });',
    'await renameBike(client, { path: { bikeId: "b1" }, body: { note: "Sold" } });',
  ];
  const head = start("operations", "createBike, listBikes, renameBike");
  expect(compileAgainst(files, [head, ...calls].join("\n"))).toEqual([]);
  const wrong = 'await listBikes(client, { query: { limit: [true] } });\nawait createBike(client, { body: { name: "A", colour: "blue" } });';
  expect(compileAgainst(files, head + wrong)).toHaveLength(2);
});

test("given a field that nothing shows, extra takes it, and the body does not", async () => {
  const files = await generateDepot();
  const head = start("operations", "createBike");
  const call = (body: string, options: string): string => `${head}await createBike(client, { body: { name: "A"${body} } }${options});`;
  expect(compileAgainst(files, call("", ', { extra: { body: { frame: { size: 54 } }, query: { dry_run: true } } }'))).toEqual([]);
  expect(compileAgainst(files, call(", frame: 54", ""))).toHaveLength(1);
  expect(compileAgainst(files, call("", ", { extra: { path: {} } }"))).toHaveLength(1);
});

test("given the shipped package, one property is enough, and metadata is the caller's own", () => {
  const program = `${start("conversations", "updateConversation")}
import { createUser } from "./resources/users.js";
const path = { conversationId: "65e5f60718293a4b5c6d7e8f" };
await updateConversation(client, { path, body: { displayName: "Order 42" } });
await updateConversation(client, { path, body: { metadata: { orderId: "42", express: true } } });
await createUser(client, { body: { externalId: "u1" } });
await createUser(client, { body: { externalId: "u1" } }, { extra: { body: { toBeRetained: true } } });`;
  expect(compileAgainst(shipped, program)).toEqual([]);
});

/** Mistakes, each on a line of its own, and what the compiler says about them. */
const mistakes: readonly (readonly [line: string, message: string])[] = [
  ["await createUser(client);", "Expected 2-3 arguments, but got 1."],
  ['await createUser(client, { body: { externalID: "u1" } });', "does not exist in type 'CreateUserBody'. Did you mean to write 'externalId'?"],
  ['await createUser(client, { externalId: "u1" });', "'externalId' does not exist in type 'CreateUserArgs'."],
  ['await getUser(client, "u1");', "Argument of type 'string' is not assignable to parameter of type 'GetUserArgs'."],
  ["await getUser(client, { path: {} });", "Property 'userIdOrExternalId' is missing in type '{}'"],
  ["await updateConversation(client, { path, body: { displayName: 42 } });", "Type 'number' is not assignable to type 'string'."],
  ["createClient({ token: 'x' });", "'token' does not exist in type 'ClientOptions"],
  ["createClient({ auth: { type: 'basic', username: 'x' } });", "Property 'password' is missing in type"],
  ["createClient({ variables: { appID: 'x' } });", "Did you mean to write 'appId'?"],
  ["createClient({ variables: { appId: 'x', region: 'eu' } });", 'NoSuchName<"region", keyof Variables>'],
  ["await createApi(client).users.getUsr();", "Property 'getUsr' does not exist on type 'UsersFunctions'. Did you mean 'getUser'?"],
];

test("given the shipped package, the compiler says what is wrong with a call in words of the API", () => {
  const head = `${start("conversations", "updateConversation")}import { createApi } from "./api.js";
import { createUser, getUser } from "./resources/users.js";
const path = { appId: "a", conversationId: "c" };`;
  const errors = compileAgainst(shipped, [head, ...mistakes.map(([line]) => line)].join("\n"));
  expect(errors).toHaveLength(mistakes.length);
  mistakes.forEach(([, message], index) => expect(errors[index]).toContain(message));
});
