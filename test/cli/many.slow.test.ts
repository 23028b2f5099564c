import { spawn } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repository } from "../corpus/corpus-files.ts";
import { collectionText } from "../operations/build-collection.ts";

const count = 200;
/** So many are generated one after the other, too. */
const compared = 40;

let folder = "";
beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "postwright-many-"));
  fs.mkdirSync(join(folder, "collections"));
  for (let index = 0; index < count; index++) {
    const request = { method: "GET", url: `https://h.test/piers/${index % 7}/boats?limit=${index}` };
    fs.writeFileSync(join(folder, `collections/harbour-${index}.json`), collectionText([{ name: `List boats ${index}`, request }]));
  }
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Generates all collections; gives the exit code and the largest amount of memory (bytes) that was seen. */
async function generate(...options: readonly string[]): Promise<{ readonly code: number | null; readonly memory: number }> {
  const child = spawn(process.execPath, [join(repository, "generator/launch.mjs"), "generate", ...options], {
    cwd: folder,
    stdio: "ignore",
  });
  let memory = 0;
  const timer = setInterval(() => {
    const status = fs.existsSync(`/proc/${child.pid}/status`) ? fs.readFileSync(`/proc/${child.pid}/status`, "utf8") : "";
    memory = Math.max(memory, 1024 * Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0));
  }, 100);
  const code = await new Promise<number | null>((resolve) => child.once("exit", resolve));
  clearInterval(timer);
  return { code, memory };
}

function readAll(out: string): ReadonlyMap<string, string> {
  const root = join(folder, out);
  const names = fs.readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => fs.statSync(join(root, name)).isFile());
  return new Map(names.sort().map((name) => [name, fs.readFileSync(join(root, name), "utf8")]));
}

test("many collections, three at a time: in 1.5 GB, with the bytes of one after the other", async () => {
  const many = await generate("--out", "many", "--jobs", "3");
  expect(many.code).toBe(0);
  expect(many.memory).toBeLessThan(1.5e9);
  const files = Array.from({ length: compared }, (_, index) => `collections/harbour-${index}.json`);
  expect((await generate(...files, "--out", "single", "--jobs", "1")).code).toBe(0);
  const [together, alone] = [readAll("many"), readAll("single")];
  expect([...together.keys()].filter((name) => name.endsWith("postwright.json"))).toHaveLength(count);
  expect([...alone.keys()].filter((name) => name.endsWith("postwright.json"))).toHaveLength(compared);
  const first = [...together].filter(([name]) => Number(/^harbour-(\d+)/.exec(name)?.[1]) < compared);
  expect(first.map(([name]) => name)).toEqual([...alone.keys()]);
  expect(first.filter(([name, text]) => alone.get(name) !== text).map(([name]) => name)).toEqual([]);
});
