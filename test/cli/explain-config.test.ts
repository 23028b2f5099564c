import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { explainFiles } from "../../generator/cli/explain.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { collectionText } from "../operations/build-collection.ts";
import { item, raw, saved } from "../scenarios/scenario.ts";

const secret = "ghp_1234567890abcdefghijklmnopqrstuvwxyz";
const shapes = [
  { kind: "circle", radius: 1, label: "a" },
  { kind: "square", side: 2, label: "b" },
  { kind: "circle", radius: 3, label: "c" },
];
const items = [
  item("List users", "GET", "https://a.test/users", {}, [
    saved(200, { users: [user("1"), { ...Object(user("2")), nick: "b" }] }),
    saved(200, { users: [user("3")] }),
  ]),
  item("Add user", "POST", "https://a.test/users", { body: raw('{"name":"Ann"}', "json") }, [saved(201, { ok: true })]),
  item("List shapes", "GET", "https://a.test/shapes", {}, [saved(200, { shapes })]),
];

function user(id: string): unknown {
  return { id, name: "Ann", state: "new", email: null, owner: { name: "Bob" } };
}

let folder = "";
beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "postwright-explain-config-"));
  fs.writeFileSync(join(folder, "c.postman_collection.json"), JSON.stringify(JSON.parse(collectionText(items)), null, 1));
});
beforeEach(() => fs.rmSync(join(folder, "c.config.json"), { force: true }));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly outcome: unknown;
  readonly out: string;
  readonly errors: string;
}

async function run(name: string, config: unknown, json = false): Promise<Run> {
  fs.writeFileSync(join(folder, "c.config.json"), typeof config === "string" ? config : JSON.stringify(config, null, 1));
  const out: string[] = [];
  const errors: string[] = [];
  const terminal: Terminal = {
    writeOut: (text) => void out.push(text),
    writeError: (text) => void errors.push(text),
    rewrites: false,
    colour: false,
    width: 80,
  };
  const outcome = await explainFiles({ kind: "explain", name, files: [join(folder, "c.postman_collection.json")], json }, terminal);
  return { outcome, out: out.join(""), errors: errors.join("") };
}

const config = {
  operations: {
    listUsers: { name: "findUsers" },
    addUser: { body: { required: false, properties: { name: { type: { anyOf: ["string", "null"] } } } } },
  },
  types: {
    User: {
      name: "Person",
      properties: {
        nick: { required: true },
        email: { type: { anyOf: ["string", "null"] } },
        state: { enum: ["new", "old"] },
        owner: { properties: { name: { required: false } } },
      },
    },
    Shape: { form: "object" },
  },
};

describe("a type that a config speaks of", () => {
  test.each(["Person", "User"])("is found as %s, and says what it is called without", async (name) => {
    const { outcome, out } = await run(name, config);
    expect(outcome).toBe(0);
    expect(out).toMatch(/^Person {2}object\n {2}called User without the config\n {2}name set by the config: .*c\.config\.json:\d+:\d+\n/);
  });
  test("says what the config decided, with its place, next to the evidence", async () => {
    const { out } = await run("Person", config);
    expect(out).toMatch(/nick +string +1 of 3 +missing in 1 2; required set by the config: .*c\.config\.json:27:\d+\n/);
    expect(out).toMatch(/email +string \| null +3 of 3 +type set by the config: .*c\.config\.json:30:\d+\n/);
    expect(out).toMatch(/state +"new" \| "old" +3 of 3 +enum set by the config: /);
    expect(out).toMatch(/owner +\{ name\?: string; \} +3 of 3 +name: required set by the config: /);
    expect(out).toMatch(/id +string +3 of 3 +all\n/);
  });
  test("leaves no question open that the config answers", async () => {
    expect((await run("User", {})).out).toContain("email: with a value other than null, its type");
    expect((await run("User", config)).out).not.toContain("email: with");
  });
  test("has the form that the config asks for", async () => {
    const { out } = await run("Shape", config);
    expect(out).toMatch(/^Shape {2}object\n {2}form set by the config: .*c\.config\.json:\d+:\d+\n/);
    expect(out).toContain("radius?");
    expect((await run("Shape", {})).out).toContain("CircleShape | SquareShape");
  });
});

describe("an operation that a config speaks of", () => {
  test.each(["findUsers", "listUsers", "List users"])("is found as %s", async (name) => {
    const { outcome, out } = await run(name, config);
    expect(outcome).toBe(0);
    expect(out).toMatch(/^findUsers {2}List users\n {2}called listUsers without the config\n {2}name set by the config: /);
    expect(out).toMatch(/users +Person\[\] +2 of 2 +all/);
  });
  test("says what was decided of its bodies", async () => {
    const { out } = await run("addUser", config);
    expect(out).toMatch(/request body: AddUserBody\n {2}required set by the config: .*\n/);
  });
  test("tells programs the same, with the places", async () => {
    const { out } = await run("findUsers", config, true);
    const line: unknown = JSON.parse(out);
    expect(line).toMatchObject({
      kind: "operation",
      name: "findUsers",
      formerName: "listUsers",
      setByConfig: [{ what: "name", keys: [], pointer: "/operations/listUsers/name" }],
      config: { "/operations/listUsers/name": { file: join(folder, "c.config.json"), line: 4 } },
    });
  });
});

test("given a property that the config decides, programs are told", async () => {
  const line: unknown = JSON.parse((await run("Person", config, true)).out);
  const pointer = "/types/User/properties/nick/required";
  const type = { name: "Person", formerName: "User", setByConfig: [{ what: "name" }] };
  const nick = expect.objectContaining({ key: "nick", optional: false, setByConfig: [{ what: "required", keys: [], pointer }] });
  expect(line).toMatchObject({
    kind: "type",
    type: { ...type, properties: expect.arrayContaining([nick]) },
    config: { [pointer]: { line: 27 } },
  });
});

describe("a config", () => {
  test.each([
    ["that cannot be read", '{ "types": {,} }', "PW1003"],
    ["with a typo", { typs: {} }, "PW8002"],
    ["that an example contradicts", { types: { User: { properties: { id: { type: "number" } } } } }, "PW8005"],
    ["with a name that is taken", { operations: { listUsers: { name: "addUser" } } }, "PW8010"],
  ])("%s gives its problems and exit code 1", async (_, broken, code) => {
    const { outcome, out, errors } = await run("User", broken);
    expect(outcome).toBe(1);
    expect(out).toBe("");
    expect(errors).toContain(code);
    expect(errors).toContain("c.config.json");
  });
  test("that speaks of nothing warns, and what was asked is answered", async () => {
    const { outcome, out, errors } = await run("User", { types: { Usr: {} } });
    expect(outcome).toBe(0);
    expect(out).toContain("User  object");
    expect(errors).toContain("PW8004");
  });
});

test("given a rename that exchanges names, a name means what has it now", async () => {
  const { out } = await run("ListUsersResponse", {
    types: { ListUsersResponse: { name: "AddUserResponse" }, AddUserResponse: { name: "ListUsersResponse" } },
  });
  expect(out).toContain("called AddUserResponse without the config");
});

test("given a text that the config says is no secret, it is taken as it is", async () => {
  const file = join(folder, "c.postman_collection.json");
  const before = fs.readFileSync(file, "utf8");
  const states = ["a", "a", "a", "a", secret, secret, secret, secret].map((token) => ({ mode: token }));
  fs.writeFileSync(file, collectionText([item("Get", "GET", "https://a.test/x", {}, [saved(200, states)])]));
  try {
    const allowed = (pointer: string): unknown => ({ secrets: { allow: [pointer] } });
    const hidden = await run("Get", {});
    const shown = await run("Get", allowed("/item/0/response/0/body"));
    expect(hidden.out).not.toContain(secret);
    expect(shown.out).toContain(`"a" | "${secret}" | (string & {})`);
  } finally {
    fs.writeFileSync(file, before);
  }
});
