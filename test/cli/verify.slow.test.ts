import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import type { VerifyCommand } from "../../generator/cli/command.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { verifyFile } from "../../generator/cli/verify.ts";
import { printVerified, printVerifiedJson } from "../../generator/cli/report/verify-report.ts";
import type { Comparison } from "../../generator/verify/compare.ts";
import type { CallerResult, VerifiedItem } from "../../generator/verify/verify.ts";

const plain = { kind: "verify", file: "c.json", examples: false, log: undefined, only: undefined, values: undefined, json: false };

describe("arguments", () => {
  test.each([
    { args: ["c.json"], want: plain },
    {
      args: ["--examples", "c.json", "--log", "l", "--only=client", "--values", "v", "--json"],
      want: { ...plain, examples: true, log: "l", only: "client", values: "v", json: true },
    },
    { args: ["--help"], want: { kind: "help", text: expect.stringContaining("$ postwright verify") } },
  ])("verify $args", ({ args, want }) => {
    expect(parseArguments(["verify", ...args])).toEqual(want);
  });

  test.each([
    { args: [], message: "verify needs a collection file." },
    { args: ["a", "b"], message: "verify takes one collection file." },
    { args: ["a", "--only", "both"], message: "--only takes client or postman." },
    { args: ["a", "--log"], message: "--log needs a file." },
    { args: ["a", "--log", "x", "--log", "y"], message: "--log is given twice." },
    { args: ["a", "--exampels"], message: "Unknown option: --exampels", hint: "Did you mean --examples?" },
    { args: ["a", "--out", "x"], message: "Unknown option: --out" },
  ])("wrong: verify $args", ({ args, message, hint = expect.any(String) }) => {
    expect(parseArguments(["verify", ...args])).toEqual({ kind: "usage", message, hint });
  });
});

function openTerminal(): Terminal & { readonly out: string[]; readonly errors: string[] } {
  const [out, errors]: [string[], string[]] = [[], []];
  return {
    out,
    errors,
    writeOut: (text) => void out.push(text),
    writeError: (text) => void errors.push(text),
    rewrites: false,
    colour: false,
    width: 80,
  };
}

function item(name: string, comparison: Comparison, differences: CallerResult["differences"]): VerifiedItem {
  const location = { file: "c.json", line: 3, column: 5 };
  const caller = { verdict: differences.length > 0 ? "inexpressible" : "equivalent", differences } as const;
  return { pointer: "/item/0", name: ["Folder", name], location, comparison, caller, log: [] };
}

const unsaid: CallerResult["differences"] = [
  {
    part: "header",
    name: "x-a",
    postman: "1",
    client: undefined,
    because: undefined,
    kind: "header without argument",
    pointer: "/item/0/request/header/0",
    location: { file: "c.json", line: 9, column: 7 },
  },
];

const different: Comparison = {
  verdict: "different",
  differences: [
    { part: "header", name: "x-a", postman: "1\u001b[31m", client: undefined, because: undefined },
    { part: "body", postman: `${"a".repeat(100)}b`, client: `${"a".repeat(100)}c`, because: undefined },
  ],
};
const items = [item("Good", { verdict: "exact", differences: [] }, []), item("Bad ::error", different, unsaid)];

describe("report", () => {
  test("what differs with its bytes, and the counts", () => {
    const terminal = openTerminal();
    printVerified(items, terminal);
    expect(terminal.out.join("")).toBe(
      [
        "different  Folder / Bad : :error",
        "  c.json:3:5",
        "  header x-a",
        '    postman  "1\\x1b[31m"',
        "    client   nothing",
        "  body",
        `    postman  … "${"a".repeat(40)}b"`,
        `    client   … "${"a".repeat(40)}c"`,
        "inexpressible  Folder / Bad : :error",
        "  c.json:9:7  header without argument",
        "  header x-a",
        '    postman  "1"',
        "    caller   nothing",
        "",
        "mode      items  exact  equivalent  different  not sendable  skipped  inexpressible",
        "verbatim      2      1           0          1             0        0",
        "caller        2      0           1                        0        0              1",
        "",
      ].join("\n"),
    );
  });

  test("the same for programs", () => {
    const terminal = openTerminal();
    printVerifiedJson(items, terminal);
    const lines = terminal.out.map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      { type: "item", verdict: "exact", caller: { verdict: "equivalent" } },
      {
        type: "item",
        verdict: "different",
        differences: different.differences.map(({ part }) => ({ part })),
        caller: {
          verdict: "inexpressible",
          differences: [{ kind: "header without argument", pointer: "/item/0/request/header/0", location: { line: 9 } }],
        },
      },
      { type: "summary", items: 2, exact: 1, different: 1, caller: { equivalent: 1, inexpressible: 1 } },
    ]);
  });
});

describe("running", () => {
  let folder = "";
  beforeEach(() => {
    folder = fs.mkdtempSync(join(tmpdir(), "postwright-verify-test-"));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, content: object): string => {
    fs.writeFileSync(join(folder, name), JSON.stringify(content));
    return join(folder, name);
  };
  const command = (more: Partial<VerifyCommand>): VerifyCommand => ({
    kind: "verify",
    file: write("c.json", { info: { name: "C" }, item: [{ name: "I", request: { method: "GET", url: "http://{{h}}/x" } }] }),
    examples: false,
    log: undefined,
    only: "client",
    values: undefined,
    json: false,
    ...more,
  });

  test("values go in, a log comes out", async () => {
    const [log, terminal] = [join(folder, "log.jsonl"), openTerminal()];
    expect(await verifyFile(command({ log, values: write("v.json", { h: "z.test" }) }), terminal)).toBe(0);
    const lines = fs.readFileSync(log, "utf8").trimEnd().split("\n");
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { pointer: "/item/0", side: "client", host: "http://z.test", target: "/x" },
    ]);
    expect(terminal.out).toEqual(["1 of 1 requests were sent.\n"]);
  });

  test.each([
    { title: "a list of values", content: ["x"] },
    { title: "a value that is no text", content: { h: {} } },
  ])("usage: $title", async ({ content }) => {
    const values = write("v.json", content);
    expect(await verifyFile(command({ values }), openTerminal())).toMatchObject({
      kind: "usage",
      message: expect.stringContaining("--values"),
    });
  });

  test("a log that cannot be written is an error", async () => {
    const terminal = openTerminal();
    expect(await verifyFile(command({ log: join(folder, "no", "log") }), terminal)).toBe(1);
    expect(terminal.errors.join("")).toContain("The log cannot be written: no such file or folder (ENOENT).");
  });

  test("a file that is not there is an error", async () => {
    const terminal = openTerminal();
    expect(await verifyFile(command({ file: join(folder, "none.json") }), terminal)).toBe(1);
    expect(terminal.errors.join("")).toContain("none.json");
  });
});
