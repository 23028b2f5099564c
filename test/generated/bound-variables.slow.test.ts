import { expect, test } from "vitest";
import { errorsOf } from "./harbour.ts";

test.concurrent("given a client that knows a variable, its bound functions know it too", async () => {
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

test.concurrent("given a client that is derived from another, it knows what both were given", async () => {
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
});

test.concurrent("given bound functions, the variables in the options of a call count as those of the client do", async () => {
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
  const names = ["path.tenant", "path.tenant", 'NoSuchName<"tenent", keyof Variables>', "tenent", "region", "owner"];
  const errors = await errorsOf([...fits, ...wrong]);
  expect(errors.map((error) => Number(error.split(":")[0]))).toEqual(wrong.map((_, index) => fits.length + index + 1));
  errors.forEach((error, index) => expect(error).toContain(names[index]));
});
