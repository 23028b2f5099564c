import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import type { UsageProblem } from "../../generator/cli/command.ts";
import { printSample } from "../../generator/cli/sample-code/sample.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { collectionText } from "../operations/build-collection.ts";

let folder = "";

const items = [
  {
    name: "Users",
    item: [
      { name: "Get User", request: { method: "GET", url: "https://a.test/users/:id" } },
      {
        name: "Delete User",
        request: { method: "DELETE", url: "https://a.test/users/1" },
        response: [{ name: "Gone", code: 204, originalRequest: { method: "DELETE", url: "https://a.test/users/2" } }],
      },
    ],
  },
  { name: "Get User", request: { method: "GET", url: "https://a.test/user" } },
];

beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "sample-"));
  const auth = { type: "bearer", bearer: [{ key: "token", value: "secret-lantern-77" }] };
  fs.writeFileSync(join(folder, "a.json"), collectionText(items, { auth }));
  fs.writeFileSync(join(folder, "values.json"), '{"id": 7, "token": "t"}');
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

async function run(
  ...args: readonly string[]
): Promise<{ readonly outcome: number | UsageProblem; readonly out: string; readonly err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    writeOut: (text) => void out.push(text),
    writeError: (text) => void err.push(text),
    rewrites: false,
    colour: false,
    width: 80,
  };
  const command = parseArguments(["sample", join(folder, "a.json"), ...args]);
  if (command.kind !== "sample") throw new Error(JSON.stringify(command));
  return { outcome: await printSample(command, terminal), out: out.join(""), err: err.join("") };
}

describe("postwright sample", () => {
  test("given no item, it lists them", async () => {
    expect(await run()).toMatchObject({ outcome: 0, out: "GET     Users / Get User\nDELETE  Users / Delete User\nGET     Get User\n" });
  });

  test("given the language of the package, it prints a program that calls the function", async () => {
    const { outcome, out } = await run("users / get user", "--lang", "typescript");
    expect(outcome).toBe(0);
    expect(out).toMatch(/^import \{ createClient, \w+ \} from "a";$/m);
    expect(out).toMatch(/const client = createClient\(\{\n {2}auth: \{ type: "bearer", token: "…" \},\n\}\);/);
    expect(out).toMatch(/await \w+\(client, \{/);
    expect(out).not.toContain("secret-lantern-77");
  });

  test("given an item, it prints it for curl, and what is to be filled in", async () => {
    const { outcome, out, err } = await run("users / get user");
    expect(outcome).toBe(0);
    expect(out).toBe("curl --globoff \\\n  --header 'Authorization: Bearer {{token}}' \\\n  --url 'https://a.test/users/:id'\n");
    expect(err).toBe("Fill in {{token}}, :id, or pass --values.\n");
  });

  test("given values, nothing is left to be filled in", async () => {
    const { out, err } = await run("Users / Get User", "--values", join(folder, "values.json"), "--lang", "python");
    expect(out).toContain('"https://a.test/users/7"');
    expect(out).toContain('"Authorization": "Bearer t"');
    expect(err).toBe("");
  });

  test("given an example, its request is printed", async () => {
    const { out } = await run("Delete User", "--example", "Gone");
    expect(out).toContain("'https://a.test/users/2'");
  });

  test.each([
    [["user"], "3 items are called user."],
    [["Get Usr"], "No item is called Get Usr."],
    [["Delete User", "--lang", "pyton"], "Unknown language: pyton"],
    [["Delete User", "--example", "None"], "The item has no saved request called None."],
  ])("given %j, it says what is wrong", async (args, message) => {
    expect((await run(...args)).outcome).toMatchObject({ kind: "usage", message });
  });
});
