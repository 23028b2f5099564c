import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { parseArguments } from "../../generator/cli/arguments.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { watchFiles } from "../../generator/cli/watch/watch.ts";
import { useChecker } from "../../generator/node/checker.ts";
import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";

/** The folder of the test that runs. */
export let folder = "";

/** Gives each test of the file that calls this a folder with a collection. */
export function useFolder(): void {
  beforeEach(() => {
    folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), "postwright-watch-"));
    put("boats.json", boats("List boats"));
  });
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));
}

/** A collection of requests with these names. */
export const boats = (...names: readonly string[]): string =>
  collectionText(names.map((name) => ({ name, request: { method: "GET", url: `{{harbour}}/${name.replaceAll(" ", "/")}` } })));

/** Writes a file of the folder. */
export function put(path: string, text: string): void {
  fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
  fs.writeFileSync(join(folder, path), text);
}

/** As editors save: under another name, which is renamed. */
export function save(path: string, text: string): void {
  put(`${path}~`, text);
  fs.renameSync(join(folder, `${path}~`), join(folder, path));
}

/** A file of the package. */
export function readOut(path: string): string {
  return fs.readFileSync(join(folder, "out", path), "utf8");
}

/** Starts to watch a file or folder. `seen` resolves once a text has been printed; what was printed before does not count. */
export function start(...inputs: readonly string[]) {
  const files = inputs.map((input) => join(folder, input));
  const command = parseArguments(["generate", ...files, "--out", join(folder, "out"), "--watch", "--no-check", "--no-format"]);
  if (command.kind !== "generate") throw new Error("wrong arguments");
  let printed = "";
  let check = (): void => undefined;
  const write = (text: string): void => {
    printed += text;
    check();
  };
  const terminal: Terminal = { writeOut: write, writeError: write, rewrites: false, colour: false, width: 80 };
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  const context = { terminal, loadGenerate: () => Promise.resolve(generate), compare: useChecker().compare, cwd: folder };
  const ended = watchFiles(command, context, stopped);
  const seen = (text: string): Promise<string> =>
    new Promise((resolve) => {
      check = () => {
        if (!printed.includes(text)) return;
        resolve(printed);
        printed = "";
      };
      check();
    });
  return { seen, stop, ended };
}
