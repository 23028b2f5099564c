import { expect, test } from "vitest";
import { renderOperationBody } from "../../generator/targets/reference/reference.ts";
import { listElements } from "./elements.ts";
import { referenceOf } from "./read.ts";

const collection = {
  info: { name: "Harbour", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
  item: [
    {
      name: "Moor a boat",
      request: {
        method: "POST",
        url: {
          raw: "https://api.example.com/boats?berth=4&crew=2",
          query: [
            { key: "berth", value: "4", description: "(Required) The number of the berth." },
            { key: "crew", value: "2", description: "(Optional) People on board." },
          ],
        },
        body: { mode: "urlencoded", urlencoded: [{ key: "name", value: "Ada", description: "Required. What is painted on it." }] },
      },
    },
  ],
};

test("given descriptions that begin with the mark of a required or an optional value, the mark is said once", async () => {
  const reference = await referenceOf(JSON.stringify(collection));
  const [page] = reference.context.operations;
  const html = renderOperationBody(reference, page?.slug ?? "", Infinity) ?? "";
  const fields = listElements(html)
    .filter(({ name }) => name === "li")
    .map(({ text }) => text.replace(/\s+/g, " ").trim());
  expect(fields).toContain("berth number | string required The number of the berth.");
  expect(fields).toContain("crew number | string optional People on board.");
  expect(fields).toContain("name string required What is painted on it.");
});
