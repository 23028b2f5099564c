import { describe, expect, test } from "vitest";
import { emptyConfig, type RequestPolicy } from "../../generator/config/model.ts";
import { readCollection } from "../../generator/collection/read.ts";
import { buildOperations } from "../../generator/operations/build.ts";
import { collectionText } from "./build-collection.ts";

type Fields = Readonly<Record<string, string>>;

function form(mode: "urlencoded" | "formdata", fields: Fields): unknown {
  const entries = Object.entries(fields).flatMap(([key, values]) =>
    values.split("|").map((value) => (value === "@" ? { key, type: "file", src: "a.png" } : { key, value, type: "text" })),
  );
  return { mode, [mode]: entries };
}

interface Sent {
  readonly method?: string;
  readonly mode?: "urlencoded" | "formdata";
  readonly own: Fields;
  /** Saved requests, and the status of their answers. */
  readonly saved?: readonly (readonly [fields: Fields, code: number])[];
  readonly requests?: RequestPolicy;
}

/** The fields that a caller must give. */
async function requiredOf({
  method = "POST",
  mode = "urlencoded",
  own,
  saved = [],
  requests = emptyConfig.requests,
}: Sent): Promise<readonly string[]> {
  const request = (fields: Fields) => ({ method, url: "https://h.test/boats", body: form(mode, fields) });
  const response = saved.map(([fields, code]) => ({ name: `${code}`, code, originalRequest: request(fields) }));
  const variable = [{ key: "harbour", value: "north" }];
  const text = collectionText([{ name: "Add boat", request: request(own), response }], { variable });
  const { document } = await readCollection({ file: "a.json", text });
  if (document === undefined) throw new Error("no collection");
  const { operations } = buildOperations(document, new Map(), () => undefined, requests);
  const body = operations[0]?.body;
  return body !== undefined && "fields" in body ? body.fields.flatMap(({ name, required }) => (required ? [name] : [])) : [];
}

describe("given one sample of a form", () => {
  test.each<[string, Sent, readonly string[]]>([
    ["nothing is required", { own: { name: "Ann", length: "7" } }, []],
    ["its only field is", { own: { name: "Ann" } }, ["name"]],
    ["variables without a value are", { own: { name: "Ann", owner: "{{owner}}", harbour: "{{harbour}}", id: "{{$guid}}" } }, ["owner"]],
    ["its only field is, also if it is sent empty", { own: { name: "" } }, ["name"]],
    ["its only field is, also if it is sent twice", { own: { name: "Ann|Bea" } }, ["name"]],
    ["the file of an upload is", { mode: "formdata", own: { photo: "@", title: "Ann" } }, ["photo"]],
    ["one of two files is not", { mode: "formdata", own: { photo: "@", deed: "@" } }, []],
    ["the grant type of OAuth 2 is", { own: { grant_type: "password", scope: "all" } }, ["grant_type"]],
    ["the config may ask for all", { own: { name: "Ann", length: "7" }, requests: "strict" }, ["name", "length"]],
    ["the config may ask for none", { own: { name: "Ann" }, requests: "loose" }, []],
  ])("%s", async (_, sent, wanted) => {
    expect(await requiredOf(sent)).toEqual(wanted);
  });
});

describe("given several samples of a form", () => {
  const own = { name: "Ann", length: "7", mast: "1" };
  test.each<[string, Sent, readonly string[]]>([
    ["what different ones have is required", { own, saved: [[{ name: "Bea", length: "8" }, 200]] }, ["name", "length"]],
    ["copies are one", { own, saved: [[own, 200]] }, []],
    ["the same in another order is a copy", { own: { name: "Ann", length: "7" }, saved: [[{ length: "7", name: "Ann" }, 200]] }, []],
    ["what one sends empty may be left out", { own, saved: [[{ name: "Bea", length: "", mast: "2" }, 200]] }, ["name", "mast"]],
    ["a refused one is no further sample", { own, saved: [[{ name: "Bea" }, 400]] }, []],
    [
      "a refused one does not show what may be left out",
      {
        own,
        saved: [
          [{ ...own, name: "Bea" }, 200],
          [{ name: "Bea" }, 400],
        ],
      },
      ["name", "length", "mast"],
    ],
    ["a PATCH sends what it changes", { method: "PATCH", own, saved: [[{ name: "Bea", length: "8" }, 200]] }, []],
  ])("%s", async (_, sent, wanted) => {
    expect(await requiredOf(sent)).toEqual(wanted);
  });
});
