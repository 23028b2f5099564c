import * as fs from "node:fs";

/**
 * The version of Postwright, from the `package.json` above this folder (`generator/` and `dist/`
 * are siblings).
 */
export function readVersion(): string {
  const value: unknown = JSON.parse(fs.readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const isPackage = typeof value === "object" && value !== null && "version" in value;
  return isPackage && typeof value.version === "string" ? value.version : "unknown";
}
