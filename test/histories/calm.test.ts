import { expect, test } from "vitest";
import { withPlaces } from "../../generator/diff/published.ts";
import { generate } from "../../generator/node/generate.ts";
import { harbour, type HarbourItem } from "../cli/harbour-history.ts";
import { measureCalm, type Version } from "./calm.ts";

async function versionOf(...items: readonly HarbourItem[]): Promise<Version> {
  const text = harbour(...items);
  const { package: made } = await generate({ file: "harbour.json", text, options: { check: false, format: false } });
  return { text, files: made === undefined ? new Map() : withPlaces(made) };
}

test("given versions without a common lock, what an untouched operation loses is counted, and what is calm is not", async () => {
  const getBoat = { name: "Get boat", path: "/boats/:id", body: { id: "b1", berth: 2, crew: { cook: "Ada", mate: "Bob", size: 2 } } };
  const getCrew = { name: "Get crew", path: "/crew", body: { crew: { cook: "Ada", mate: "Bob", size: 2 } } };
  const old = await versionOf(getBoat, getCrew);
  expect(measureCalm(old, old)).toEqual({ untouched: 2, identical: 2, lost: 0, reused: 0, linesIn: 0, linesOut: 0 });
  const next = await versionOf(getBoat, { ...getCrew, body: { crew: { cook: "Ada", mate: "Bob", size: 2, boy: "Cy" } } });
  // Without the names of the version before, the crew of both is one type again, which is wider.
  expect(measureCalm(old, next)).toMatchObject({ untouched: 1, identical: 0, lost: 0, reused: 0 });
  const renamed = { ...old, files: new Map([...old.files].map(([path, text]) => [path, text.replaceAll("Crew", "Staff")])) };
  expect(measureCalm(old, renamed).lost).toBeGreaterThan(0);
});
