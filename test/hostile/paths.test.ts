import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { explainUnsafePath } from "../../generator/util/output-path.ts";
import { writePackage } from "../../generator/io/write/write.ts";
import { errorCodes, generateValue } from "./generate-value.ts";
import { collectionWith, itemPlaces } from "./places.ts";
import { generate } from "../../generator/node/generate.ts";

const names = [
  ..."../../evil ..\\..\\evil /etc/evil //host/share C:\\evil C:evil file:///etc/evil ~/evil . .. ... .git .npmrc node_modules con CON.txt nul aux prn com1 lpt9 conin$ clock$".split(
    " ",
  ),
  "evil\0.ts",
  "evil.",
  " evil ",
  "-rf",
  "a".repeat(300),
  "é".repeat(300),
  "İ",
  "İSTANBUL",
  "ﬁle",
  "a:b|c*d?e<f>g",
];

const folder = (name: string, index: number) => ({
  name,
  item: [{ name: `Get ${index}`, request: { method: "GET", url: `https://a.example/${index}` } }],
});
const info = { name: "Paths", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" };

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(join(tmpdir(), "postwright-paths-"));
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

test("given folders named like paths, devices and hidden files, every file has a plain name of its own", async () => {
  const { package: made } = await generateValue({ info, item: names.map(folder) });
  const paths = [...(made?.files.keys() ?? [])];
  expect(paths.filter((path) => explainUnsafePath(path) !== undefined)).toEqual([]);
  expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  expect(paths.filter((path) => /^src\/resources\/[a-z0-9-]+\.ts$/.test(path))).toHaveLength(names.length);
});

test("given folders that differ in case, accents or blanks within, no two share a file", async () => {
  const alike = ["Users", "users", "USERS", "Üsers", "u sers", "us-ers", "user$s", "Usérs", "ｕsers", "users-2", "users 2", "users2"];
  const { package: made } = await generateValue({ info, item: alike.map(folder) });
  const resources = [...(made?.files.keys() ?? [])].filter((path) => path.startsWith("src/resources/"));
  expect(resources).toHaveLength(alike.length);
  expect(new Set(resources.map((path) => path.normalize("NFKC").toLowerCase())).size).toBe(alike.length);
});

test("given many overlong folder names that begin alike, they end up in files of their own, soon", async () => {
  const { package: made } = await generateValue({
    info,
    item: Array.from({ length: 50 }, (_, index) => folder("n".repeat(10_000) + String(index), index)),
  });
  expect([...(made?.files.keys() ?? [])].filter((path) => path.startsWith("src/resources/"))).toHaveLength(50);
});

test.each([
  "../../evil.json",
  "/etc/passwd",
  "..",
  "C:\\con.json",
  "con.json",
  "nul.postman_collection.json",
  "node_modules.json",
  ".json",
  "\0.json",
  `${"x".repeat(500)}.json`,
])("given the file name %j, the package's name is a plain one", async (file) => {
  const text = JSON.stringify(collectionWith("../evil", [() => itemPlaces["name of an item"]?.("a")]));
  const { package: made } = await generate({ file, text, options: { check: false, format: false } });
  expect(made?.name).toMatch(/^[a-z0-9][a-z0-9-]{0,80}$/);
  expect(explainUnsafePath(made?.name ?? "")).toBeUndefined();
});

test.each([
  ["a folder of the package", "src"],
  ["a file of the package", "package.json"],
  ["a folder deep in it", "src/resources"],
])("given a symbolic link instead of %s, what it leads to is left alone", async (_, path) => {
  const { package: made } = await generateValue({ info, item: [folder("Users", 1)] });
  if (made === undefined) throw new Error("nothing was generated");
  const out = join(root, "out");
  const outside = join(root, "outside");
  fs.mkdirSync(join(out, path, ".."), { recursive: true });
  fs.mkdirSync(outside);
  fs.writeFileSync(join(outside, "victim.txt"), "mine");
  fs.symlinkSync(path.includes(".") ? join(outside, "victim.txt") : outside, join(out, path));
  await writePackage(out, made, { force: false, cwd: root });
  expect(fs.readdirSync(outside)).toEqual(["victim.txt"]);
  expect(fs.readFileSync(join(outside, "victim.txt"), "utf8")).toBe("mine");
});

test("given the output folder is itself a link, it is refused", async () => {
  const { package: made } = await generateValue({ info, item: [folder("Users", 1)] });
  if (made === undefined) throw new Error("nothing was generated");
  fs.mkdirSync(join(root, "elsewhere"));
  fs.symlinkSync(join(root, "elsewhere"), join(root, "out"));
  const outcome = await writePackage(join(root, "out"), made, { force: true, cwd: root });
  expect(outcome.kind).toBe("refused");
  expect(fs.readdirSync(join(root, "elsewhere"))).toEqual([]);
});

test("given files that a collection names, they are not read", async () => {
  const secret = join(root, "secret.txt");
  fs.writeFileSync(secret, "only in the file on disk");
  const result = await generateValue(collectionWith(secret));
  expect(errorCodes(result)).toEqual([]);
  expect([...(result.package?.files.values() ?? [])].filter((text) => text.includes("only in the file on disk"))).toEqual([]);
});
