import * as fs from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { nodeDisk } from "../../generator/io/disk.ts";
import { acquireFolderLock } from "../../generator/io/write/folder-lock.ts";
import { writePackage } from "../../generator/io/write/write.ts";
import { makePackage, makeTemp } from "./support.ts";

let folder = "";
let lock = "";
beforeEach(() => {
  folder = makeTemp();
  lock = join(folder, "x.lock");
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const noProcess = 2 ** 30;

it("is held by one at a time and given back", async () => {
  const first = await acquireFolderLock(nodeDisk, lock, 0);
  expect(await acquireFolderLock(nodeDisk, lock, 0)).toEqual({ kind: "busy", holder: `process ${process.pid} on ${hostname()}` });
  if (first.kind === "held") first.release();
  expect(await acquireFolderLock(nodeDisk, lock, 0)).toMatchObject({ kind: "held" });
});

it("waits for a holder that ends in time", async () => {
  const first = await acquireFolderLock(nodeDisk, lock, 0);
  const second = acquireFolderLock(nodeDisk, lock, 60_000);
  if (first.kind === "held") first.release();
  expect(await second).toMatchObject({ kind: "held" });
});

const now = Date.now();
it.each([
  ["a process that is gone", { pid: noProcess, host: hostname(), time: now }, "held"],
  ["a process that runs", { pid: process.pid, host: hostname(), time: now }, "busy"],
  ["a process of another machine", { pid: noProcess, host: "elsewhere", time: now }, "busy"],
  ["any process, eleven minutes ago", { pid: process.pid, host: hostname(), time: now - 11 * 60_000 }, "held"],
])("a lock of %s", async (_, holder, kind) => {
  fs.writeFileSync(lock, JSON.stringify(holder));
  expect((await acquireFolderLock(nodeDisk, lock, 0)).kind).toBe(kind);
  expect(fs.readdirSync(folder)).toEqual(["x.lock"]);
});

it("a lock without a holder is stale once it is old", async () => {
  fs.writeFileSync(lock, "");
  expect((await acquireFolderLock(nodeDisk, lock, 0)).kind).toBe("busy");
  const past = new Date(now - 60_000);
  fs.utimesSync(lock, past, past);
  expect((await acquireFolderLock(nodeDisk, lock, 0)).kind).toBe("held");
});

it("a write behind a lock says who holds it and what to delete", async () => {
  const path = join(folder, ".postwright-sample.lock");
  fs.writeFileSync(path, JSON.stringify({ pid: process.pid, host: hostname(), time: now }));
  const { kind, problems } = await writePackage(join(folder, "sample"), makePackage({ "a.ts": "" }), { waitMs: 0 });
  expect(kind).toBe("refused");
  expect(problems[0]?.diagnostic).toMatchObject({ code: "PW6007", hint: expect.stringContaining(path) });
  expect(problems[0]?.diagnostic.message).toContain(String(process.pid));
});
