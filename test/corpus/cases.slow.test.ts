import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";

/** What the sources of a package say about one case, and what they once said. */
interface Case {
  readonly file: string;
  readonly kind: string;
  readonly says: readonly string[];
  readonly not?: readonly string[];
  readonly reports?: readonly string[];
}

const cases: readonly Case[] = [
  {
    file: "02-bigint",
    kind: "integers beyond 2^53 are exact",
    says: ["id: number | bigint;", "ids: (number | bigint)[];", "200: parseBigJson"],
    reports: ["PW3018"],
  },
  { file: "03-streams", kind: "JSON lines are a list", says: ["200: parseLines", "ApiPromise<IdTResponse[], ExportLinesResult>"] },
  {
    file: "04-jsonapi",
    kind: "a type decides what the attributes are",
    says: ['type: "people"', 'type: "genres"', "type: `${string} (unseen)`", "page?: {"],
  },
  {
    file: "05-tuples",
    kind: "rows are tuples",
    says: ["ApiPromise<[number, string, string, number, boolean][], GetCandlesResult>", "result: [number, string][]"],
  },
  {
    file: "09-no-saved-body",
    kind: "an answer saved without its body is unknown, and decoded",
    says: ["getAccount<TData = unknown>", 'responses: { 200: "auto" }', 'responses: { 200: "json" }'],
    not: ["ApiPromise<void, GetAccountResult>"],
  },
  {
    file: "12-soap",
    kind: "a text body is a template with its variables, and shown",
    says: ["body: string | {", "from?: string", 'from: "USD"'],
  },
  {
    file: "13-graphql",
    kind: "variables of GraphQL are as the query declares them",
    says: ["id: string;", "first?: number | undefined;"],
    not: ["first?: string"],
  },
  {
    file: "15-unquoted-vars",
    kind: "a placeholder without quotes may be anything",
    says: ["body: unknown[]"],
    not: ["string | number | boolean)[]"],
  },
  {
    file: "18-bulk-and-mislabelled",
    kind: "lines are sent as lines, and JSON is JSON under any label",
    says: [
      'lines("application/x-ndjson")',
      "body: MsearchBodyItem[]",
      "ApiPromise<PhpListResponse, PhpListResult>",
      "ApiPromise<OkResponse, PhpPlainResult>",
    ],
  },
  { file: "19-redirects", kind: "a documented redirect is an outcome", says: ['redirect: "manual"', "Success<302", '304: "empty"'] },
  {
    file: "20-maps",
    kind: "keys that are data make maps",
    says: ["rates: Record<string, number>", "features: Record<string, {", "metadata?: Record<string, string> | undefined"],
  },
  {
    file: "21-recursive",
    kind: "types contain themselves, and a kind decides what else there is",
    says: ["EventsResponseEvent = OrderPaidEvent | UserCreatedEvent | OtherEvent", "Reply[]"],
  },
  {
    file: "22-path-styles",
    kind: "placeholders of any style are arguments",
    says: ['pathArgument("id", "{id}")', 'pathArgument("member_id", "<member_id>")'],
    reports: ["PW3016"],
  },
  {
    file: "24-example-modes",
    kind: "what belongs to another request is not evidence",
    says: ["a: number;"],
    reports: ["PW3030", "PW3031", "PW3032"],
  },
  { file: "25-whole-body-var", kind: "a body that is one variable may be anything", says: ["body: unknown;"] },
  {
    file: "27-names",
    kind: "names are those of a colleague",
    says: ["function getToken(", "function getUsersMe(", "function recupererUtilisateur("],
    not: ["function _1", "function newRequest"],
  },
  { file: "28-numbers", kind: "numbers that a double cannot hold are reported", says: ["number | bigint"], reports: ["PW3018", "PW3019"] },
  {
    file: "29-errors",
    kind: "all examples are listed, successes first",
    says: ["- 200 ok\n * - 202 accepted", "- 400 bad\n * - 400 bad2"],
  },
  {
    file: "30-bare-placeholders",
    kind: "an elision is no element",
    says: ["user?: unknown;", "list?: number[] | undefined"],
    not: [" | string)[]"],
    reports: ["PW3002"],
  },
  { file: "31-env", kind: "what an environment would say is asked for", says: ["tenant?: string | number | boolean | bigint | undefined"] },
  {
    file: "33-query-kinds",
    kind: "parameters are as wide as servers are",
    says: ["zip?: string | undefined", "code?: number | string | undefined", "metadata?: { readonly [key: string]"],
    not: ["zip?: number"],
  },
  {
    file: "35-bracket-lists",
    kind: "brackets are lists and nested objects",
    says: ["ids?: number | string | readonly (number | string)[]", "line_items?: readonly ({"],
    not: ['"tags%5B%5D"?:', '"ids[]"?:'],
  },
  {
    file: "36-per-call-headers",
    kind: "what is made for each call has no default",
    says: ['idempotencyKey: keyed(["Idempotency-Key"], randomUuid)'],
    not: ['value: "PostmanRuntime', 'name: "X-Nonce", value', 'name: "X-Request-Id", value'],
  },
  { file: "37-variants", kind: "kinds seen once each are a union", says: ['type: "card";', 'type: "bank";'] },
  {
    file: "38-auth-headers",
    kind: "the fixed text of a credential is sent",
    says: ['text: "Token {{tok}}"', 'text: "GenieKey {{genie}}"', 'text: "ApiKey {{id}}:{{secret}}"'],
  },
];

const folder = new URL("../../../shared/cases/", import.meta.url);
const present = existsSync(folder);
if (!present) console.warn("no ../shared/cases beside the repository: the reported kinds are not tried");

async function generateCase(file: string, previousManifest?: string) {
  const text = readFileSync(new URL(`${file}.json`, folder), "utf8");
  const given = previousManifest === undefined ? {} : { previousManifest };
  return generate({ file: `${file}.json`, text, options: { check: false, format: false }, ...given });
}

describe.skipIf(!present)("the reported kinds", () => {
  test.each(cases)("$file: $kind", async ({ file, says, not = [], reports = [] }) => {
    const { package: made, diagnostics } = await generateCase(file);
    const sources = [...(made?.files ?? [])]
      .flatMap(([path, text]) => (/^src\/(?:resources\/|client\.ts)/.test(path) ? [text] : []))
      .join("\n");
    expect(says.filter((text) => !sources.includes(text))).toEqual([]);
    expect(not.filter((text) => sources.includes(text))).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(expect.arrayContaining([...reports]));
  });

  test("26-update: a label of another name renames no function", async () => {
    const first = await generateCase("26-update-0");
    const second = await generateCase("26-update-1", first.package?.files.get("postwright.json"));
    const functions = (made: typeof first): readonly string[] =>
      [...(made.package?.files.get("src/resources/operations.ts") ?? "").matchAll(/export function (\w+)/g)].map((match) => match[1] ?? "");
    expect(functions(second)).toEqual(expect.arrayContaining([...functions(first)]));
  });

  test("each has a row", () => {
    const names = readdirSync(folder).flatMap((name) =>
      name.endsWith(".json") && !name.startsWith("26-update") ? [name.slice(0, -5)] : [],
    );
    expect(names.sort()).toEqual(cases.map(({ file }) => file));
  });
});
