import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { exitCodes } from "../../generator/cli/command.ts";
import { program } from "../../generator/cli/arguments.ts";
import { catalogue } from "../../generator/diagnostics/catalogue.ts";
import { helpOf } from "../../generator/diagnostics/print.ts";
import { repository } from "../corpus/corpus-files.ts";
import { listAnchors, listLinks, readDocuments, withoutCode } from "./documents.ts";
import { printPages } from "./pages.ts";

const documents = readDocuments();

function read(path: string): string {
  return readFileSync(join(repository, path), "utf8");
}

describe("pages that are written from the code", () => {
  test("are as `npm run docs` writes them", async () => {
    for (const [path, text] of await printPages()) expect(read(path), `${path}: run npm run docs`).toBe(text);
  });

  test("every code has the anchor that its hint names", () => {
    const pages = new Map(documents.map((document) => [document.path, listAnchors(document)]));
    const targets = Object.values(catalogue).map(({ code }) => helpOf(code));
    const lost = targets.filter((target) => {
      const [path = "", anchor = ""] = target.split("#");
      return pages.get(path)?.has(anchor) !== true;
    });
    expect(lost).toEqual([]);
  });

  test("the codes stand in order, none is missing", () => {
    const headings = [...read("docs/diagnostics.md").matchAll(/^### (PW\d+)$/gm)].map(([, code]) => code);
    expect(headings).toEqual(
      Object.values(catalogue)
        .map(({ code }) => code)
        .sort(),
    );
  });
});

describe("sizes", () => {
  test.each([
    ["README.md", 10_240],
    ["ARCHITECTURE.md", 15_360],
  ])("%s has at most %i bytes", (path, most) => {
    expect(Buffer.byteLength(read(path))).toBeLessThanOrEqual(most);
  });
});

describe("links", () => {
  test.each(documents.map((document) => [document.path, document] as const))("of %s lead somewhere", (path, document) => {
    const lost = listLinks(document).filter((target) => !/^https?:/.test(target) && !leadsSomewhere(path, target));
    expect(lost).toEqual([]);
  });
});

function leadsSomewhere(from: string, target: string): boolean {
  const [file = "", anchor] = target.split("#");
  const path = file === "" ? from : posix.join(posix.dirname(from), file);
  if (!existsSync(join(repository, path))) return false;
  return anchor === undefined || listAnchors({ path, text: read(path) }).has(anchor);
}

test("docs/configuration.md has the options and exit codes of `postwright help`, and no others", () => {
  const page = read("docs/configuration.md");
  const commands = page.slice(0, page.indexOf("## Input"));
  const optionsIn = (text: string): readonly string[] =>
    [...new Set(text.match(/--[a-z][a-z-]*/g))].filter((name) => name !== "--silent" && name !== "--version").sort();
  expect(optionsIn(commands)).toEqual(optionsIn(program.commands.flatMap(({ options }) => options.map(({ flags }) => flags)).join(" ")));
  expect([...commands.matchAll(/^\| (\d+) +\|/gm)].map(([, code]) => Number(code))).toEqual(Object.values(exitCodes));
});

test("the documents use the words of this project", () => {
  // "a string", "is not one", "composed", "placeholder" instead.
  const others = /\b(?:an? text|texts|is none|are none|of ours|put together|made up|knows better|run-time)\b/;
  const found = documents.flatMap((document) =>
    withoutCode(document)
      .split("\n")
      .flatMap((line, index) => (others.test(line) ? [`${document.path}:${index + 1}: ${line}`] : [])),
  );
  expect(found).toEqual([]);
});

test("no version and no date stand outside of measurements", () => {
  const dated = documents
    .filter(({ path }) => path !== "docs/measurements.md")
    .filter((document) => /\b20\d\d-\d\d-\d\d\b/.test(withoutCode(document)))
    .map(({ path }) => path);
  expect(dated).toEqual([]);
  expect(withoutCode({ path: "", text: read("docs/dependencies.md") })).not.toMatch(/\b\d+\.\d+\.\d+\b/);
});
