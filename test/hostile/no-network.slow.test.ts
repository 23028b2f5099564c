import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { repository } from "../corpus/corpus-files.ts";
import { runTool } from "../support/run-tool.ts";
import { nastyTexts } from "./nasty.ts";
import { collectionWith } from "./places.ts";
import { buildDist } from "../support/build-dist.ts";

const preload = join(repository, "test/hostile/refuse-outside.cjs");

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(join(tmpdir(), "postwright-outside-"));
  process.env["OUTSIDE_LOG"] = join(root, "outside.log");
});
afterEach(() => {
  delete process.env["OUTSIDE_LOG"];
  fs.rmSync(root, { recursive: true, force: true });
});

const logged = (): string => (fs.existsSync(join(root, "outside.log")) ? fs.readFileSync(join(root, "outside.log"), "utf8") : "");

test("given the whole command line with check and format, nothing is asked of a network or another process", async () => {
  // Brings dist/ up to date, which takes a compiler: the one process that the launcher of a checkout may start.
  await buildDist();
  const text = nastyTexts["URL syntax"] ?? "";
  fs.writeFileSync(join(root, "a.json"), JSON.stringify(collectionWith(text)));
  const run = await runTool("--require", [preload, join(repository, "generator/launch.mjs"), "generate", "a.json", "--out", "out"], root);
  expect(run.code, run.output).toBe(0);
  expect(logged()).toBe("");
  expect(fs.existsSync(join(root, "out/dist/index.js"))).toBe(true);
});

test.each([
  ["a socket", 'await import("node:net").then(({ connect }) => connect(1));'],
  ["a request", 'await import("node:http").then(({ get }) => get("http://127.0.0.1:1"));'],
  ["fetch", 'await fetch("http://127.0.0.1:1");'],
  ["a process", 'await import("node:child_process").then(({ spawn }) => spawn("true"));'],
  [
    "a socket in a worker thread",
    'await import("node:worker_threads").then(({ Worker }) => new Worker("require(`node:net`).connect(1)", { eval: true }));',
  ],
])("given a program that uses %s, it is heard of", async (_, code) => {
  fs.writeFileSync(join(root, "a.mjs"), code);
  const run = await runTool("--require", [preload, join(root, "a.mjs")], root);
  expect(run.code).not.toBe(0);
  expect(logged()).not.toBe("");
});
