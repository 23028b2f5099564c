import { describe, expect, test } from "vitest";
import { countRequests, listRequests } from "./count-requests.ts";

const request = (name: string) => ({ name, request: { method: "GET", url: "https://example.com" } });

describe("requests of a file, counted without our reader", () => {
  test("v2: items of all folders, in the order of the file", () => {
    const root = { info: {}, item: [request("a"), { name: "folder", item: [request("b"), { items: [request("c")] }] }, request("d")] };
    expect(listRequests(root)).toEqual([
      { pointer: "/item/0", name: "a" },
      { pointer: "/item/1/item/0", name: "b" },
      { pointer: "/item/1/item/1/items/0", name: "c" },
      { pointer: "/item/2", name: "d" },
    ]);
  });

  test("v1: every request, listed in an order or not", () => {
    expect(listRequests({ order: ["x"], requests: [{ id: "x", name: "a" }, { id: "y" }] })).toEqual([
      { pointer: "/requests/0", name: "a" },
      { pointer: "/requests/1", name: "" },
    ]);
  });

  test("a wrapped collection is counted inside its wrapping", () => {
    expect(listRequests({ collection: { item: [request("a")] } })).toEqual([{ pointer: "/collection/item/0", name: "a" }]);
  });

  test.each([
    ["a folder without items", { item: [{ name: "folder" }] }],
    ["null", { item: [null] }],
    ["items that are no list", { item: { 0: request("a") } }],
    ["saved responses with their own requests", { item: [{ name: "folder", response: [request("a")] }] }],
  ])("%s counts nothing", (_, root) => {
    expect(countRequests(root)).toBe(0);
  });
});
