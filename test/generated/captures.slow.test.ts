import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { repository } from "../corpus/corpus-files.ts";
import { collectionText } from "../operations/build-collection.ts";
import { item, savedText } from "../scenarios/scenario.ts";
import { bundlePackage } from "./bundle-package.ts";
import { compileAgainst } from "./compile.ts";

const file = "orchard.postman_collection.json";
const text = readFileSync(join(repository, "test/features/captures", file), "utf8");
const generated = generate({ file, text, options: { check: false, format: false } });

const head = [
  'import { createClient } from "./client.js";',
  'import { capture, captures } from "./captures.js";',
  'import { addLine, createBasket, getBasket, getOrder, order, signIn } from "./index.js";',
  "const plain = createClient(); const keeping = createClient({ capture });",
];

async function errorsOf(statements: readonly string[]): Promise<readonly string[]> {
  const { package: made } = await generated;
  const errors = compileAgainst(made?.files ?? new Map(), [...head, ...statements].join("\n"));
  return errors.map((error) => error.replace(/^\d+/, (line) => String(Number(line) - head.length)));
}

test("given a client with capture, calls need not pass what answers set", async () => {
  const fits = [
    "getBasket(keeping); getOrder(keeping);",
    'getBasket(plain, { path: { basketId: "b" } });',
    'getBasket(createClient({ capture, variables: { lineId: "1" }, timeout: 5 }));',
    "const options = { capture, timeout: 5 }; getBasket(createClient(options));",
  ];
  expect(await errorsOf(fits)).toEqual([]);
  const wrong = ["getBasket(plain);", "createClient({ capture: true });", "createClient({ capture, variables: { basket: 1 } });"];
  expect((await errorsOf(wrong)).map((error) => error.split(":")[0])).toEqual(["1", "2", "3"]);
});

test("given an answer, captures returns its variables with their types", async () => {
  const fits = [
    "signIn(plain, { body: { name: 'a', password: 'b' } }).then((data) => { const { token } = captures(signIn, data); const text: string | undefined = token; return text; });",
    "addLine(keeping, { body: { fruit: 'a', count: 1 } }).withResponse().then(({ data, headers }) => { const { lineId, revision } = captures(addLine, data, headers); const id: number | undefined = lineId; const text: string | undefined = revision; return [id, text]; });",
    "order(keeping, { body: { express: true } }).then((data) => captures(order, data).orderId);",
  ];
  expect(await errorsOf(fits)).toEqual([]);
  const wrong = ["captures(getOrder, {});", "captures(signIn, { nothing: 1 });", "captures(createBasket, { id: 'a', lines: [] }).token;"];
  expect((await errorsOf(wrong)).map((error) => error.split(":")[0])).toEqual(["1", "2", "3"]);
});

test("given path variables that answers set, calls need not pass them, and a flow does not", async () => {
  const berth = { host: ["{{base}}"], path: ["berths", ":id"], variable: [{ key: "id", value: "{{berthId}}" }] };
  const own = { ...berth, path: ["berths", ":berthId"], variable: [{ key: "berthId", value: "{{berthId}}" }] };
  const exec = "pm.environment.set('berthId', pm.response.json().id);";
  const items = [
    {
      name: "Reserve berth",
      event: [{ listen: "test", script: { exec } }],
      request: { method: "POST", url: "{{base}}/berths" },
      response: [savedText(201, "application/json", '{"id":"b7"}')],
    },
    { name: "Read berth", request: { method: "GET", url: berth } },
    { name: "Free berth", request: { method: "DELETE", url: own } },
  ];
  const text = collectionText(items, { variable: [{ key: "base", value: "https://h.test" }] });
  const { package: made } = await generate({ file: "harbour.json", text, options: { check: false, format: false } });
  const files = made?.files ?? new Map<string, string>();
  const flows = [...files].flatMap(([path, content]) => (path.endsWith(".flow.test.ts") ? [String(content)] : [])).join("");
  expect(flows).toMatch(/needs: \[\["berthId", "path\.id"\]\][^]*needs: \[\["berthId", "path\.berthId"\]\]/);
  expect(String(files.get("src/resources/operations.ts"))).toMatch(/Set by `reserveBerth` from `id`[^]*Default: the client's variable `berthId`/);
  const imports = [
    'import { createClient, freeBerth, readBerth, reserveBerth } from "./index.js"; import { capture } from "./captures.js";',
    "const plain = createClient(); const keeping = createClient({ capture });",
  ];
  const fits = [
    "reserveBerth(keeping); readBerth(keeping); freeBerth(keeping); readBerth(createClient({ variables: { berthId: 7 } }));",
    'readBerth(plain, { path: { id: "b" } }); freeBerth(plain, { path: { berthId: 7 } }); readBerth(plain, {}, { variables: { berthId: "b" } });',
  ];
  expect(compileAgainst(files, [...imports, ...fits].join("\n"))).toEqual([]);
  const wrong = "readBerth(plain);\nfreeBerth(plain, {});\nreadBerth(keeping, { path: { berthId: 7 } });";
  expect(compileAgainst(files, [...imports, wrong].join("\n"))).toHaveLength(3);
});

async function bundle(program: string): Promise<string> {
  const { package: made } = await generated;
  return bundlePackage(made?.files ?? new Map(), program);
}

test("given a program that does not keep variables, its bundle knows nothing of them", async () => {
  const use = "globalThis.used = [createClient, signIn, getBasket];";
  const plain = await bundle(`import { createClient, getBasket, signIn } from "./index.js"; ${use}`);
  expect(plain).not.toMatch(/readCaptures|capturing|\["session", "token"\]/);
  const keeping = await bundle(`import { createClient, getBasket, signIn } from "./index.js"; import { capture } from "./captures.js"; ${use} globalThis.capture = capture;`);
  expect(keeping).toMatch(/"session", "token"/);
  // The data of all operations, but not their functions.
  expect(keeping).not.toMatch(/removeLine\(client/);
});

test("given answers that tell nothing of what they set, captures has the types of what takes it", async () => {
  const setting = (name: string, exec: string, body: string): object => ({
    name,
    request: { method: "POST", url: `https://h.test/${name}` },
    response: [savedText(200, "application/json", body)],
    event: [{ listen: "test", script: { exec } }],
  });
  const bearer = { type: "bearer", bearer: [{ key: "token", value: "{{token}}" }] };
  const items = [
    setting("renew", "pm.environment.set('token', pm.response.json().token);", '{"token":null}'),
    setting("add", "pm.environment.set('boat', pm.response.json().id);", ""),
    setting("moor", "pm.environment.set('berth', pm.response.json().id);", '{"id":9007199254740993}'),
    item("sail", "GET", "https://h.test/boats/{{boat}}?berth={{berth}}", { auth: bearer }),
  ];
  const text = collectionText(items, { variable: [{ key: "boat", value: "b7" }, { key: "berth", value: "1" }] });
  const { package: made } = await generate({ file: "harbour.json", text, options: { check: false, format: false } });
  const own = [
    'import { add, createClient, moor, renew, sail } from "./index.js"; import { captures } from "./captures.js";',
    "const client = createClient({ variables: captures(moor, await moor(createClient())) });",
  ];
  const fits = [
    'createClient({ auth: { type: "bearer", token: captures(renew, await renew(client)).token ?? "" } });',
    "sail(client, { path: captures(add, await add(client)) }); sail(client, {}, { variables: captures(add, await add(client)) });",
    "sail(client, {}, { variables: captures(moor, await moor(client)) });",
  ];
  expect(compileAgainst(made?.files ?? new Map(), [...own, ...fits].join("\n"))).toEqual([]);
  const wrong = "const token: number | undefined = captures(renew, await renew(client)).token; void token;";
  expect(compileAgainst(made?.files ?? new Map(), [...own, wrong].join("\n"))).toHaveLength(1);
});
