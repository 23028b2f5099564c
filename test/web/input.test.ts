import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readInputFiles } from "../../web/worker/input.ts";

const request = "$kind: http-request\nurl: https://h.example/boats\n";
const v21 = JSON.stringify({ info: { name: "Berths" }, item: [{ name: "List", request: "https://h.example/berths" }] });
const item = JSON.stringify({ name: "List", request: "https://h.example/berths" });
const environment = JSON.stringify({ name: "e", values: [{ key: "a", value: "1" }], _postman_variable_scope: "environment" });
const globals = JSON.stringify({ name: "g", values: [], _postman_variable_scope: "globals" });

/** The collections in these files, with the files that count for each. */
async function read(files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): Promise<unknown> {
  const input = await readInputFiles(Object.entries(files).map(([path, content]) => ({ path, content: new Blob([content]) })));
  if (input.kind === "failed") return input.diagnostics.map(({ code, location }) => [code, location]);
  return input.collections.map(({ source, environment: own, globals: all = [] }) => [
    source.file,
    own?.file,
    ...all.map(({ file }) => file),
  ]);
}

test("given a collection with one environment and globals, they count whatever they are called", async () => {
  expect(await read({ "berths.json": v21, "prod.json": environment, "g.json": globals })).toEqual([["berths.json", "prod.json", "g.json"]]);
});

test("given several environments, only one that is named after the collection counts", async () => {
  const files = { "berths.postman_collection.json": v21, "prod.json": environment };
  expect(await read({ ...files, "test.json": environment })).toEqual([["berths.postman_collection.json", undefined]]);
  expect(await read({ ...files, "berths.postman_environment.json": environment })).toEqual([
    ["berths.postman_collection.json", "berths.postman_environment.json"],
  ]);
});

test("given a folder, a zip, a single item, or what is none of these, it is what is read", async () => {
  expect(await read({ "Shop/List.request.yaml": request })).toEqual([["Shop", undefined]]);
  const zip = new Uint8Array(zipSync({ "Shop/List.request.yaml": new TextEncoder().encode(request) }));
  expect(await read({ "shop.zip": zip })).toEqual([["shop.zip/Shop", undefined]]);
  expect(await read({ "named-otherwise": zip })).toEqual([["named-otherwise/Shop", undefined]]);
  expect(await read({ "item.json": item })).toEqual([["item.json", undefined]]);
  expect(await read({ "broken.json": "{" })).toEqual([["broken.json", undefined]]);
  expect(await read({ "prod.json": environment })).toEqual([["prod.json", "prod.json"]]);
  expect(await read({})).toEqual([]);
});

test("given what cannot be read, the place is reported", async () => {
  expect(await read({ "a.json": new Uint8Array([0x7b, 0x0a, 0x20, 0xff]) })).toEqual([["PW1004", { file: "a.json", line: 2, column: 2 }]]);
  expect(await read({ "a.zip": new Uint8Array([1, 2, 3]) })).toMatchObject([[expect.any(String), { file: "a.zip" }]]);
});
