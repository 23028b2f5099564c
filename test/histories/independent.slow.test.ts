import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { harbour, type HarbourItem } from "../cli/harbour-history.ts";
import { listBroken } from "./independent.ts";

async function packageOf(...items: readonly HarbourItem[]): Promise<ReadonlyMap<string, string>> {
  const { package: made } = await generate({ file: "harbour.json", text: harbour(...items), options: { check: false, format: false } });
  return made?.files ?? new Map();
}

test("given two packages, the compiler names the functions that callers lose or that no longer fit", async () => {
  const getBoat = { name: "Get boat", path: "/boats/:id", body: { id: "b1", berth: 2 } };
  const listBoats = { name: "List boats", path: "/boats", body: ["b1"] };
  const old = await packageOf(getBoat, listBoats);
  expect(listBroken(old, old)).toEqual([]);
  expect(listBroken(old, await packageOf({ ...getBoat, body: { id: "b1", berth: "2" } }, listBoats))).toEqual(["getBoat"]);
  expect(listBroken(old, await packageOf({ ...getBoat, body: { id: "b1", berth: 2, flag: "x" } }))).toEqual(["listBoats"]);
});
