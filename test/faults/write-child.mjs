// Writes one package, as a process of its own: `node write-child.mjs TASK`, where the task is JSON (see children.ts). Prints the outcome as JSON.
import process from "node:process";
import { pathToFileURL } from "node:url";

const { module, target, files, built, options } = JSON.parse(process.argv[2] ?? "");
const { writePackage } = await import(pathToFileURL(module).href);
const made = { name: "sample", files: new Map(files), built: new Map(built), summary: {} };
const { kind, problems } = await writePackage(target, made, options);
const said = problems.map(({ diagnostic }) => ({ code: diagnostic.code, message: diagnostic.message, hint: diagnostic.hint }));
process.stdout.write(JSON.stringify({ kind, problems: said }));
