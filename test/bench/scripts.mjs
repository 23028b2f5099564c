// Milliseconds of processor time, threads included, as JSON on standard output: to read the scripts of a collection, and to generate its
// package without them, in one fresh process. Argument: collection file.
// Plain JavaScript: a loader for TypeScript would be part of what is measured.
import { readFileSync } from "node:fs";
import process from "node:process";

const [file] = process.argv.slice(2);
const { readCollection } = await import("../../dist/collection/read.js");
const { redactDocument } = await import("../../dist/secrets/redact.js");
const { readScripts } = await import("../../dist/scripts/read.js");
const { generate } = await import("../../dist/node/generate.js");

const text = readFileSync(file, "utf8");
const { document } = await readCollection({ file, text });
const redacted = redactDocument(document).document;
const scripts = await spentOn(() => readScripts(redacted, () => undefined));
const without = JSON.stringify(JSON.parse(text, (key, value) => (key === "event" ? undefined : value)));
const rest = await spentOn(() => generate({ file, text: without, options: { check: true, format: true } }));
process.stdout.write(JSON.stringify({ scripts, rest }));

async function spentOn(work) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
