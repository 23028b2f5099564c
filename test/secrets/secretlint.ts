import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { installPackages } from "../support/install.ts";

/**
 * The scanner that others maintain. It is no dependency of this repository: it asks for a newer Node
 * than ours, although it runs on it, and `npm ci` would warn of that.
 */
const version = "13.0.7";

export interface Secretlint {
  /** The ids of the rules that report something in a text. */
  readonly lint: (content: string) => Promise<readonly string[]>;
  /** The ids of all rules of its recommended preset. */
  readonly rules: readonly string[];
}

/** Installs secretlint into a folder and loads it. Throws if npm fails, or if the package is another one than we know. */
export async function loadSecretlint(folder: string): Promise<Secretlint> {
  const core = "@secretlint/core";
  const preset = "@secretlint/secretlint-rule-preset-recommend";
  await installPackages(folder, `${core}@${version}`, `${preset}@${version}`);
  const load = (name: string): Promise<unknown> => import(pathToFileURL(join(folder, "node_modules", name, "module/index.js")).href);
  const lintSource = read(await load(core), "lintSource");
  const creator = read(await load(preset), "creator");
  if (typeof lintSource !== "function") throw new Error(`${core} has no function lintSource.`);
  return {
    rules: readList(read(creator, "rules")).map((rule) => readText(read(read(rule, "meta"), "id"))),
    lint: async (content) => {
      // Some rules look at JSON files alone.
      const ext = content.startsWith("{") ? ".json" : ".txt";
      const result: unknown = await lintSource({
        source: { content, filePath: `sample${ext}`, ext, contentType: "text" },
        options: { config: { rules: [{ id: "preset", rule: creator }] } },
      });
      return readList(read(result, "messages")).map((message) => readText(read(message, "ruleId")));
    },
  };
}

function read(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !(key in value)) throw new Error(`secretlint has no ${key} here.`);
  return Reflect.get(value, key);
}

function readList(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error("secretlint has no list here.");
  return value;
}

function readText(value: unknown): string {
  if (typeof value !== "string") throw new Error("secretlint has no text here.");
  return value;
}
