import { expect, test } from "vitest";
import type { Parameter } from "../../generator/ir/api.ts";
import { isRequired, type ParameterEvidence, readEvidence } from "../../generator/operations/parameters/evidence.ts";
import type { Requirement } from "../../generator/prose/required.ts";
import { createContext } from "../../generator/operations/context.ts";
import { readCollection } from "../../generator/collection/read.ts";
import { buildOne, collectionText } from "./build-collection.ts";

const { document } = await readCollection({ file: "a.json", text: collectionText([{ name: "A", request: "https://h.test/a" }]) });

function evidenceOf(requirement: Requirement): ParameterEvidence {
  return { description: "", requirement, values: undefined };
}

test.each<[string, Requirement, boolean, boolean, boolean, boolean]>([
  // what is given, requirement, enabled, in all samples, collection with marks, want
  ["disabled, though a description requires it", "required", false, true, false, false],
  ["required by a description", "required", true, false, false, true],
  ["required by a description, in a collection with marks", "required", true, false, true, true],
  ["optional by a description", "optional", true, true, false, false],
  ["nothing, in a collection with marks", undefined, true, true, true, false],
  ["nothing but that all samples send it", undefined, true, true, false, true],
  ["nothing but that some samples send it", undefined, true, false, false, false],
])("given %s, the policy decides", (_, requirement, enabled, isNeeded, marksRequired, want) => {
  if (document === undefined) throw new Error("no collection");
  const context = createContext(document, new Map(), () => undefined, {
    marksRequired,
    savesStubs: false,
    shapesOfPaths: new Set(),
    bodySettings: new Set(),
    outsideBodies: new Set(),
    decidingQueries: new Map(),
    requests: "evidence",
  });
  expect(isRequired(evidenceOf(requirement), { enabled, isNeeded }, context)).toBe(want);
});

const documents = new Map(
  [
    {
      name: "a",
      description: "Of the table",
      requirement: "required",
      allowedValues: ["x", "y"],
      defaultText: undefined,
      type: undefined,
    } as const,
  ].map((entry) => [entry.name, entry] as const),
);

test("given a description of its own, it wins, and the operation's fills in", () => {
  expect(readEvidence("a", [{ description: "" }, { description: "Optional." }], ["z"], documents)).toEqual({
    description: "Optional.",
    requirement: "optional",
    values: ["x", "y"],
  });
  expect(readEvidence("a[]", [{ description: "" }], [], documents)).toEqual({
    description: "Of the table",
    requirement: "required",
    values: ["x", "y"],
  });
  expect(readEvidence("b", [{ description: "One of: c, d" }], [], documents)).toEqual({
    description: "One of: c, d",
    requirement: undefined,
    values: ["c", "d"],
  });
});

test("given a plain list, it lists the values of a parameter that was saved with one of them", () => {
  const described = [{ description: "near | far" }];
  expect(readEvidence("b", described, ["far"], documents).values).toEqual(["near", "far"]);
  expect(readEvidence("b", described, ["12"], documents).values).toBeUndefined();
});

interface FieldOf {
  readonly key: string;
  readonly disabled?: boolean;
}

function form(own: readonly FieldOf[], ...saved: readonly (readonly [code: number, fields: readonly FieldOf[]])[]): unknown {
  const request = (fields: readonly FieldOf[]): object => ({
    method: "POST",
    url: "https://h.test/f",
    body: { mode: "urlencoded", urlencoded: fields.map((field) => ({ value: "1", ...field })) },
  });
  return {
    name: "F",
    request: request(own),
    response: saved.map(([code, fields]) => ({ name: "", code, originalRequest: request(fields) })),
  };
}

async function requiredFields(item: unknown): Promise<readonly string[]> {
  const { body } = await buildOne(item);
  return "fields" in body ? body.fields.filter(({ required }) => required).map(({ name }) => name) : [];
}

test("given saved forms, a field that one of them goes without is optional", async () => {
  const all = [{ key: "a" }, { key: "b" }, { key: "c" }];
  expect(await requiredFields(form(all, [200, [{ key: "a" }, { key: "b", disabled: true }]]))).toEqual(["a"]);
});

test("given a table in the operation's description, it tells of query, headers and fields, each in its place", async () => {
  const description = [
    "## Query",
    "| Name | Required | Description |",
    "|---|---|---|",
    "| q | yes | Words |",
    "| off | yes | Off |",
    "## Headers",
    "| Name | Required | Description |",
    "|---|---|---|",
    "| x-shop | yes | Shop |",
    "| q | no | Not this |",
  ].join("\n");
  const { url, headers } = await buildOne({
    name: "S",
    request: {
      method: "GET",
      description,
      url: {
        raw: "x",
        host: ["h.test"],
        path: ["s"],
        query: [
          { key: "q", value: "a" },
          { key: "off", value: "a", disabled: true },
        ],
      },
      header: [{ key: "X-Shop", value: "<id>" }],
    },
  });
  const said = (parameters: readonly Parameter[]): unknown =>
    parameters.map(({ name, required, description: text }) => [name, required, text]);
  expect(said(url.query)).toEqual([
    ["q", true, "Words"],
    ["off", false, "Off"],
  ]);
  expect(said(headers)).toEqual([["X-Shop", true, "Shop"]]);
});

test("given marks in an operation's table alone, unmarked fields are optional", async () => {
  const description = "- `a` (required): A";
  const request = { method: "POST", url: "https://h.test/f", description };
  const urlencoded = ["a", "b"].map((key) => ({ key, value: "1" }));
  expect(await requiredFields({ name: "F", request: { ...request, body: { mode: "urlencoded", urlencoded } } })).toEqual(["a"]);
});
