import * as fs from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sha256 } from "../util/sha256.ts";

/** `generator/`, or what it is compiled to. */
const program = fileURLToPath(new URL("..", import.meta.url));
const root = dirname(program.replace(/[\\/]$/, ""));

// In the published package both answers are constants: `bundle.mjs` replaces this module.

/**
 * The version of Postwright, from the `package.json` above this folder (`generator/` and `dist/`
 * are siblings).
 */
export function readVersion(): string {
  const value: unknown = JSON.parse(fs.readFileSync(join(root, "package.json"), "utf8"));
  const isPackage = typeof value === "object" && value !== null && "version" in value;
  return isPackage && typeof value.version === "string" ? value.version : "unknown";
}

/**
 * A digest of the program and its templates. The version would not do: in a checkout it stays while
 * the sources change.
 */
export function digestProgram(): string {
  const files = [...listFiles(program), ...listFiles(join(root, "templates")), join(root, "package.json")];
  return sha256(JSON.stringify(files.map((file) => sha256(fs.readFileSync(file)))));
}

function listFiles(folder: string): readonly string[] {
  const names = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => /\.(?:ts|js|hbs|css)$/.test(name) && !name.endsWith(".d.ts"))
    .sort()
    .map((name) => join(folder, name));
}
