import { type ChildProcess, execFile, spawn } from "node:child_process";
import * as fs from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { repository } from "../corpus/corpus-files.ts";
import { lacksRegistry } from "../support/install.ts";

const needsRegistry = lacksRegistry();
const names = ["boats", "docks", "crews"];
const tools = ["turbo@2", "nx@24", "turborepo-remote-cache@2"];

let folder = "";
let server: ChildProcess | undefined;
afterAll(() => {
  server?.kill();
  if (folder !== "") fs.rmSync(folder, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  fs.mkdirSync(dirname(join(folder, path)), { recursive: true });
  fs.writeFileSync(join(folder, path), text);
}

/** A file of the document, as it is shown there. */
function shown(file: string): string {
  const document = fs.readFileSync(join(repository, "docs/monorepo.md"), "utf8");
  const start = `\`\`\`json ${file}\n`;
  const at = document.indexOf(start);
  if (at < 0) throw new Error(`The document does not show ${file}.`);
  return document.slice(at + start.length, document.indexOf("```", at + start.length));
}

function collection(name: string, title = `List ${name}`): string {
  const schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
  return JSON.stringify({ info: { name, schema }, item: [{ name: title, request: { method: "GET", url: `https://h.test/${name}` } }] });
}

const environment = { ...process.env, CI: "true", NX_DAEMON: "false", NX_NO_CLOUD: "true", TURBO_TELEMETRY_DISABLED: "1" };

async function run(command: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<string> {
  const options = { cwd: folder, env: { ...environment, ...more }, maxBuffer: 1e8 };
  const { stdout, stderr } = await promisify(execFile)(command, args, options);
  return stdout + stderr;
}

const turbo = (more?: Readonly<Record<string, string>>): Promise<string> => run("npx", ["turbo", "run", "generate"], more);
const nx = (): Promise<string> => run("npx", ["nx", "run-many", "-t", "generate"]);

function removePackages(): void {
  for (const name of names) fs.rmSync(join(folder, "apis", name, "client"), { recursive: true, force: true });
}

/** The monorepo of the document, with the task engines from npm and Postwright from this checkout. */
beforeAll(async () => {
  if (needsRegistry) return;
  folder = fs.mkdtempSync(join(fs.realpathSync(tmpdir()), "postwright-monorepo-"));
  for (const file of ["package.json", "turbo.json", "nx.json"]) put(file, shown(file));
  for (const name of names) {
    put(`apis/${name}/package.json`, shown("apis/boats/package.json").replaceAll("boats", name));
    put(`apis/${name}/${name}.postman_collection.json`, collection(name));
  }
  put(".gitignore", "node_modules\n.turbo\n.nx\n");
  await run("npm", ["install", "--save-dev", "--no-audit", "--no-fund", "--ignore-scripts", ...tools]);
  put("node_modules/.bin/postwright", `#!/bin/sh\nexec node ${JSON.stringify(join(repository, "generator/launch.mjs"))} "$@"\n`);
  fs.chmodSync(join(folder, "node_modules/.bin/postwright"), 0o755);
  await run("git", ["init", "-q"]);
});

describe.skipIf(needsRegistry)("given the monorepo of the document (needs the registry of npm)", () => {
  test("Turborepo runs a task for each collection, then none, then the one whose collection changed", async () => {
    expect(await turbo()).toContain("0 cached, 3 total");
    removePackages();
    expect(await turbo()).toContain("3 cached, 3 total");
    expect(fs.existsSync(join(folder, "apis/docks/client/dist/index.js"))).toBe(true);
    put("apis/docks/docks.postman_collection.json", collection("docks", "List all docks"));
    const printed = await turbo();
    expect(printed).toContain("2 cached, 3 total");
    expect(printed).toContain("@harbour/docks-api:generate: cache miss");
  });

  test("Nx does the same", async () => {
    expect(await nx()).toContain("0/3 hit");
    removePackages();
    expect(await nx()).toContain("3/3 hit");
    expect(fs.existsSync(join(folder, "apis/docks/client/dist/index.js"))).toBe(true);
    put("apis/docks/docks.postman_collection.json", collection("docks", "List each dock"));
    expect(await nx()).toContain("2/3 hit");
  });

  test("another machine takes the packages from a remote cache", async () => {
    const port = await freePort();
    const cache = {
      NODE_ENV: "production",
      PORT: String(port),
      TURBO_TOKEN: "token",
      STORAGE_PROVIDER: "local",
      STORAGE_PATH: join(folder, ".store"),
    };
    server = spawn(process.execPath, [join(folder, "node_modules/.bin/turborepo-remote-cache")], {
      cwd: folder,
      env: { ...process.env, ...cache },
    });
    await printed(server, "Server listening");
    const access = { TURBO_API: `http://127.0.0.1:${port}`, TURBO_TOKEN: "token", TURBO_TEAM: "harbour" };
    const forget = (): void => {
      removePackages();
      for (const path of [".turbo", "node_modules/.cache"]) fs.rmSync(join(folder, path), { recursive: true, force: true });
    };
    forget();
    expect(await turbo(access)).toContain("0 cached, 3 total");
    forget();
    expect(await turbo(access)).toContain("3 cached, 3 total");
    expect(fs.existsSync(join(folder, "apis/boats/client/dist/index.js"))).toBe(true);
  });
});

/** Resolves once a process has printed a text. */
function printed(child: ChildProcess, text: string): Promise<void> {
  let all = "";
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (data: Buffer) => {
      all += data.toString();
      if (all.includes(text)) resolve();
    });
    child.once("exit", () => reject(new Error(`It ended early.\n${all}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
