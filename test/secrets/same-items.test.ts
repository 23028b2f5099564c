import fc from "fast-check";
import { expect, test } from "vitest";
import type { CollectionDocument, Item, Node } from "../../generator/collection/model.ts";
import { readCollection } from "../../generator/collection/read.ts";
import { withSameItems } from "../../generator/collection/same-items.ts";
import { redactDocument } from "../../generator/secrets/redact.ts";
import { collectionText } from "../operations/build-collection.ts";

/** One item of a collection. The secret is found by the name of the header; the mention only if the secret is known. */
interface Part {
  readonly name: string;
  readonly secret: string;
  readonly mention: string;
}

async function read(parts: readonly Part[]): Promise<CollectionDocument> {
  const items = parts.map(({ name, secret, mention }) => ({
    name,
    request: {
      method: "GET",
      url: `https://harbour.test/${name}`,
      header: [{ key: "X-Api-Key", value: secret }],
      description: `The berth ${mention} is free.`,
    },
  }));
  const folders = [{ name: "docks", item: items.slice(2) }, ...items.slice(0, 2)];
  const { document } = await readCollection({ file: "c.json", text: collectionText(folders) });
  return document ?? expect.fail("The collection cannot be read.");
}

function itemsOf(nodes: readonly Node[]): readonly Item[] {
  return nodes.flatMap((node) => (node.kind === "item" ? [node] : itemsOf(node.children)));
}

const token = "xq7Rk29ZtPw41LmVb8Nd";
const quiet: readonly Part[] = ["a", "b", "c", "d"].map((name) => ({ name, secret: "{{key}}", mention: "two" }));
const word = fc.constantFrom("{{key}}", "two", token, "Yt5Hq82kLzX90mWc3BvR", "gT4pZ81nQxVr63KdMw2s");
const parts = fc.array(fc.record({ name: fc.constantFrom("a", "b"), secret: word, mention: word }), { minLength: 3, maxLength: 5 });
const allowed = fc.constantFrom([], ["/item/1/request/header/0/value"], ["/item/0/item/0/request/header/0", "/item/99"]);

test("given a secret that comes and goes in one item, its mention in another is a placeholder as long as it is known", async () => {
  const mentioning = quiet.map((part, index) => (index === 1 ? { ...part, mention: token } : part));
  const both = mentioning.map((part, index) => (index === 3 ? { ...part, secret: token } : part));
  let earlier = await read(mentioning);
  const mentioned = async (next: readonly Part[]): Promise<boolean> => {
    earlier = withSameItems(await read(next), earlier);
    return itemsOf(redactDocument(earlier).document.children).some(({ request }) => request.description.includes(token));
  };
  expect([await mentioned(mentioning), await mentioned(both), await mentioned(mentioning)]).toEqual([true, false, true]);
});

test("given any changes, redacting anew only what has changed gives what redacting all of it gives", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(parts, allowed), { minLength: 2, maxLength: 5 }), async (steps) => {
      let earlier = await read(quiet);
      for (const [step, pointers] of steps) {
        const next = await read(step);
        const kept = withSameItems(next, earlier);
        expect(kept).toEqual(next);
        expect(redactDocument(kept, pointers)).toEqual(redactDocument(next, pointers));
        earlier = kept;
      }
    }),
    { numRuns: 60 },
  );
});

test("given a document as it was, all its items are the earlier ones, and so are they once they are redacted", async () => {
  const earlier = await read(quiet);
  const next = withSameItems(await read(quiet), earlier);
  expect(itemsOf(next.children).map((item, index) => item === itemsOf(earlier.children)[index])).toEqual([true, true, true, true]);
  const [one, two] = [earlier, next].map((document) => itemsOf(redactDocument(document).document.children));
  expect(two?.map((item, index) => item === one?.[index])).toEqual([true, true, true, true]);
});
