// Milliseconds a phase of one generation in a fresh process, as JSON on standard output. Arguments: collection file, output folder.
// Plain JavaScript: a loader for TypeScript would be part of what is measured.
import { readFileSync } from "node:fs";
import process from "node:process";

const [file, out] = process.argv.slice(2);
const { generate } = await import("../../dist/node/generate.js");
const { writePackage } = await import("../../dist/io/write/write.js");
const result = await generate({ file, text: readFileSync(file, "utf8"), options: { check: true, format: true } });
if (result.package === undefined) throw new Error(`${file} has errors.`);
const started = performance.now();
await writePackage(out, result.package, { force: true, cwd: process.cwd(), basis: { text: undefined } });
const write = Math.round((performance.now() - started) * 10) / 10;
process.stdout.write(JSON.stringify({ ...result.timings, write }));
