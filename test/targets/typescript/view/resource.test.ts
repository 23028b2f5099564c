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

/** The only module of a collection with one request. */
async function moduleOf(method: string, statuses: readonly number[]): Promise<string> {
  const answers = statuses.map((code) => ({ name: `Answer ${code}`, code, header: [], body: "" }));
  const { package: made } = await generateWith([item("Ship", method, "https://h.test/ship", {}, answers)], undefined);
  return made?.files.get("src/resources/operations.ts") ?? "";
}

test("only an operation whose method fetch does not send has a layer that refuses it", async () => {
  expect(await moduleOf("TRACE", [200])).toContain(`layers: [unsendable("TRACE")]`);
  expect(await moduleOf("OPTIONS", [200])).not.toContain("unsendable");
});

test("only an operation that documents nothing but redirects says so", async () => {
  expect(await moduleOf("GET", [302, 303])).toContain("onlyRedirects: true");
  expect(await moduleOf("GET", [200, 302])).not.toContain("onlyRedirects");
  expect(await moduleOf("GET", [])).not.toContain("onlyRedirects");
});
