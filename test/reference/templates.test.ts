import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderLlmsText, renderMarkdownPage } from "../../generator/targets/reference/markdown.ts";
import {
  type Reference,
  renderCodeBody,
  renderFolderBody,
  renderIndexBody,
  renderOperationBody,
  renderTypeBody,
} from "../../generator/targets/reference/reference.ts";
import { referenceOf } from "./read.ts";

/** A view that records what a template asks for and it does not have, in the conditions of `#if` too. */
function watch(value: unknown, missing: Set<string>, path: string): unknown {
  if (typeof value !== "object" || value === null || Object.hasOwn(value, "toString")) return value;
  return new Proxy(value, {
    get: (target, key) => {
      if (typeof key === "string" && !(key in target)) missing.add(`${path}.${key}`);
      return watch(Reflect.get(target, key), missing, Array.isArray(target) ? path : `${path}.${String(key)}`);
    },
  });
}

/** Renders everything there is, with watched views. */
function renderAll(reference: Reference, missing: Set<string>): void {
  const watched: Reference = {
    ...reference,
    engine: (name) => (view) => {
      const seen = watch(view, missing, name);
      return typeof seen === "object" && seen !== null ? reference.engine(name)(seen) : "";
    },
  };
  const { operations, folders, types } = reference.context;
  for (const room of [true, false]) renderIndexBody(watched, room);
  for (const folder of folders) renderFolderBody(watched, folder);
  for (const type of types.values()) renderTypeBody(watched, type, operations.slice(0, 1));
  for (const page of operations) {
    for (const room of [Infinity, 0]) renderOperationBody(watched, page.slug, room);
    renderCodeBody(watched, page);
    renderMarkdownPage(watched, page);
  }
  renderLlmsText(watched);
}

test.each(["captures/orchard", "pagination/shelf", "pre-request-scripts/toll-bridge"])(
  "given the views of %s, they have every path that a template asks for",
  async (name) => {
    const text = readFileSync(new URL(`../features/${name}.postman_collection.json`, import.meta.url), "utf8");
    const missing = new Set<string>();
    renderAll(await referenceOf(text), missing);
    expect([...missing]).toEqual([]);
  },
);
