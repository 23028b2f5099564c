import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { explainFiles } from "../../generator/cli/explain.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { collectionText } from "../operations/build-collection.ts";

let folder = "";
beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "postwright-explain-"));
  fs.writeFileSync(join(folder, "c.json"), collectionText(variables));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const script = (listen: string, ...exec: readonly string[]): unknown => ({ listen, script: { exec } });

/** Variables that answers set, that scripts fetch, and that calls compute. */
const variables = [
  {
    name: "Log In",
    request: { method: "POST", url: "https://a.test/login" },
    event: [
      script("test", "const data = pm.response.json(); pm.environment.set('token', data.user.token);"),
      script("test", "if (pm.variables.get('keep')) pm.environment.set('session', pm.response.headers.get('X-Session'));"),
    ],
  },
  {
    name: "Show Me",
    request: {
      method: "GET",
      url: "https://a.test/me/{{session}}",
      header: [
        { key: "X-Token", value: "{{token}}" },
        { key: "X-Id", value: "{{id}} {{sign}}" },
      ],
      auth: { type: "bearer", bearer: [{ key: "token", value: "{{access}}" }] },
    },
    event: [
      script(
        "prerequest",
        "pm.variables.set('id', require('uuid').v4());",
        "pm.variables.set('sign', CryptoJS.MD5(pm.variables.get('key')).toString());",
        "pm.sendRequest('https://b.test/token?key=1', (_, answer) => pm.environment.set('access', answer.json().access_token));",
      ),
    ],
  },
  { name: "Show Others", request: { method: "GET", url: "https://a.test/others/{{id}}/{{free}}" } },
];

async function run(name: string, json: boolean): Promise<string> {
  const out: string[] = [];
  const write = (text: string): void => void out.push(text);
  const terminal: Terminal = { writeOut: write, writeError: write, rewrites: false, colour: false, width: 80 };
  expect(await explainFiles({ kind: "explain", name, files: [join(folder, "c.json")], json }, terminal)).toBe(0);
  return out.join("");
}

test.each([
  ["that an answer sets", "token", ["  set by", "    logIn  from user.token", "  used by", "    showMe"]],
  [
    "that an answer sets on a condition",
    "session",
    ["  set by", "    logIn  from header X-Session, on a condition", "  used by", "    showMe"],
  ],
  [
    "that a call computes",
    "id",
    ["  computed for each call unless it is passed", "    a random UUID", "  used by", "    showMe", "    showOthers"],
  ],
  [
    "that only a script can compute",
    "sign",
    ["  computed by a script in a way that is not followed: pass it with the call", "  used by", "    showMe"],
  ],
  [
    "that a script fetches",
    "access",
    ["  fetched by scripts", "    GET https://b.test/token  from access_token", "  used by", "    showMe"],
  ],
  ["that no script sets", "free", ["  set by no script that reads an answer", "  used by", "    showOthers"]],
])("explains a variable %s", async (_, name, lines) => {
  const text = await run(name, false);
  expect(text.trimEnd().split("\n")).toEqual([`{{${name}}}  the collection has no value`, ...lines]);
});

test("explains a variable to programs", async () => {
  const variableOf = async (name: string): Promise<unknown> => JSON.parse(await run(name, true));
  expect(await variableOf("token")).toMatchObject({
    variable: { setBy: [{ operation: "logIn", parts: ["user.token"], conditional: false }], computedAs: [] },
  });
  expect(await variableOf("id")).toMatchObject({ variable: { setBy: [], computedAs: ["a random UUID"] } });
  expect(await variableOf("sign")).toMatchObject({ variable: { computedAs: [null] } });
  expect(await variableOf("access")).toMatchObject({
    variable: { fetchedBy: { method: "GET", url: "https://b.test/token", part: "access_token" } },
  });
});
