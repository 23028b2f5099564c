import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { findCollections, recogniseVariables } from "../../generator/collection/find-collections.ts";
import { unzip } from "../../generator/collection/unzip.ts";

const request = "$kind: http-request\nurl: https://h.example/boats\n";
const v21 = JSON.stringify({ info: { name: "Berths" }, item: [{ name: "List", request: "https://h.example/berths" }] });
const environment = JSON.stringify({ name: "e", values: [] });

/** The paths of what is found: collection, environment, globals, config. */
function find(files: Readonly<Record<string, string>>, name = ""): readonly unknown[] {
  return findCollections(new Map(Object.entries(files)), name).map(({ source, environment: own, globals = [], config }) => [
    source.file,
    "files" in source ? [...source.files.keys()] : (source.at ?? "whole"),
    own?.file,
    globals.map(({ file }) => file),
    config?.file,
  ]);
}

test("given a workspace, each folder of requests is a collection, with its environment and the globals", () => {
  const files = {
    "postman/collections/Port/.resources/definition.yaml": "$kind: collection\n",
    "postman/collections/Port/Berths/.resources/definition.yaml": "$kind: collection\n",
    "postman/collections/Port/Berths/List.request.yaml": request,
    "postman/collections/Shop/Boats/List.request.yaml": request,
    "postman/environments/Port.environment.yaml": "name: Port\n",
    "postman/globals/workspace.globals.yaml": "name: Globals\n",
    "postman/collections/Port/readme.md": "not Postman's",
  };
  const globals = ["w.zip/postman/globals/workspace.globals.yaml"];
  expect(find(files, "w.zip")).toEqual([
    [
      "w.zip/postman/collections/Port",
      [".resources/definition.yaml", "Berths/.resources/definition.yaml", "Berths/List.request.yaml"],
      "w.zip/postman/environments/Port.environment.yaml",
      globals,
      undefined,
    ],
    ["w.zip/postman/collections/Shop", ["Boats/List.request.yaml"], undefined, globals, undefined],
  ]);
});

test("given a collection itself, its files have their paths", () => {
  expect(find({ "List.request.yaml": request }, "Shop")).toEqual([["Shop", ["List.request.yaml"], undefined, [], undefined]]);
});

test("given JSON files, environment and config count by name, and other files do not", () => {
  const files = {
    "a/berths.postman_collection.json": v21,
    "a/berths.postman_environment.json": environment,
    "a/berths.config.json": "{}",
    "a/other.postman_environment.json": environment,
    "dump.json": JSON.stringify({ version: 1, collections: [JSON.parse(v21)] }),
    "broken.json": "{",
  };
  expect(find(files)).toEqual([
    ["a/berths.postman_collection.json", "whole", "a/berths.postman_environment.json", [], "a/berths.config.json"],
    ["dump.json", "/collections/0", undefined, [], undefined],
  ]);
});

test.each([
  [environment, "environment"],
  [JSON.stringify({ _postman_variable_scope: "globals", values: [] }), "globals"],
  [v21, undefined],
  ["{", undefined],
])("given %s, it has the variables of %s", (text, kind) => {
  expect(recogniseVariables(text)).toBe(kind);
});

test("given a zip, it is unpacked without what cannot count, by path", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const zip = zipSync({ "b.json": bytes("{}"), "a/List.request.yaml": bytes(request), "image.png": bytes("x"), "../up.json": bytes("1") });
  const unzipped = unzip(zip);
  expect(unzipped.kind === "read" ? [...unzipped.files.keys()] : unzipped).toEqual(["../up.json", "a/List.request.yaml", "b.json"]);
  expect(unzip(bytes("nothing"))).toMatchObject({ kind: "failed", problem: "unreadableFile" });
});
