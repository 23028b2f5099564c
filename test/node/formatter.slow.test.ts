import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { buildFolders } from "./built.ts";

const { folder, remove } = buildFolders([
  "node",
  "targets/typescript/format",
  "targets/typescript/format/layout",
  "targets/typescript/print",
  "util",
]);
afterAll(remove);

/** Formats 40 files of different lengths, prints what comes out; fails if the process does not end by itself. */
async function run(body: string): Promise<string> {
  const script = join(folder, "script.js");
  const files = `const files = new Map(Array.from({ length: 40 }, (_, i) => ["src/" + i + ".ts", ("export const a" + i + "=[1,\\n2]\\n").repeat(i + 1)]));`;
  writeFileSync(script, `import { formatFiles } from "./node/formatter.js";\n${files}\n${body}`);
  return (await promisify(execFile)(process.execPath, [script], { timeout: 250_000 })).stdout;
}

test("any number of threads gives the same", async () => {
  const all = await run(`
    const results = await Promise.all([1, 3].map((threads) => formatFiles(files, () => false, threads)));
    console.log(JSON.stringify(results.map((result) => [...result])));`);
  const [one, three] = JSON.parse(all);
  expect(one[1]).toEqual(["src/1.ts", "export const a1 = [1, 2];\nexport const a1 = [1, 2];\n"]);
  expect(one).toHaveLength(40);
  expect(three).toEqual(one);
});

test("a file that does not parse is named, whichever thread has it", async () => {
  const printed = await run(`
    for (const path of files.keys()) files.set(path, path === "src/0.ts" ? "const = 1" : "");
    console.log(await formatFiles(files, () => false, 2).catch((error) => error.message));`);
  expect(printed).toBe("src/0.ts cannot be formatted.\n");
});
