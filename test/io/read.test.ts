import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findCollections } from "../../generator/io/read/find.ts";
import { collectionStem } from "../../generator/io/read/find.ts";
import { readSource } from "../../generator/io/read/read-source.ts";
import { readText } from "../../generator/io/read/read-text.ts";
import { makeTemp, put } from "./support.ts";
import { maxFileBytes } from "../../generator/util/limits.ts";

let folder = "";
beforeEach(() => {
  folder = makeTemp();
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function readError(name: string, data?: Uint8Array): unknown {
  const path = join(folder, name);
  if (data !== undefined) fs.writeFileSync(path, data);
  const outcome = readText(path);
  return outcome.kind === "failed" ? outcome.diagnostic : outcome;
}

it("gives the text as it is, byte-order mark included", () => {
  put(join(folder, "a.json"), "\ufeff{}\r\n");
  expect(readText(join(folder, "a.json"))).toEqual({ kind: "read", text: "\ufeff{}\r\n" });
});

it("a missing file, a folder, a pipe", () => {
  expect(readError("missing.json")).toMatchObject({ code: "PW1008", message: expect.stringContaining("no such file") });
  fs.mkdirSync(join(folder, "dir.json"));
  expect(readError("dir.json")).toMatchObject({ code: "PW1008", message: expect.stringContaining("folder") });
  execFileSync("mkfifo", [join(folder, "pipe.json")]);
  expect(readError("pipe.json")).toMatchObject({ code: "PW1008", message: expect.stringContaining("not an ordinary file") });
  put(join(folder, "file"), "");
  expect(readError("file/below.json")).toMatchObject({ code: "PW1008" });
});

it("a file that is too large is not even opened", () => {
  put(join(folder, "big.json"), "");
  fs.truncateSync(join(folder, "big.json"), maxFileBytes + 1);
  expect(readError("big.json")).toMatchObject({ code: "PW1007", severity: "error" });
});

it("bytes that are not UTF-8 are located", () => {
  const data = Buffer.concat([Buffer.from('{\n "ä😀": "'), Buffer.from([0xff]), Buffer.from('"}')]);
  expect(readError("x.json", data)).toMatchObject({ code: "PW1004", location: { file: join(folder, "x.json"), line: 2, column: 10 } });
  const genuine = Buffer.concat([Buffer.from("\ufffd\n"), Buffer.from([0xc3])]);
  expect(readError("y.json", genuine)).toMatchObject({ code: "PW1004", location: { line: 2, column: 1 } });
});

it.each(["x.postman_collection.json", "x.json"])("finds the environment and the config beside %s", (name) => {
  put(join(folder, name), "{}");
  expect(readSource(join(folder, name))).toMatchObject({ kind: "read", environment: undefined, config: undefined });
  const file = join(folder, "x.postman_environment.json");
  put(file, "[]");
  const config = join(folder, "x.config.json");
  put(config, "{}");
  fs.mkdirSync(join(folder, "x.samples"));
  for (const other of ["listBikes.200.json", "addBike.201.json", "notes.md", ".hidden.json"]) put(join(folder, "x.samples", other), "[]");
  expect(readSource(join(folder, name))).toEqual({
    kind: "read",
    source: { file: join(folder, name), text: "{}" },
    environment: { file, text: "[]" },
    globals: [],
    config: { file: config, text: "{}" },
    samples: ["addBike.201.json", "listBikes.200.json"].map((sample) => ({ file: join(folder, "x.samples", sample), text: "[]" })),
    notes: [],
  });
});

it("an environment that cannot be read is an error, and so are both", () => {
  fs.mkdirSync(join(folder, "x.postman_environment.json"));
  const outcome = readSource(join(folder, "x.json"));
  expect(outcome.kind === "failed" && outcome.diagnostics.map(({ location }) => location.file)).toEqual([
    join(folder, "x.json"),
    join(folder, "x.postman_environment.json"),
  ]);
});

it("a sample file that cannot be read is an error", () => {
  put(join(folder, "x.json"), "{}");
  fs.mkdirSync(join(folder, "x.samples/listBikes.200.json"), { recursive: true });
  const outcome = readSource(join(folder, "x.json"));
  expect(outcome.kind === "failed" && outcome.diagnostics.map(({ location }) => location.file)).toEqual([
    join(folder, "x.samples/listBikes.200.json"),
  ]);
});

it("the stem of a collection's name", () => {
  expect(["a/x.postman_collection.json", "x.json", "x.item.json", "x"].map(collectionStem)).toEqual(["x", "x", "x.item", "x"]);
});

it("collections of a folder are its JSON files without environments and configs, sorted", () => {
  for (const name of [
    "b.json",
    "a.postman_collection.json",
    "a.postman_environment.json",
    "a.config.json",
    "config.schema.json",
    ".x.json",
    "c.txt",
  ]) {
    put(join(folder, name), "");
  }
  fs.mkdirSync(join(folder, "d.json"));
  expect(findCollections(folder)).toEqual({ kind: "found", files: [join(folder, "a.postman_collection.json"), join(folder, "b.json")] });
  expect(findCollections(join(folder, "none"))).toEqual({ kind: "found", files: [] });
  expect(findCollections(join(folder, "c.txt"))).toMatchObject({ kind: "failed" });
});
