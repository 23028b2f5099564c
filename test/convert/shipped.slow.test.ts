import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { convertCollection } from "../../generator/convert/convert.ts";
import { modelOf, packageOf, toFolder } from "./round-trip.ts";

const shipped = "collections/sunshine-conversations.postman_collection.json";

test("given the shipped collection, v3 makes the same package, and the way back the same model", async () => {
  const text = readFileSync(shipped, "utf8");
  const folder = await toFolder("sunshine-conversations.json", text);
  expect(await packageOf(folder)).toEqual(await packageOf({ file: "sunshine-conversations.json", text }));
  const back = await convertCollection(folder, "v2.1");
  expect(back.diagnostics).toEqual([]);
  expect(await modelOf({ file: "back.json", text: back.files?.get("") ?? "" })).toEqual(await modelOf({ file: shipped, text }));
});
