import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { repository } from "../corpus/corpus-files.ts";
import { collectionText } from "../operations/build-collection.ts";
import { bundlePackage } from "./bundle-package.ts";
import { compileAgainst } from "./compile.ts";
import { errorsOf, generated } from "./harbour.ts";

test.concurrent("given a variable without a value, calls compile with a client that was made with it, or with the variable", async () => {
  const fits = [
    "listBoats(known); listBoats(known, undefined, { timeout: 5 }); listBoats(known, { path: { tenant: 5 } });",
    'listBoats(plain, { path: { tenant: "north" } });',
    'findBoats(plain, { query: { q: "red" } }); findBoats(plain, { query: { q: undefined } });',
    'findBoats(createClient({ variables: { search: "red" } }));',
    'bookBerth(known, { path: { quay: "b" }, body: { length: 12 } });',
    'bookBerth(plain, { path: { quay: "b" }, headers: { "X-Tenant": "tenant-1" }, body: { length: 12 } });',
    'moveBoat(known, { variables: { region: "west" } });',
    'moveBoat(plain, { variables: { region: "west", tenant: "north" } });',
    'listBoats(plain, {}, { variables: { tenant: "north" } }); listBoats(plain, undefined, { variables: { tenant: 5 }, timeout: 5 });',
    'moveBoat(known, {}, { variables: { region: "west" } }); moveBoat(plain, { variables: { region: "west" } }, { variables: { tenant: "north" } });',
    'payFee(plain, { body: { amount: 1 } }, { variables: { crew: "c1" } });',
    'findBoats(plain, { query: {} }, { variables: { search: "red" } });',
    "listSeasons(plain);",
    'listBoats(known.with({ timeout: 9, variables: { region: "west" } })); listSeasons(plain.with({}));',
    'payFee(plain, { body: { owner: "o1", amount: 1 } }); payFee(plain, { body: { owner: undefined, amount: 1 } });',
    'payFee(createClient({ variables: { crew: "c1" } }), { body: { amount: 1 } });',
    "listBoats<string[]>(known).then((boats) => boats.length);",
    'bookBerth<{ id: string }>(known, { path: { quay: "b" }, body: { length: 12 } }).then(({ id }) => id);',
    'listBoats<string[]>(plain, { path: { tenant: "north" } }).then((boats) => boats.length);',
  ];
  expect(await errorsOf(fits)).toEqual([]);
});

test.concurrent("given a client that does not know a variable, a call without it does not compile, and the message names it", async () => {
  const wrong = [
    "listBoats(plain);",
    "listBoats(plain, {});",
    "listBoats(plain, { path: { tenant: undefined } });",
    "findBoats(known);",
    'bookBerth(plain, { path: { quay: "b" }, body: { length: 12 } });',
    "moveBoat(known);",
    'moveBoat(plain, { variables: { region: "west" } });',
    "payFee(plain, { body: { amount: 1 } });",
    "listBoats(plain, {}, { variables: { tenant: undefined } });",
    'listBoats(plain, {}, { variables: { region: "west" } });',
    'listBoats(known, {}, { variables: { tenent: "north" } });',
    'known.with({ variables: { tenent: "north" } });',
    'payFee(plain, { body: { amount: 1 } }, { variables: { tenant: "north" } });',
  ];
  const names = ["tenant", "tenant", "tenant", "search", "X-Tenant", "region", "tenant", "owner", "tenant", "tenant", "tenent", "tenent", "owner"];
  const errors = await errorsOf(wrong);
  expect(errors.map((error) => Number(error.split(":")[0]))).toEqual(wrong.map((_, index) => index + 1));
  errors.forEach((error, index) => expect(error).toContain(names[index]));
});

test.concurrent("given a body that a refused request lacks, and another has as text, its variables are needed all the same", async () => {
  const fits = [
    'payToll(createClient({ variables: { crew: "c1" } }), { body: { amount: 1 } });',
    'payToll(plain, { body: { owner: "o1", amount: 1 } });',
    'payToll(plain, { body: "owner: o1" });',
  ];
  expect(await errorsOf(fits)).toEqual([]);
  expect(await errorsOf(["payToll(plain, { body: { amount: 1 } });", "payToll(plain, {});"])).toHaveLength(2);
});

test.concurrent("given a body that no saved request has, a caller must say that there is none", async () => {
  const fits = ['openLock(plain, { body: { gate: 2 } }); openLock(plain, { body: undefined }).then(({ open }) => open);'];
  expect(await errorsOf(fits)).toEqual([]);
  expect(await errorsOf(["openLock(plain);", "openLock(plain, {});"])).toHaveLength(2);
});

test.concurrent("given variables whose names nobody knows, they count as all; an index whose values may be missing as none", async () => {
  const fits = [
    "declare const settings: Record<string, string>; declare const unsure: Record<string, string | undefined>;",
    "const all = createClient({ variables: settings }); listBoats(all); createApi(all).operations.listBoats();",
    'listBoats(createClient({ variables: unsure }), { path: { tenant: "north" } });',
  ];
  expect(await errorsOf(fits)).toEqual([]);
  expect(await errorsOf([...fits, "listBoats(createClient({ variables: unsure }));"])).toHaveLength(1);
});

test.concurrent("given a variable with an empty value, a path needs it, and a query does without", async () => {
  const fits = ['removeHook(plain, { path: { hook_id: "h1" } });', 'removeHook(createClient({ variables: { hook_id: "h1" } }));'];
  expect(await errorsOf(fits)).toEqual([]);
  const errors = await errorsOf(["removeHook(plain);", "removeHook(plain, {});"]);
  expect(errors.map((error) => error.includes("hook_id"))).toEqual([true, true]);
  const { package: made } = await generated;
  const fixtures = made?.files.get("test/fixtures/operations.ts") ?? "";
  expect(fixtures).toContain('url: "https://harbour.example/hooks/v-hook-id"');
  expect(fixtures).toContain('hook_id: "v-hook-id"');
});

test.concurrent("given options whose variables may be undefined, a client knows nothing; a misspelt variable is an error", async () => {
  const fits = [
    "declare const tenant: string | undefined;",
    "const unsure = createClient({ variables: { tenant } });",
    'listBoats(unsure, { path: { tenant: tenant ?? "north" } });',
    "const one: Client = known; function use(client: Client): void { void client; } use(known); use(unsure);",
    'function list(client: ClientWith<"tenant">): void { void listBoats(client); } list(known);',
  ];
  expect(await errorsOf(fits)).toEqual([]);
  const wrong = [...fits, "listBoats(unsure);", "listBoats(one);", "list(plain);", 'createClient({ variables: { tenant: "n", tenent: "n" } });'];
  const errors = await errorsOf(wrong);
  expect(errors.map((error) => Number(error.split(":")[0]))).toEqual([6, 7, 8, 9]);
});

test.concurrent("given a variable that is missing, the compiler says which in one message, of one signature", async () => {
  expect(await errorsOf(["removeHook(plain);", "removeHook(plain, {});", "listBoats(plain);", 'removeHook(known, {}, { timeout: 5 });'])).toEqual([
    `1: Argument of type 'Client' is not assignable to parameter of type 'ClientWith<"hook_id">'.   Types of property 'madeWith' are incompatible.     Type '{} | undefined' is not assignable to type '{ readonly hook_id: true; } | undefined'.       Property 'hook_id' is missing in type '{}' but required in type '{ readonly hook_id: true; }'.`,
    `2: Argument of type '{}' is not assignable to parameter of type 'RemoveHookArgs & MustPass<"path.hook_id">'.   Property 'path' is missing in type '{}' but required in type 'MustPass<"path.hook_id">'.`,
    `3: Argument of type 'Client' is not assignable to parameter of type 'ClientWith<"tenant">'.   Types of property 'madeWith' are incompatible.     Type '{} | undefined' is not assignable to type '{ readonly tenant: true; } | undefined'.       Property 'tenant' is missing in type '{}' but required in type '{ readonly tenant: true; }'.`,
    `4: Argument of type '{}' is not assignable to parameter of type 'RemoveHookArgs & MustPass<"path.hook_id">'.   Property 'path' is missing in type '{}' but required in type 'MustPass<"path.hook_id">'.`,
  ]);
});

test("given a header that a script signs, the documented client with a signing hook compiles, and sends the hook's header", async () => {
  const script = [
    "pm.environment.set('hmacHeader', CryptoJS.HmacSHA256(pm.request.url, pm.environment.get('key')).toString());",
    "pm.request.headers.add({ key: 'Authorization', value: '{{hmacHeader}}' });",
  ];
  const piers = {
    name: "List piers",
    request: { method: "GET", url: "https://h.test/piers" },
    event: [{ listen: "prerequest", script: { exec: script } }],
  };
  const { package: made } = await generate({ file: "pier.json", text: collectionText([piers]), options: { check: false, format: false } });
  const files = made?.files ?? new Map<string, string>();
  const [, block = ""] = /### Signatures by a hook\n[\s\S]*?```ts sketch\n([\s\S]*?)```/.exec(readFileSync(join(repository, "docs/client.md"), "utf8")) ?? [];
  const documented = block.replace('"pier"', '"./index.js"').replace("createClient({", "createClient({ fetch,");
  expect(documented).toContain("listPiers(client)");
  const head = [
    "export const sent: (string | null)[] = [];",
    "const sign = async (method: string, url: string): Promise<string> => `${method} ${url}`;",
    'const fetch: typeof globalThis.fetch = async (input, init) => { sent.push(new Request(input, init).headers.get("Authorization")); return Response.json([]); };',
  ];
  const program = [...head, documented, "void piers;"].join("\n");
  expect(compileAgainst(files, program)).toEqual([]);
  expect(compileAgainst(files, program.replace(/, variables: \{.*?\}/, "")).join()).toContain('ClientWith<"hmacHeader">');
  const bundle = await bundlePackage(files, program);
  const { sent }: { sent: unknown } = await import(`data:text/javascript,${encodeURIComponent(bundle)}`);
  expect(sent).toEqual(["GET https://h.test/piers"]);
});
