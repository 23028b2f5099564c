import { expect, test } from "vitest";
import { listOperationPages, renderIndexBody, renderOperationBody } from "../../generator/targets/reference/reference.ts";
import { printFieldMarkdown, printMarkdown } from "../../generator/targets/reference/print/markdown.ts";
import { listElements, listUnsafe } from "./elements.ts";
import { hostileCollection, payloads } from "./hostile-collection.ts";
import { referenceOf } from "./read.ts";

test("given hostile text in every place of a collection, its pages have only what they are made of", async () => {
  const reference = await referenceOf(hostileCollection);
  const pages = listOperationPages(reference).map(({ slug }) => renderOperationBody(reference, slug) ?? "");
  expect(pages.length).toBe(payloads.length + 6);
  expect([renderIndexBody(reference), ...pages].flatMap(listUnsafe)).toEqual([]);
});

test("given all payloads as one description, nothing of it is live", () => {
  const text = payloads.join("\n\n");
  for (const print of [printMarkdown, printFieldMarkdown]) expect(listUnsafe(String(print(text)))).toEqual([]);
});

test("given a picture in a description, it is a link to the picture", () => {
  const links = listElements(String(printMarkdown("![The flow](https://example.com/flow.png)")));
  expect(links.map(({ name, text, attributes }) => [name, text, attributes.get("href")])).toEqual([
    ["p", "The flow", undefined],
    ["a", "The flow", "https://example.com/flow.png"],
  ]);
});

test("given a badge, a picture in a link, there is one link", () => {
  const links = listElements(String(printMarkdown("[![Build](https://a.test/b.svg)](https://a.test/)"))).filter(({ name }) => name === "a");
  expect(links.map(({ text, attributes }) => [text, attributes.get("href")])).toEqual([["Build", "https://a.test/"]]);
});
