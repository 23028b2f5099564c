// Types of all bodies of a collection by quicktype, one top level for each operation: `node quicktype.mjs SAMPLES.json OUT.ts`.
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { InputData, jsonInputForTargetLanguage, quicktype } from "quicktype-core";

const [, , file, out] = process.argv;
const input = jsonInputForTargetLanguage("typescript");
for (const [name, samples] of Object.entries(JSON.parse(readFileSync(file, "utf8"))))
  if (samples.length > 0) await input.addSource({ name, samples });
const inputData = new InputData();
inputData.addInput(input);
const { lines } = await quicktype({ inputData, lang: "typescript", rendererOptions: { "just-types": true } });
writeFileSync(out, lines.join("\n"));
