import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import { verifyFile } from "../../generator/cli/verify.ts";
import { explainFiles } from "../../generator/cli/explain.ts";
import { catalogue } from "../../generator/diagnostics/catalogue.ts";
import { helpOf } from "../../generator/diagnostics/print.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { repository } from "../corpus/corpus-files.ts";
import { findWrongCommand } from "./commands.ts";
import { type CompiledBlocks, compileBlocks } from "./compile-blocks.ts";
import { type CodeBlock, listCodeBlocks, readDocuments } from "./documents.ts";
import { findGap, findMisquote } from "./quotes.ts";
import { createStubFetch } from "./stub-api.ts";

/** Written by scripts: it names the tree that was measured. */
const measurements = "docs/measurements.md";

/**
 * What the words after a fence say:
 *
 * - `ts`: compiles against the shipped package; `ts run`: also runs, against a stub of the API
 * - `… from PATH`: a quote of that file, with `…` where something is left out
 * - `text output`: what the block before it prints, with `…` where something is left out
 * - `json model`: a part of the model of the shipped collection (see architecture.test.ts)
 * - `ts sketch`: neither; for other packages and for what the reader is to write
 * - `sh`: commands whose scripts and options exist; `sh run`: a `postwright explain`, which is run
 */
const documents = readDocuments();
const blocks = documents.flatMap(listCodeBlocks);
const compiled = blocks
  .filter(({ path }) => path === "README.md" || path.startsWith("docs/"))
  .filter(({ info: [language, use] }) => language === "ts" && (use === undefined || use === "run"));
const runnable = compiled.filter(({ info: [, use] }) => use === "run");
const quotes = blocks.flatMap((block) => (block.info[1] === "from" ? [{ block, file: block.info[2] ?? "" }] : []));

/** Compiled with the others, to see that what is wrong is found, at its line. */
const wrong: CodeBlock = {
  path: "wrong.md",
  line: 10,
  info: ["ts"],
  code: 'import { createClient } from "sunshine-conversations";\n\nconst own = createClient();\nawait uploadAttachmentAttachments(own);\n',
};

const folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), "postwright-docs-"));
let result: CompiledBlocks;

beforeAll(() => {
  result = compileBlocks([...compiled, wrong], folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllGlobals());

function placeOf({ path, line }: CodeBlock): string {
  return `${path}:${line}`;
}

/** The block that stands right below, if it is the output of this one. */
function outputOf(block: CodeBlock): string | undefined {
  const next = blocks[blocks.indexOf(block) + 1];
  return next?.path === block.path && next.info[1] === "output" ? next.code : undefined;
}

/** A file to be made, by its path: what has such blocks has a test that makes them. */
function isFile([language, path = "", ...more]: CodeBlock["info"]): boolean {
  return language === "json" && path.endsWith(".json") && more.length === 0;
}

test("every block says what is to be done with it", () => {
  const uses = new Set(["ts", "ts run", "ts sketch", "text", "text output", "sh", "sh run", "json", "json model", "handlebars"]);
  const found = blocks.filter(({ info }) => info[1] !== "from" && !uses.has(info.join(" ")) && !isFile(info));
  expect(found.map((block) => `${placeOf(block)} ${block.info.join(" ")}`)).toEqual([]);
});

test("the blocks that show the shipped package compile; one that does not is an error at its line", () => {
  expect(compiled.length).toBeGreaterThan(10);
  expect(result.errors).toEqual(["wrong.md:13: Cannot find name 'uploadAttachmentAttachments'."]);
});

describe("blocks that can run do, and print what the document shows", () => {
  test.each(runnable.map((block) => [placeOf(block), block] as const))("%s", async (_, block) => {
    const printed: string[] = [];
    const print = (...values: readonly unknown[]): void =>
      void printed.push(`${values.map((value) => (typeof value === "string" ? value : inspect(value))).join(" ")}\n`);
    vi.stubGlobal("fetch", createStubFetch());
    vi.stubGlobal("console", { ...console, log: print, error: print });
    const { main }: { main: () => Promise<unknown> } = await import(pathToFileURL(result.moduleOf(block)).href);
    await main();
    expect(printed.join("")).toBe(outputOf(block) ?? "");
  });

  test.each(blocks.filter(({ info }) => info.join(" ") === "sh run").map((block) => [placeOf(block), block] as const))(
    "%s",
    async (_, block) => {
      const { code, text } = await runCommand(block.code);
      expect(code).toBe(0);
      expect(findGap(outputOf(block) ?? "nothing is shown", text)).toBeUndefined();
    },
  );
});

/** Runs a `postwright explain` or `verify` from the root of the repository. */
async function runCommand(line: string): Promise<{ readonly code: unknown; readonly text: string }> {
  const command = parseArguments(
    line
      .replace(/^npm run --silent postwright -- /, "")
      .trim()
      .split(/\s+/),
  );
  const printed: string[] = [];
  const write = (text: string): void => void printed.push(text);
  const terminal: Terminal = { writeOut: write, writeError: write, rewrites: false, colour: false, width: 80 };
  switch (command.kind) {
    case "explain":
      return { code: await explainFiles(command, terminal), text: printed.join("") };
    case "verify":
      return { code: await verifyFile(command, terminal), text: printed.join("") };
    default:
      throw new Error(`Only explain and verify are run here, not ${line}`);
  }
}

describe("quotes stand in the file that they name", () => {
  test.each(quotes.map(({ block, file }) => [`${placeOf(block)} ${file}`, block, file] as const))("%s", (_, block, file) => {
    expect(findMisquote(block, file)).toBeUndefined();
  });
});

test("commands in shell blocks and in the text have scripts and options that exist", () => {
  const lines = blocks
    .filter(({ info: [language] }) => language === "sh")
    .flatMap((block) => block.code.split("\n").map((line) => ({ path: block.path, line })));
  const inText = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/`(npm (?:run|test)[^`\n]*)`/g)].map(([, line = ""]) => ({ path, line })),
  );
  const found = [...lines, ...inText].flatMap(({ path, line }) => {
    const problem = findWrongCommand(line);
    return problem === undefined ? [] : [`${path}: ${line}: ${problem}`];
  });
  expect(lines.length).toBeGreaterThan(5);
  expect(found).toEqual([]);
});

test("diagnostics in text blocks are those of the catalogue", () => {
  const entries = Object.values(catalogue);
  const shown = blocks.flatMap(({ path, code }) =>
    [...code.matchAll(/ {2}(error|warning|info) {2}(PW\d+) {2}(.*)\n(?: {2}item: .*\n)?(?: {2}hint: (.*) See (.*)\n)?/g)].map((match) => ({
      path,
      match,
    })),
  );
  const found = shown.flatMap(({ path, match: [, severity, code, message = "", hint, help] }) => {
    const entry = entries.find((own) => own.code === code);
    const isRight =
      entry !== undefined &&
      entry.severity === severity &&
      patternOf(entry.message).test(message) &&
      (hint === undefined || (patternOf(entry.hint).test(hint) && help === helpOf(entry.code)));
    return isRight ? [] : [`${path}: ${code}`];
  });
  expect(shown.length).toBeGreaterThan(1);
  expect(found).toEqual([]);
});

/** The text with anything where it has a parameter. */
function patternOf(text: string): RegExp {
  const parts = text.split(/\{[A-Za-z]+\}/).map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join(".+")}$`);
}

describe("files that the text names exist", () => {
  const known = ["generator", "templates", "test", "docs", "generated", ".ci"].flatMap((root) =>
    fs.readdirSync(join(repository, root), { recursive: true, encoding: "utf8" }).map((name) => `/${root}/${name.replaceAll("\\", "/")}`),
  );
  /** Only packages that have been released have them. */
  const ofPackages = ["/api.release.d.ts"];
  const named = documents
    .filter(({ path }) => path !== measurements)
    .flatMap(({ path, text }) => [...text.matchAll(/`([\w./-]+)`/g)].map(([, name = ""]) => ({ path, name })));

  test("folders and files from the root of the repository", () => {
    const found = named
      .filter(({ name }) => /^(?:generator|templates|test|docs|\.ci)\//.test(name) && !fs.existsSync(join(repository, name)))
      .map(({ path, name }) => `${path}: ${name}`);
    expect(found).toEqual([]);
  });

  test("sources by the end of their path", () => {
    const found = named
      .filter(({ name }) => /\w\.(?:ts|mjs|hbs)$/.test(name) && ![...known, ...ofPackages].some((path) => path.endsWith(`/${name}`)))
      .map(({ path, name }) => `${path}: ${name}`);
    expect(found).toEqual([]);
  });
});
