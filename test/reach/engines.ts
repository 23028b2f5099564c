import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import process from "node:process";
import { findChromium, launchChromium } from "../chromium/browser.ts";
import { findProgram, installNode, installPackages } from "../support/install.ts";
import { runProgram } from "../support/run-tool.ts";
import type { Outcome } from "./inside/vitest.ts";

/** Something that runs JavaScript. */
export interface Engine {
  readonly name: string;
  readonly isPage: boolean;
  /** Runs a script that defines `reach`, and all of its tests. Throws if the engine cannot be had. */
  readonly run: (script: string, folder: string) => Promise<Outcome>;
}

const nodeVersions = ["20.19.0", "22", "24", "26"];

/** All engines; programs are installed into `cache`, where they are kept. */
export function listEngines(cache: string): readonly Engine[] {
  return [
    ...nodeVersions.map((version) => ofProgram(`Node ${version}`, async () => [(await installNode(version, cache)).node])),
    ofProgram("Bun 1", async () => [await installProgram("bun@1", "@oven", "bin/bun", cache), "run"]),
    ofProgram("Deno 2", async () => [await installProgram("deno@2", "@deno", "deno", cache), "run", "--allow-net", "--allow-env"]),
    ofProgram("Edge runtime 4", async () => {
      const folder = join(cache, "edge-runtime@4");
      await installPackages(folder, "edge-runtime@4");
      return [process.execPath, join(folder, "node_modules/edge-runtime/dist/cli/index.js")];
    }),
    { name: "Chromium", isPage: true, run: runInChromium },
  ];
}

async function installProgram(source: string, scope: string, path: string, cache: string): Promise<string> {
  const folder = join(cache, source);
  await installPackages(folder, source);
  return findProgram(folder, scope, path);
}

/** What ends a script: the outcome, in the last line. */
const printed = "\nvoid reach.runAll().then((outcome) => console.log(JSON.stringify(outcome)));\n";

function ofProgram(name: string, install: () => Promise<readonly string[]>): Engine {
  const run = async (script: string, folder: string): Promise<Outcome> => {
    const [program = "", ...args] = await install();
    mkdirSync(folder, { recursive: true });
    const file = join(folder, "reach.mjs");
    writeFileSync(file, script + printed);
    const { code, output } = await runProgram(program, [...args, file], folder);
    const last = output.trimEnd().split("\n").at(-1) ?? "";
    if (code !== 0 || !last.startsWith("{")) throw new Error(`ended with code ${code}: ${output.slice(-1000)}`);
    return JSON.parse(last);
  };
  return { name, isPage: false, run };
}

/** A page of an origin of its own, so that the API is another. */
async function runInChromium(script: string): Promise<Outcome> {
  if (findChromium() === undefined) throw new Error("there is no Chromium: apt-get install chromium");
  const pages = createServer((_, response) => response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html>"));
  await new Promise<void>((resolve, reject) => pages.once("error", reject).listen(0, "127.0.0.1", resolve));
  const address = pages.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${address.port}/`);
    await page.addScriptTag({ content: script });
    return JSON.parse(String(await page.evaluate("reach.runAll().then(JSON.stringify)")));
  } finally {
    await browser.close();
    pages.close();
  }
}
