import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { explainFiles } from "../../generator/cli/explain.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { collectionText } from "../operations/build-collection.ts";
import { raw } from "../scenarios/scenario.ts";

let folder = "";

function saved(name: string, body: unknown, code = 200): unknown {
  return { name, code, header: [{ key: "Content-Type", value: "application/json" }], body: JSON.stringify(body) };
}

const items = [
  {
    name: "List Users",
    request: { method: "GET", url: "https://a.test/users" },
    response: [
      saved("Two", {
        users: [
          { id: 1, name: "Ann", email: null, tags: [] },
          { id: 2, name: "Bob", nick: "b", email: null, tags: [] },
        ],
      }),
      saved("One", { users: [{ id: "3", name: "Cid", email: null, tags: [] }] }),
    ],
  },
  {
    name: "Find Users",
    request: {
      method: "POST",
      url: "https://a.test/find",
      description: "| Parameter | In | Description |\n|---|---|---|\n| role | body | Which |\n| page | query | Which |",
      body: { mode: "raw", raw: '{"name":"Ann"}', options: { raw: { language: "json" } } },
    },
  },
];

/** What only scripts show. */
const scripted = [
  {
    name: "Log In",
    request: { method: "POST", url: "https://a.test/login" },
    event: [
      {
        listen: "test",
        script: {
          exec: "pm.response.to.have.status(201); const data = pm.response.json(); pm.expect(data.token).to.be.a('string'); data.id;",
        },
      },
    ],
  },
  {
    name: "Show Me",
    request: { method: "GET", url: "https://a.test/me" },
    event: [{ listen: "test", script: { exec: "pm.response.json().shelf;" } }],
    response: [saved("Me", { name: "Ann" })],
  },
];

beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "postwright-explain-"));
  fs.writeFileSync(join(folder, "c.json"), JSON.stringify(JSON.parse(collectionText(items)), null, 1));
  fs.writeFileSync(join(folder, "scripts.json"), JSON.stringify(JSON.parse(collectionText(scripted)), null, 1));
  fs.writeFileSync(join(folder, "reasons.json"), JSON.stringify(JSON.parse(collectionText(reasons)), null, 1));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const json = (value: unknown): unknown => ({ mode: "raw", raw: JSON.stringify(value), options: { raw: { language: "json" } } });
const point = { x: 1, y: 2, z: 3 };

/** Something for each reason that a form or a requirement can have. */
const reasons = [
  {
    name: "Show Chart",
    request: { method: "GET", url: "https://a.test/chart" },
    response: [
      saved("Chart", {
        rows: [
          ["a", 1],
          ["b", 2],
        ],
        days: { "2026-01-01": 1, "2026-01-02": 2 },
        corners: { top: point, left: point, far: point },
        shapes: [
          { type: "circle", radius: 1 },
          { type: "square", side: 2 },
          { type: "circle", radius: 3 },
          { type: "square", side: 4 },
        ],
        origin: point,
        level: "low",
      }),
    ],
  },
  {
    name: "Show Levels",
    request: { method: "GET", url: "https://a.test/levels" },
    response: [saved("Levels", { levels: "lo hi lo hi lo hi lo hi".split(" ").map((level, id) => ({ id, level, origin: point })) })],
  },
  {
    name: "Update Chart",
    request: {
      method: "PUT",
      url: "https://a.test/chart",
      description: "| Parameter | Required | Description |\n|---|---|---|\n| title | yes | Which |\n| note | no | Which |",
      body: json({ colour: "red", title: "T", note: "N", labels: { anything: "x" } }),
    },
  },
  { name: "Tag Chart", request: { method: "POST", url: "https://a.test/tags", body: json({ tag: "x" }) } },
  {
    name: "Sign In",
    request: { method: "POST", url: "https://a.test/sign-in?by={{client}}", body: raw('{"client":"{{client}}","pin":1}', "json") },
  },
  { name: "Pin A", request: { method: "POST", url: "https://a.test/pins", body: json({ at: "a", by: 1 }) } },
  { name: "Pin B", request: { method: "POST", url: "https://a.test/pins", body: json({ at: "b" }) } },
];

async function run(name: string, json = false, file = "c.json"): Promise<{ readonly outcome: unknown; readonly text: string }> {
  const out: string[] = [];
  const write = (text: string): void => void out.push(text);
  const terminal: Terminal = { writeOut: write, writeError: write, rewrites: false, colour: false, width: 80 };
  const outcome = await explainFiles({ kind: "explain", name, files: [join(folder, file)], json }, terminal);
  return { outcome, text: out.join("") };
}

describe("arguments", () => {
  test.each([
    { args: ["User"], want: { kind: "explain", name: "User", files: [], json: false } },
    {
      args: ["List Users", "a.json", "b.json", "--json"],
      want: { kind: "explain", name: "List Users", files: ["a.json", "b.json"], json: true },
    },
    { args: ["--help"], want: { kind: "help", text: expect.stringContaining("$ postwright explain") } },
  ])("explain $args", ({ args, want }) => expect(parseArguments(["explain", ...args])).toEqual(want));

  test.each([
    { args: [], message: "explain needs the name of an operation or a type." },
    { args: [" "], message: "explain needs the name of an operation or a type." },
    { args: ["User", "--jsno"], message: "Unknown option: --jsno" },
  ])("wrong: explain $args", ({ args, message }) => expect(parseArguments(["explain", ...args])).toMatchObject({ kind: "usage", message }));
});

describe("a type", () => {
  test("is explained property by property, with the samples that decided it", async () => {
    const { outcome, text } = await run("user");
    expect(outcome).toBe(0);
    expect(text).toContain("User  object");
    expect(text).toContain("at List Users, response 200: users[]");
    expect(text).toContain("3 objects in 2 samples:");
    expect(text).toMatch(/1 {2}.*c\.json:\d+:\d+/);
    expect(text).toMatch(/id +number \| string +3 of 3 +number in 1; string in 2/);
    expect(text).toMatch(/name +string +3 of 3 +all/);
    expect(text).toMatch(/nick\? +string +1 of 3 +missing in 1 2/);
  });
  test("says what one more example would settle", async () => {
    const { text } = await run("User");
    expect(text).toContain("email: with a value other than null, its type");
    expect(text).toContain("tags: with an element, the type of its elements");
    expect(text).toContain("nick: whether it is more than an exception: it was seen once");
  });
});

describe("what scripts show", () => {
  test("is told apart from samples", async () => {
    const { text } = await run("logIn", false, "scripts.json");
    expect(text).toContain("response 201: LogInResponse  (status asserted by the script)");
    expect(text).toContain("in no sample: known from scripts");
    expect(text).toMatch(/token +string +0 of 0 +asserted by the script\n/);
    expect(text).toMatch(/id\? +unknown +0 of 0 +read by the script\n/);
  });
  test("is told apart from samples beside them", async () => {
    const { text } = await run("showMe", false, "scripts.json");
    expect(text).toMatch(/name +string +1 of 1 +all/);
    expect(text).toMatch(/shelf\? +unknown +0 of 1 +read by the script/);
  });
});

describe("an operation", () => {
  test.each(["listUsers", "List Users", "LIST users"])("is found as %s", async (name) => {
    const { outcome, text } = await run(name);
    expect(outcome).toBe(0);
    expect(text).toContain("response 200: ListUsersResponse");
    expect(text).toMatch(/users +User\[\] +2 of 2 +all/);
  });
  test("is explained with what only its description names", async () => {
    const { text } = await run("findUsers");
    expect(text).toContain("documented, not in the saved request: query page");
    expect(text).toMatch(/name +string +1 of 1 +required: it is the only property/);
    expect(text).toMatch(/role\? +unknown +0 of 1 +documented, not in the saved request/);
  });
  test("is given to programs as one JSON object a line", async () => {
    const { text } = await run("listUsers", true);
    const line: unknown = JSON.parse(text);
    expect(line).toMatchObject({ type: "explanation", kind: "operation", name: "listUsers", bodies: [{ body: "response 200" }] });
  });
});

describe("a form or a requirement", () => {
  test.each([
    ["showChart", /rows +\[string, number\]\[\] +1 of 1 +a tuple: the position in a row decides the kind/],
    ["showChart", /days +Record<string, number> +1 of 1 +a map: its keys are data, such as ids or dates/],
    ["showChart", /corners +.* +1 of 1 +a map: its values are objects of equal shape/],
    ["Shape", /a union, because `type` decides which properties there are; open: a server may send other values/],
    ["Level", /level +.* +8 of 8 +values that samples repeat; others fit/],
    ["Origin", /one type, because they have the same properties/],
    ["updateChart", /colour\? +string +1 of 1 +optional: nothing shows that it must be sent/],
    ["updateChart", /title +string +1 of 1 +required by its description, or by a saved error/],
    ["updateChart", /note\? +string +1 of 1 +optional by its description/],
    ["updateChart", /labels\? +.* +1 of 1 +.*a map: its name says that the keys are data/],
    ["tagChart", /tag +string +1 of 1 +required: it is the only property/],
    ["signIn", /client\? +string +1 of 1 +optional: a variable of the client is its value/],
    ["pinA", /at +string +.* +required: different bodies all have it/],
  ])("of %s is explained: %s", async (name, want) => {
    const { text } = await run(name, false, "reasons.json");
    expect(text).toMatch(want);
  });
  test("is given to programs", async () => {
    const { text } = await run("showChart", true, "reasons.json");
    const properties = [
      { key: "rows", requirement: "always", form: { kind: "tuple" } },
      { key: "days", requirement: "always", form: { kind: "map", because: "keys" } },
    ];
    const line: unknown = JSON.parse(text);
    expect(line).toMatchObject({
      bodies: [{ types: [{ united: [], properties: expect.arrayContaining(properties.map((each) => expect.objectContaining(each))) }] }],
    });
  });
});

test("what there is not is refused, with what was probably meant", async () => {
  const want = { kind: "usage", message: "No operation, type or variable is called Uzer.", hint: "Did you mean User?" };
  expect((await run("Uzer")).outcome).toEqual(want);
});

test("a file that cannot be read is reported", async () => {
  const out: string[] = [];
  const terminal: Terminal = { writeOut: () => {}, writeError: (text) => void out.push(text), rewrites: false, colour: false, width: 80 };
  expect(await explainFiles({ kind: "explain", name: "User", files: [join(folder, "none.json")], json: false }, terminal)).toBe(1);
  expect(out.join("")).toContain("none.json");
});
