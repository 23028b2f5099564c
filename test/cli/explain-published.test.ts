import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { explainFiles } from "../../generator/cli/explain.ts";
import { defaultRun } from "../../generator/cli/run/run.ts";
import type { Terminal } from "../../generator/cli/terminal.ts";
import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";
import { item, raw, saved } from "../scenarios/scenario.ts";

let folder = "";
beforeAll(() => void (folder = fs.mkdtempSync(join(tmpdir(), "postwright-explain-again-"))));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Explains a name of a collection, of which another version was published. */
async function explainAfter(before: readonly unknown[], items: readonly unknown[], name: string): Promise<string> {
  const { package: made } = await generate({ file: "c.json", text: collectionText(before), options: { check: false, format: false } });
  fs.mkdirSync(join(folder, "out/c"), { recursive: true });
  for (const [path, text] of made?.files ?? []) {
    fs.mkdirSync(join(folder, "out/c", path, ".."), { recursive: true });
    fs.writeFileSync(join(folder, "out/c", path), text);
  }
  fs.writeFileSync(join(folder, "c.json"), collectionText(items));
  const out: string[] = [];
  const write = (text: string): void => void out.push(text);
  const terminal: Terminal = { writeOut: write, writeError: write, rewrites: false, colour: false, width: 80 };
  const settings = { ...defaultRun.settings, destination: { kind: "below", folder: join(folder, "out") } as const };
  await explainFiles({ kind: "explain", name, files: [join(folder, "c.json")], json: false }, terminal, { ...defaultRun, settings });
  return out.join("");
}

const boat = { name: "Ann", sails: 2, harbour: "Oslo" };
const show = (name: string, body: unknown): unknown => item(name, "GET", `https://a.test/${name.toLowerCase()}`, {}, [saved(200, body)]);
const send = (name: string, body: object): unknown =>
  item(name, "POST", "https://a.test/pins", { body: raw(JSON.stringify(body), "json") }, []);

test("given a type that the evidence unites as it was published, the reason is that of the evidence", async () => {
  const items = [show("One", { first: boat }), show("Two", { second: boat })];
  const text = await explainAfter(items, items, "First");
  expect(text).toContain("one type, because they have the same properties\n");
  expect(text).not.toContain("published");
});

test("given a type that the evidence would not unite any more, it was published", async () => {
  const before = [show("One", { first: boat }), show("Two", { second: boat })];
  const other = { ...boat, name: 1, sails: "two", harbour: [true], crew: 3, flag: "no", engine: 4, length: 5 };
  const text = await explainAfter(before, [show("One", { first: boat }), show("Two", { second: other }), show("Three", {})], "First");
  expect(text).toMatch(/they were published as one type|at One, response 200: first\n {2}1 object/);
});

test("given a property that nothing shows to be required, that is the reason", async () => {
  const items = [send("Pin", { at: "a", by: 1 })];
  expect(await explainAfter(items, items, "pin")).toMatch(/at\? +string +1 of 1 +optional: nothing shows that it must be sent/);
});

test("given a property that the evidence would now require, it was published as optional", async () => {
  const text = await explainAfter(
    [send("Pin", { at: "a", by: 1 })],
    [send("Pin", { at: "a", by: 1 }), send("Pin B", { at: "b", of: 2 })],
    "pin",
  );
  expect(text).toMatch(/at\? +string +.*optional: it was published as optional/);
});
