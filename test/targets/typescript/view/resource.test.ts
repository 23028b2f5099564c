import { expect, test } from "vitest";
import { generateWith } from "../../../override/generate-with.ts";
import { item } from "../../../scenarios/scenario.ts";

/** The comment at the top of the only module. */
async function commentOf(folder: string, request: string): Promise<string> {
  const ship = item("Ship", "GET", "https://h.test/ship", { description: request });
  const { package: made } = await generateWith([{ name: "Ships", description: folder, item: [ship] }], undefined);
  const source = made?.files.get("src/resources/ships.ts") ?? "";
  return source.slice(0, source.indexOf("*/"));
}

test("a module is described by its folder, unless a function is described in the same words", async () => {
  expect(await commentOf("All about ships.", "Returns a ship.")).toContain("All about ships.");
  expect(await commentOf("Returns a ship.", "Returns a ship.\n")).toBe("/** Ships ");
});
