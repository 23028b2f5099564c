#!/usr/bin/env node
// The `postwright` command. In a checkout it first updates dist/ from generator/, so that nobody
// has to remember a build step. In an installed package, which has no sources to build, it only
// starts dist/cli.js. Plain JavaScript, because it runs before any build.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = join(root, "generator");
const dist = join(root, "dist");
const entry = join(dist, "cli.js");
const stampFile = join(dist, ".stamp");
const lockFile = join(dist, ".lock");
/** A build takes seconds; a lock of this age (milliseconds) is left over. */
const oldestLock = 120_000;

process.exitCode = (await prepare()) ? await start() : 1;

/** True if dist/ can be started. */
async function prepare() {
  const isCheckout = existsSync(join(root, "tsconfig.build.json")) && existsSync(join(sources, "cli.ts"));
  if (!isCheckout || root.includes(`${sep}node_modules${sep}`) || isCurrent(fingerprint())) return true;
  const tsc = findCompiler();
  if (tsc === undefined) return existsSync(entry) || complain("TypeScript is not installed. Run npm ci first.");
  try {
    await acquireLock();
  } catch (error) {
    // In a read-only checkout, an old build is better than none.
    return existsSync(entry) || complain(`dist/ cannot be built: ${error.message}`);
  }
  try {
    return build(tsc);
  } finally {
    rmSync(lockFile, { force: true });
  }
}

async function start() {
  const { main } = await import(pathToFileURL(entry).href);
  return main(process.argv.slice(2));
}

/**
 * The fingerprint is taken before the build: if a source changes during the build, the next start
 * builds again.
 */
function build(tsc) {
  const print = fingerprint();
  // Another launch may have built while this one waited for the lock.
  if (isCurrent(print)) return true;
  // Without its output, the compiler's record of what it has written would be wrong.
  if (!existsSync(entry)) rmSync(join(dist, ".tsbuildinfo"), { force: true });
  const result = spawnSync(process.execPath, [tsc, "-p", "tsconfig.build.json"], { cwd: root, encoding: "utf8" });
  if (result.status !== 0) return complain(`Postwright does not compile.\n${result.error?.message ?? `${result.stdout}${result.stderr}`}`);
  const draft = `${stampFile}-${process.pid}`;
  writeFileSync(draft, print);
  renameSync(draft, stampFile);
  return true;
}

function isCurrent(print) {
  try {
    return readFileSync(stampFile, "utf8") === print && existsSync(entry);
  } catch {
    return false;
  }
}

/** Path, size and time of every source, and of the compiler's settings. */
function fingerprint() {
  const lines = ["tsconfig.json", "tsconfig.build.json"].map((name) => describe(name));
  const open = ["generator"];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const item of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (item.isDirectory()) open.push(join(folder, item.name));
      else if (item.name.endsWith(".ts")) lines.push(describe(join(folder, item.name)));
    }
  }
  return lines.sort().join("\n");
}

function describe(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  return `${path} ${found?.size} ${found?.mtimeMs}`;
}

function findCompiler() {
  try {
    return join(dirname(createRequire(join(root, "package.json")).resolve("typescript/package.json")), "bin", "tsc");
  } catch {
    return undefined;
  }
}

/** Waits while another launch builds. Throws if dist/ cannot be written. */
async function acquireLock() {
  mkdirSync(dist, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (isLeftOver()) rmSync(lockFile, { force: true });
      else await sleep(50);
    }
  }
}

function isLeftOver() {
  try {
    if (Date.now() - statSync(lockFile).mtimeMs > oldestLock) return true;
    const pid = Number(readFileSync(lockFile, "utf8"));
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

function complain(message) {
  process.stderr.write(`${message.trimEnd()}\n`);
  return false;
}
