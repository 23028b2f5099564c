import { expect, test } from "vitest";
import { inferTypes } from "../../generator/infer/infer.ts";
import type { SampleRoot } from "../../generator/infer/root.ts";
import type { RequestPolicy } from "../../generator/config/model.ts";
import { json } from "../infer/fits.ts";
import { countRequired, type RequiredFigures } from "./count-required.ts";

function body(method: string, path: string, ...samples: readonly unknown[]): SampleRoot {
  const bodies = samples.map((sample) => JSON.stringify(sample));
  const request = { method, path, partial: method === "PATCH", bodies };
  return { id: `${method} ${path}`, nameHints: [`${path} body`], sent: true, request, samples: samples.map(json) };
}

const roots = [
  body("POST", "/ships", { name: "a", flag: "NO" }, { name: "b", flag: "SE" }),
  body("POST", "/crews", { name: "a", rank: "b", since: 1 }),
  body("PATCH", "/ships", { name: "a" }, { name: "c", draught: 1 }),
];

function count(requests: RequestPolicy): RequiredFigures {
  return countRequired(inferTypes(roots, { requests }).graph);
}

test("given evidence, what it shows is required, and nothing is unfounded", () => {
  const { objects, full, properties, required, ofPatches, reasons, unfounded } = count("evidence");
  expect({ objects, full, properties, required, ofPatches }).toEqual({ objects: 3, full: 1, properties: 7, required: 2, ofPatches: 0 });
  expect([...reasons]).toEqual([["bodies", 2]]);
  expect(unfounded.size).toBe(0);
});

test("given that all samples count, what only one sample shows is unfounded", () => {
  const { full, required, ofPatches, unfounded } = count("strict");
  expect({ full, required, ofPatches }).toEqual({ full: 2, required: 6, ofPatches: 1 });
  expect([...unfounded]).toContain("POST /crews");
});
