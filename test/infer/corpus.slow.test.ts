import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inferType, inferTypes } from "../../generator/infer/infer.ts";
import { parseTolerantJson } from "../../generator/json/parse-tolerant.ts";
import { fits } from "./fits.ts";

const corpus = new URL("../../../shared/corpus/", import.meta.url);

/** Raw bodies of requests and examples in one collection file, found without our reader. */
function findBodies(text: string): readonly { readonly text: string; readonly json: boolean }[] {
  const found: { text: string; json: boolean }[] = [];
  const add = (body: unknown, language: unknown): void => {
    if (typeof body !== "string" || body.trim() === "") return;
    const markup = /^\s*(?:\{\{[^{}]*\}\}\s*)*</.test(body);
    found.push({ text: body, json: !markup && (language === "json" || /^\s*[{[]/.test(body)) });
  };
  JSON.parse(text.replace(/^\uFEFF/, ""), (_key, value: unknown) => {
    if (typeof value !== "object" || value === null) return value;
    if ("raw" in value && "mode" in value && value.mode === "raw")
      add(value.raw, JSON.stringify(value).includes('"language":"json"') ? "json" : "");
    if ("body" in value && typeof value.body === "string")
      add(value.body, "_postman_previewlanguage" in value ? value._postman_previewlanguage : "");
    return value;
  });
  return found;
}

describe("the corpus", () => {
  const present = existsSync(corpus);
  if (!present) console.info("../shared/corpus not found: nothing to read");
  const files = present ? readdirSync(corpus).filter((name) => name.endsWith(".json") && name !== "MANIFEST.json") : [];
  const bodies = files.flatMap((file) => findBodies(readFileSync(new URL(file, corpus), "utf8")).map((body) => ({ file, ...body })));
  const parsed = bodies.map((body) => ({ ...body, ...parseTolerantJson(body.text) }));

  test("at least 99 % of the JSON bodies are read", () => {
    const meant = parsed.filter(({ json }) => json);
    const failures = meant.filter(({ value }) => value === undefined);
    for (const { file, text } of failures) console.info(`not read: ${file}: ${JSON.stringify(text.slice(0, 100))}`);
    if (present) expect(meant.length).toBeGreaterThan(8_000);
    expect(failures.length).toBeLessThanOrEqual(meant.length / 100);
  });

  test("bodies are exact where JSON.parse reads them, and only there", () => {
    for (const { text, exact } of parsed) expect(exact).toBe(isJson(text));
  });

  test("each body fits its type: merged with all of its file, and shared with all that is alike, without unknown where a value is", () => {
    for (const file of files) {
      const values = parsed.flatMap((body) => (body.file === file && body.value !== undefined ? [body.value] : []));
      const merged = inferType(values);
      const roots = values.map((value, index) => ({ id: String(index), nameHints: [`root ${index}`], samples: [value] }));
      const shared = inferTypes(roots);
      const named = new Map(shared.types.map(({ id, type }) => [id, type]));
      values.forEach((value, index) => {
        expect(fits(merged, value)).toBe(true);
        // `unknown` is for what nobody saw: where a value stands, it must not.
        const shown = value.kind === "variable" || value.kind === "placeholder" ? true : "null";
        expect(fits(shared.roots.get(String(index)) ?? { kind: "void" }, value, shown, named)).toBe(true);
      });
    }
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
