import fc from "fast-check";
import { expect, test } from "vitest";
import type { Api } from "../../generator/ir/api.ts";
import { allocateNames, type Names } from "../../generator/names/allocate.ts";
import type { NameLock } from "../../generator/names/lock.ts";
import { isAllocatableName } from "../../generator/targets/typescript/naming/casing.ts";
import { typescriptNaming } from "../../generator/targets/typescript/naming/rules.ts";
import { buildItems, folder } from "../operations/build-collection.ts";
import { anyCharacter } from "../support/any-character.ts";
import { runs } from "../support/runs.ts";

function item(name: string, method = "GET", url = "https://h.test/v1/users", response?: unknown): unknown {
  const saved = response === undefined ? [] : [{ name: "ok", code: 200, body: JSON.stringify(response) }];
  return { name, request: { method, url }, response: saved };
}

/** Function names in document order. */
function functionsOf(api: Api, names: Names): readonly string[] {
  return api.operations.map(({ id }) => names.operations.get(id)?.function ?? "");
}

async function nameItems(...items: readonly unknown[]): Promise<readonly string[]> {
  const { api } = await buildItems(items);
  return functionsOf(api, allocateNames(api, typescriptNaming));
}

test.each([
  ["a plain name", [item("Create Integration Key")], ["createIntegrationKey"]],
  ["articles", [item("Get a list of the users")], ["getListOfUsers"]],
  ["a reserved word", [item("Delete", "DELETE", "https://h.test/users/:id")], ["deleteUsersById"]],
  ["a name that a test has in scope", [item("Request", "POST", "https://h.test/orders")], ["requestOrders"]],
  ["a digit in front", [item("2FA login")], ["login2fa"]],
  ["a URL as name", [item("https://h.test/v1/users/:id", "GET", "https://h.test/v1/users/:id")], ["getUsersById"]],
  ["a variable as name", [item("{{url}}/users", "POST", "{{url}}/users")], ["postUsers"]],
  ["no name", [item("", "PATCH", "https://h.test/api/v2/orders/:orderId/lines")], ["patchOrdersLines"]],
  ["a Chinese name", [item("获取用户", "GET", "https://h.test/users/{{userId}}")], ["getUsersByUserId"]],
  ["a Chinese name with an acronym", [item("获取API列表", "GET", "https://h.test/lists")], ["getLists"]],
  ["a Russian name and no path", [item("Получить", "GET", "https://h.test")], ["getRoot"]],
  ["a name of 300 characters", [item("x".repeat(300))], ["x".repeat(37)]],
  ["`then` and `constructor`", [item("then"), item("constructor")], ["thenUsers", "constructorUsers"]],
  ["`__proto__`", [item("__proto__")], ["proto"]],
])("given %s, the function's name is usable", async (_, items, want) => {
  expect(await nameItems(...items)).toEqual(want);
});

test("given two items of one name in two folders, both take the folder's words", async () => {
  expect(await nameItems(folder("Users", item("List")), folder("Apps", item("List")))).toEqual(["listUsers", "listApps"]);
});

test("given two items of one name in one folder, the paths tell them apart", async () => {
  const names = await nameItems(folder("Users", item("Save", "POST"), item("Save", "PUT", "https://h.test/users/:id")));
  expect(names).toEqual(["save", "saveById"]);
});

test("given two items that differ in a parameter of the query only, it tells them apart", async () => {
  const search = (query: string): unknown => item("Search users", "GET", `https://h.test/v1/users?${query}`);
  expect(await nameItems(search("limit=1"), search("limit=1&role=a"))).toEqual(["searchUsers", "searchUsersWithRole"]);
});

test("given items whose folders tell them apart only together, their names have the words of both", async () => {
  const actions = (place: string): unknown =>
    folder(
      place,
      ...["Carts", "Orders"].map((what) => folder(what, folder("Actions", item("Set Item Shipping Address Custom Type", "POST")))),
    );
  expect(await nameItems(actions("Store"), actions("Unit"))).toEqual([
    "setAddressCustomTypeStoreCarts",
    "setAddressCustomTypeStoreOrders",
    "setShippingAddressCustomTypeUnitCarts",
    "setAddressCustomTypeUnitOrders",
  ]);
});

test("given folders whose long names differ late, the words that the fewest have tell their items apart", async () => {
  const flow = (place: string): unknown => folder(`Store the settlement and the position of all accounts ${place}`, item("Get balances"));
  const flows = ["before transfers", "after transfers", "after transfers without a penny"].map(flow);
  expect(await nameItems(...flows)).toEqual(["getBalancesBefore", "getBalances", "getBalancesPenny"]);
});

test.each([
  ["Retrieve a list of all Permissions applying to a Sync Map.", "retrieveListOfAllPermissions"],
  ["Fetch the complete set of rules assigned to one of the policies", "fetchCompleteSetOfRules"],
  ["Get the billing for an account of the current customer", "getBilling"],
])("given %s, the name that is cut ends in a noun", async (name, want) => {
  expect(await nameItems(item(name))).toEqual([want]);
});

test("given twins of a long name, the number stands after what they do, not after a folder in its place", async () => {
  const list = (what: string): unknown =>
    folder(
      `Services ${what}`,
      item(`Retrieve a list of all Permissions applying to a Sync ${what}.`, "GET", `https://h.test/${what}/permissions`),
    );
  const names = await nameItems(list("Lists"), list("Lists"), list("Maps"), list("Maps"));
  const name = "retrieveListOfAllPermissions";
  expect(names).toEqual([name, `${name}2`, `${name}3`, `${name}4`]);
});

test("given complete twins, each is a function", async () => {
  expect(await nameItems(item("Ping"), item("Ping"), item("Ping"))).toEqual(["ping", "ping2", "ping3"]);
  expect(await nameItems(item("Send"), item("Send"))).toEqual(["sendGetUsers", "sendGetUsers2"]);
});

test("given names that differ in case only, they are told apart", async () => {
  const names = await nameItems(item("getUser", "GET", "https://h.test/a"), item("GETUSER", "GET", "https://h.test/b"));
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(2);
});

test.each([
  ["a device name", [folder("CON", item("a"))], ["con-operations"]],
  ["an acronym", [folder("OAuth", item("a"))], ["oauth"]],
  ["two folders of one name", [folder("A", folder("Users", item("a"))), folder("B", folder("Users", item("a")))], ["a-users", "b-users"]],
  ["one of them at the top", [folder("A", folder("Users", item("a"))), folder("Users", item("a"))], ["a-users", "users"]],
  ["names that differ in a dash", [folder("a b", item("a")), folder("AB", item("a"))], ["a-b", "ab-operations"]],
  ["a version", [folder("V1", item("a")), folder("X", folder("V1", item("a")))], ["v1", "x-v1"]],
  ["no ASCII letter", [folder("用户", item("a", "GET", "https://h.test/v1/users/:id"))], ["users"]],
  [
    "neither letter nor path",
    [folder("用户", item("a", "GET", "https://h.test")), folder("应用", item("a", "GET", "https://h.test"))],
    ["folder", "folder-2"],
  ],
  ["items at the root", [item("a")], ["operations"]],
  ["a package's own sub-path", [folder("Api", item("a"))], ["api-operations"]],
])("given %s, the module's file is usable", async (_, items, want) => {
  const { api } = await buildItems(items);
  expect([...allocateNames(api, typescriptNaming).modules.values()].map(({ file }) => file)).toEqual(want);
});

test("given modules whose members would be reserved or the same, members differ too", async () => {
  const { api } = await buildItems([
    folder("Class", item("a")),
    folder("Class Api", item("a")),
    folder("a b", item("a")),
    folder("ab", item("a")),
  ]);
  const members = [...allocateNames(api, typescriptNaming).modules.values()].map(({ member }) => member);
  expect(members[0]).toBe("classApi");
  expect(new Set(members.map((member) => member.toLowerCase())).size).toBe(4);
});

test("given types, arguments and results that want one name, each has its own", async () => {
  const body = { id: 1, name: "x", tag: "y" };
  const { api } = await buildItems([
    item("search", "GET", "https://h.test/s?q=1", body),
    item("search args", "GET", "https://h.test/t?q=1", body),
  ]);
  const { types, operations } = allocateNames(api, typescriptNaming);
  const all = [...types.values(), ...[...operations.values()].flatMap(({ args, result }) => [args, result])];
  expect(new Set(all.map((name) => name.toLowerCase())).size).toBe(all.length);
  expect(all).toContain("SearchArgs");
});

test("given a lock, a newcomer with the better claim takes what is left", async () => {
  const before = await buildItems([folder("Users", item("List"))]);
  const first = allocateNames(before.api, typescriptNaming);
  const after = await buildItems([folder("Apps", item("List")), item("List"), folder("Users", item("List"))]);
  const names = functionsOf(after.api, allocateNames(after.api, typescriptNaming, first.lock));
  expect(names[2]).toBe("list");
  expect(new Set(names).size).toBe(3);
});

test("given a lock, types that changed places keep their names", async () => {
  const user = { id: 1, name: "a", email: "b" };
  const items = [
    item("Get user", "GET", "https://h.test/user", user),
    item("Get me", "GET", "https://h.test/me", { user, token: "t", x: 1 }),
  ];
  const { api } = await buildItems(items);
  const first = allocateNames(api, typescriptNaming);
  const second = await buildItems([item("Get owner", "GET", "https://h.test/owner", user), ...items.toReversed()]);
  const again = allocateNames(second.api, typescriptNaming, first.lock);
  expect(new Set(again.types.values())).toEqual(new Set(first.types.values()));
});

test("given a lock with names that we would not write, they are chosen anew", async () => {
  const { api } = await buildItems([folder("Users", item("List", "GET", "https://h.test/u?a=1", { id: 1, a: 2, b: 3 }))]);
  const honest = allocateNames(api, typescriptNaming);
  const poison = (names: Readonly<Record<string, string>>, value: string): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.keys(names).map((id) => [id, value]));
  for (const value of ["a;process.exit()", "delete", "../../x", "__proto__", "", "é", "send", "Client"]) {
    const lock: NameLock = {
      modules: poison(honest.lock.modules, value),
      functions: poison(honest.lock.functions, value),
      types: poison(honest.lock.types, value),
    };
    const names = allocateNames(api, typescriptNaming, lock);
    expect([...names.modules.values()]).toEqual(
      value === "delete" || value === "send"
        ? [{ file: value, member: value === "delete" ? "deleteApi" : "send" }]
        : [...honest.modules.values()],
    );
    if (value !== "Client") expect(functionsOf(api, names)).toEqual(functionsOf(api, honest));
    if (value === "Client") expect(functionsOf(api, names)).not.toContain("Client");
    for (const name of names.types.values()) expect(isAllocatableName(name) && name !== "Client").toBe(true);
  }
});

const someName = fc.oneof(
  fc.constantFrom("List", "list", "Get user", "delete", "then", "2fa", "获取", "a b", "ab", "args", "v1", "", "https://h.test/x"),
  fc.string({ unit: anyCharacter, maxLength: 10 }),
);
const someItem = fc.record({
  folder: fc.constantFrom("Users", "users", "用户", "Class", "V1", ""),
  name: someName,
  method: fc.constantFrom("GET", "POST"),
  path: fc.constantFrom("users", "users/:id", "v1/users", ""),
  response: fc.constantFrom(undefined, { id: 1, name: "x", tag: "y" }, { user: { id: 1, name: "x", tag: "y" }, a: 1, b: 2 }),
});

function toItem({ folder: folderName, name, method, path, response }: typeof someItem extends fc.Arbitrary<infer T> ? T : never): unknown {
  const one = item(name, method, `https://h.test/${path}`, response);
  return folderName === "" ? one : folder(folderName, one);
}

test("given any items, all names of a scope differ in folded case and are identifiers", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someItem, { minLength: 1, maxLength: 20 }), async (items) => {
      const { api } = await buildItems(items.map(toItem));
      const { operations, modules, types } = allocateNames(api, typescriptNaming);
      expect(operations.size).toBe(items.length);
      const scopes = [
        [...operations.values()].map((names) => names.function),
        [...modules.values()].map(({ member }) => member),
        [...types.values(), ...[...operations.values()].flatMap(({ args, result }) => [args, result])],
      ];
      for (const names of scopes) {
        expect(names.filter((name) => !isAllocatableName(name))).toEqual([]);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      }
      for (const { file } of modules.values()) expect(file).toMatch(/^[a-z0-9][a-z0-9-]*$/);
    }),
    { numRuns: runs(60) },
  );
});

test("given the lock of an earlier run, shuffled and added items rename none", async () => {
  await fc.assert(
    fc.asyncProperty(
      // Nothing tells items of one request and name apart but their order.
      fc.uniqueArray(someItem, { minLength: 1, maxLength: 18, selector: (one) => JSON.stringify({ ...one, response: undefined }) }),
      fc.nat({ max: 6 }),
      fc.infiniteStream(fc.nat()),
      async (items, count, order) => {
        const added = items.slice(1, count + 1);
        const old = items.filter((one) => !added.includes(one));
        const before = (await buildItems(old.map(toItem))).api;
        const first = allocateNames(before, typescriptNaming);
        const mixed = [...old, ...added].map((one) => ({ one, rank: order.next().value })).sort((a, b) => a.rank - b.rank);
        const after = (await buildItems(mixed.map(({ one }) => toItem(one)))).api;
        const second = allocateNames(after, typescriptNaming, first.lock);
        for (const [id, names] of first.operations) expect(second.operations.get(id)).toEqual(names);
        for (const [id, names] of first.modules) expect(second.modules.get(id)).toEqual(names);
        for (const name of first.types.values()) expect([...second.types.values()]).toContain(name);
      },
    ),
    { numRuns: runs(60) },
  );
});
