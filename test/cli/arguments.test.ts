import { execFileSync } from "node:child_process";
import { expect, test, vi } from "vitest";
import { parseArguments, program } from "../../generator/cli/arguments.ts";
import { complete } from "../../generator/cli/complete.ts";
import { createTerminal, type ProcessLike } from "../../generator/cli/terminal.ts";

function help(...args: readonly string[]): string {
  const command = parseArguments(args);
  return command.kind === "help" ? command.text : "";
}

test.each(program.commands)("the help of $name has its options, and examples that are understood", ({ name, options, examples }) => {
  const text = help(name, "--help");
  expect(help("help", name)).toBe(text);
  for (const { flags } of options) expect(text).toContain(flags);
  for (const [line] of examples) {
    expect(text).toContain(`$ ${line}`);
    const [, ...args] = (/postwright [^)|]*/.exec(line)?.[0] ?? "").match(/"[^"]*"|\S+/g) ?? [];
    expect(parseArguments(args)).toMatchObject({ kind: name });
  }
});

test("help keeps to the width of the screen", () => {
  const command = parseArguments(["generate", "--help"], 80);
  const lines = command.kind === "help" ? command.text.split("\n") : [];
  const prose = lines.slice(0, lines.indexOf("Examples:"));
  expect(prose.length).toBeGreaterThan(10);
  expect(prose.filter((line) => line.length > 80)).toEqual([]);
});

test.each([
  [["generate", "--check", "--no-check"], { kind: "generate", dryRun: true, typeCheck: false }],
  [["generate", "--no-check"], { kind: "generate", dryRun: false, typeCheck: false }],
  [["generate", "-", "--out", "client"], { kind: "generate", files: ["-"], out: "client" }],
  [["generate", "a.json", "--samples", "1", "--samples=2"], { kind: "generate", samples: ["1", "2"] }],
  [["generate", "--", "--odd.json"], { kind: "generate", files: ["--odd.json"] }],
  [["-v"], { kind: "version" }],
  [["complete", "--", "generate", "--n"], { kind: "complete", words: ["generate", "--n"] }],
  [["complete", "tcsh"], { kind: "usage", message: "complete takes one shell: bash, zsh or fish." }],
  [["generate", "--chekc"], { kind: "usage", message: "Unknown option: --chekc", hint: "Did you mean --check?" }],
  [["generate", "--release", "abc"], { kind: "usage", message: "--release takes a version." }],
  [["generate", "--release", "a.json"], { kind: "generate", files: ["a.json"] }],
  [["generate", "--json=1"], { kind: "usage", message: "--json takes no value." }],
  [["verify", "--out"], { kind: "usage", message: "Unknown option: --out" }],
  [["generate", "https://api.getpostman.com/collections/1"], { kind: "usage", hint: expect.stringContaining("X-Api-Key") }],
  [["explain", "x", "https://www.postman.com/a/b"], { kind: "usage", hint: expect.stringContaining("export the collection") }],
  [["verify", "HTTP://x.test/c.json?key=1"], { kind: "usage", hint: "Download it: curl -fsSL -o my.postman_collection.json URL" }],
  [["samples", "a.json", "--collection", "https://x.test/"], { kind: "usage", message: expect.stringContaining("A URL is not a file") }],
  [["bikes.json"], { kind: "usage", message: "Unknown command: bikes.json", hint: "Did you mean postwright generate bikes.json?" }],
  [["my api/bikes"], { kind: "usage", hint: 'Did you mean postwright generate "my api/bikes"?' }],
  [["generat"], { kind: "usage", hint: "Did you mean generate?" }],
  [["--forse"], { kind: "usage", message: "Unknown option: --forse" }],
])("given %j, the command is %o", (args, want) => expect(parseArguments(args)).toMatchObject(want));

function listCompletions(...words: readonly string[]): readonly string[] {
  const print = vi.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    complete({ kind: "complete", words });
    return print.mock.calls.map(([line]) => String(line).split("\t")[0] ?? "");
  } finally {
    print.mockRestore();
  }
}

test("what is typed so far is completed by commands, options and shells", () => {
  expect(listCompletions("sa")).toContain("samples");
  expect(listCompletions("generate", "--no-")).toEqual(expect.arrayContaining(["--no-check", "--no-format"]));
  expect(listCompletions("complete", "z")).toContain("zsh");
});

test.each(["bash", "zsh", "fish"] as const)("the completion script of %s asks this program", (shell) => {
  const print = vi.spyOn(console, "log").mockImplementation(() => undefined);
  complete({ kind: "complete", shell });
  const script = print.mock.calls.flat().join("\n");
  print.mockRestore();
  expect(script).toContain("postwright complete --");
  if (shell === "bash") execFileSync("bash", ["-n"], { input: script });
});

const pipe = { isTTY: false, write: () => true };
const screen = { isTTY: true, columns: 120, write: () => true };

test.each<{ env: ProcessLike["env"]; stream: ProcessLike["stdout"]; want: object }>([
  { env: {}, stream: screen, want: { colour: true, rewrites: true, width: 120 } },
  { env: {}, stream: pipe, want: { colour: false, rewrites: false, width: 80 } },
  { env: {}, stream: { ...screen, columns: 0 }, want: { width: 80 } },
  { env: { CI: "true" }, stream: screen, want: { colour: false, rewrites: false } },
  { env: { FORCE_COLOR: "1" }, stream: pipe, want: { colour: true, rewrites: false } },
  { env: { FORCE_COLOR: "0" }, stream: screen, want: { colour: false, rewrites: true } },
  { env: { FORCE_COLOR: "1", NO_COLOR: "1" }, stream: screen, want: { colour: false } },
])("with $env, a terminal is $want", ({ env, stream, want }) => {
  expect(createTerminal({ stdout: stream, stderr: stream, env })).toMatchObject(want);
});
