import { expect, test } from "vitest";
import { hoversIn } from "./compile.ts";
import { errorsOf, generated, head } from "./harbour.ts";

test("given a client that knows a variable, its bound functions know it too", async () => {
  const fits = [
    "createApi(known).operations.listBoats(); createApi(known).operations.listBoats({}, { timeout: 5 });",
    'createApi(plain).operations.listBoats({ path: { tenant: "north" } });',
    'createApi(known).operations.bookBerth({ path: { quay: "b" }, body: { length: 12 } });',
    "createApi(plain).operations.listSeasons();",
    "createApi(plain).operations.listSeasons<string[]>().then((seasons) => seasons.length);",
    'createApi(known).operations.bookBerth<{ id: string }>({ path: { quay: "b" }, body: { length: 12 } }).then(({ id }) => id);',
    "createApi(known).operations.listBoats<string[]>().result().then((r) => r.status === 200 && r.data.length);",
  ];
  expect(await errorsOf(fits)).toEqual([]);
  const errors = await errorsOf([
    "createApi(plain).operations.listBoats();",
    "createApi(plain).operations.listBoats<string[]>({});",
    "createApi(plain).operations.listSeasons().then((seasons) => seasons.length);",
  ]);
  expect(errors.map((error) => Number(error.split(":")[0]))).toEqual([1, 2, 3]);
});

test("given a client that is derived from another, it knows what both were given", async () => {
  const fits = [
    'listBoats(plain.with({ variables: { tenant: "north" } })); createApi(plain.with({ variables: { tenant: "n" } })).operations.listBoats();',
    'moveBoat(known.with({ variables: { region: "west" } })); listBoats(known.with({ timeout: 5 }).with({ baseUrl: "https://h.test" }));',
    'const both: ClientWith<"tenant" | "region"> = plain.with({ variables: { tenant: "n" } }).with({ variables: { region: "west" } });',
    "const any: Client = both; const some: ClientWith<never> = any; void some;",
  ];
  const wrong = [
    "listBoats(plain.with({ timeout: 5 }));",
    'moveBoat(plain.with({ variables: { region: "west" } }));',
    "listBoats(plain.with({ variables: { tenant: undefined } }));",
    'known.with({ variables: { region: "west", tenent: "north" } });',
  ];
  const errors = await errorsOf([...fits, ...wrong]);
  expect(errors.map((error) => Number(error.split(":")[0]))).toEqual(wrong.map((_, index) => fits.length + index + 1));
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

test("given bound functions, the variables in the options of a call count as those of the client do", async () => {
  const fits = [
    "const api = createApi(plain).operations; const partial = createApi(createClient({ variables: { region: \"west\" } })).operations;",
    'api.listBoats({}, { variables: { tenant: "north" } }); api.listBoats(undefined, { variables: { tenant: 5 }, timeout: 5 });',
    'api.moveBoat({ variables: { region: "west" } }, { variables: { tenant: "north" } }); partial.moveBoat({}, { variables: { tenant: "n" } });',
    'api.payFee({ body: { amount: 1 } }, { variables: { crew: "c1" } }); api.removeHook({}, { variables: { hook_id: "h1" } }).then((gone) => gone);',
    'api.bookBerth({ path: { quay: "b" }, body: { length: 12 } }, { variables: { tenant: "north" } });',
  ];
  const wrong = [
    'createApi(plain).operations.listBoats({}, { variables: { region: "west" } });',
    "createApi(plain).operations.listBoats({}, { variables: { tenant: undefined } });",
    'createApi(plain).operations.listBoats({}, { variables: { tenant: "north", tenent: "north" } });',
    'createApi(known).operations.listBoats({}, { variables: { tenent: "north" } });',
    'createApi(known).operations.moveBoat({}, { variables: { tenant: "north" } });',
    "createApi(plain).operations.payFee({ body: { amount: 1 } });",
  ];
  const names = ["path.tenant", "path.tenant", "never", "tenent", "region", "owner"];
  const errors = await errorsOf([...fits, ...wrong]);
  expect(errors.map((error) => Number(error.split(":")[0]))).toEqual(wrong.map((_, index) => fits.length + index + 1));
  errors.forEach((error, index) => expect(error).toContain(names[index]));
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
