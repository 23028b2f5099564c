import { expect, test } from "vitest";
import { hoversIn } from "./compile.ts";
import { functions, generated, head } from "./harbour.ts";

test("given calls of functions that need a variable, an editor shows each in one line", async () => {
  const { package: made } = await generated;
  const text = [
    ...head,
    functions,
    "const plain = createClient();",
    'const /*?*/known = createClient({ variables: { tenant: "north" } });',
    "/*?*/listBoats(known);",
    '/*?*/listBoats(plain, { path: { tenant: "north" } });',
    '/*?*/moveBoat(known, { variables: { region: "west" } });',
    '/*?*/removeHook(createClient({ variables: { hook_id: "h1" } }));',
    "const /*?*/unknowing = createClient();",
    'const /*?*/bound = createApi(known);',
  ].join("\n");
  const signatures = hoversIn(made?.files ?? new Map(), text).map((hover) => hover.split("\n")[0]);
  const promise = "ApiPromise<unknown, ListBoatsResult<unknown>> (+1 overload)";
  expect(signatures.slice(0, 3)).toEqual([
    'const known: ClientWith<"tenant">',
    `(alias) listBoats<unknown>(client: ClientWith<"tenant">, args?: ListBoatsArgs, options?: CallOptions): ${promise}`,
    `(alias) listBoats<unknown, Client, Variables>(client: Client, args: ListBoatsArgs & MustPass<"path.tenant">, options?: CallOptionsWith<Variables> | undefined): ${promise}`,
  ]);
  expect(signatures[3]).toContain('args: MoveBoatArgs & MustPass<"variables.region">');
  expect(signatures[4]).toBe('(alias) removeHook(client: ClientWith<"hook_id">): ApiPromise<void, RemoveHookResult> (+1 overload)');
  expect(signatures.slice(5)).toEqual(["const unknowing: Client", 'const bound: Api<ClientWith<"tenant">>']);
});

test("given a client that is derived from another, an editor shows what both were given", async () => {
  const { package: made } = await generated;
  const derived = ["plain.with({ timeout: 5 })", 'known.with({ variables: { region: "west" } })', "known.with({ timeout: 5 })"];
  const clients = ["const plain = createClient();", 'const known = createClient({ variables: { tenant: "north" } });'];
  const text = [...head, ...clients, ...derived.map((call, index) => `const /*?*/d${index} = ${call};`)].join("\n");
  expect(hoversIn(made?.files ?? new Map(), text)).toEqual([
    "const d0: Client",
    'const d1: ClientWith<"region" | "tenant">',
    'const d2: ClientWith<"tenant">',
  ]);
});

test("given bound functions that need a variable, an editor shows what each takes, and what it does", async () => {
  const { package: made } = await generated;
  const text = [
    ...head,
    'const known = createApi(createClient({ variables: { tenant: "north" } })).operations;',
    "const plain = createApi(createClient()).operations;",
    "known./*?*/listBoats();",
    'plain./*?*/listBoats({ path: { tenant: "north" } });',
    'plain./*?*/removeHook({ path: { hook_id: "h1" } });',
    "plain./*?*/listSeasons();",
  ].join("\n");
  const hovers = hoversIn(made?.files ?? new Map(), text);
  const promise = "ApiPromise<unknown, ListBoatsResult<unknown>>";
  expect(hovers.map((hover) => hover.split("\n")[0])).toEqual([
    `(property) listBoats: <unknown>(args?: ListBoatsArgs, options?: CallOptions) => ${promise}`,
    `(property) listBoats: <unknown, Variables>(args: ListBoatsArgs & MustPass<"path.tenant">, options?: CallOptionsWith<Variables> | undefined) => ${promise}`,
    `(property) removeHook: <Variables>(args: RemoveHookArgs & MustPass<"path.hook_id">, options?: CallOptionsWith<Variables> | undefined) => ApiPromise<void, RemoveHookResult>`,
    "(property) listSeasons: <unknown>(args?: ListSeasonsArgs | undefined, options?: CallOptions | undefined) => ApiPromise<unknown, ListSeasonsResult<unknown>>",
  ]);
});
