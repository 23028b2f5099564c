import type { SavedExample } from "../collection/model.ts";
import type { Json } from "../json/json.ts";
import { parseTolerantJson } from "../json/parse-tolerant.ts";
import { unite } from "../ir/unite.ts";
import type { ResponseType } from "../ir/api.ts";
import { addResponseBody, type BodySample } from "./body-types.ts";
import type { BuildContext } from "./context.ts";
import { isBinaryType, isJsonType } from "./media.ts";
import type { PlacedItem } from "./inherit.ts";
import { groupBy } from "../util/group-by.ts";
import { resolveKnownVariables } from "../variables/values.ts";
import type { Type } from "../ir/type.ts";
import { lowerCase } from "../util/letters.ts";

/** Statuses whose responses never have a body (RFC 9110, 15.3.5, 15.3.6 and 15.4.5). */
const bodylessStatuses = new Set([204, 205, 304]);

/**
 * A saved example as a client can receive it: with a status that `fetch` accepts, and its body
 * read.
 */
export interface ReadExample {
  readonly example: SavedExample;
  readonly status: number;
  readonly body: ReadBody;
}

/** The body of a saved example, by what it is decoded as. */
export type ReadBody =
  | { readonly kind: "empty" }
  | { readonly kind: "json"; readonly value: Json; readonly exact: boolean }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "binary"; readonly text: string };

/** Reads the saved examples of an item. Those that cannot be used are reported. */
export function readExamples(placed: PlacedItem, context: BuildContext): readonly ReadExample[] {
  return placed.item.examples.flatMap((example) => {
    const status = readStatus(example, placed, context);
    return status === undefined ? [] : [{ example, status, body: readBody(example, status, placed, context) }];
  });
}

function readStatus(example: SavedExample, placed: PlacedItem, context: BuildContext): number | undefined {
  if (example.code === undefined) {
    context.report("exampleWithoutStatus", { pointer: example.pointer, item: placed.item.path });
    return 200;
  }
  if (Number.isInteger(example.code) && example.code >= 200 && example.code <= 599) return example.code;
  context.report("exampleStatusOutOfRange", { pointer: example.pointer, item: placed.item.path }, { status: String(example.code) });
  return undefined;
}

function readBody(example: SavedExample, status: number, placed: PlacedItem, context: BuildContext): ReadBody {
  const text = example.body ?? "";
  if (text === "") return { kind: "empty" };
  if (bodylessStatuses.has(status) || placed.item.request.method === "HEAD") {
    context.report("exampleBodyForbidden", { pointer: example.pointer, item: placed.item.path }, { status: String(status) });
    return { kind: "empty" };
  }
  const contentType = responseContentType(example) ?? "";
  if (isBinaryType(contentType)) return { kind: "binary", text };
  const declared = isJsonType(contentType);
  if (!declared && contentType !== "" && !/^text\/(?:plain|html)/i.test(contentType)) return { kind: "text", text };
  if (!declared && !/^\s*[[{]/.test(text)) return { kind: "text", text };
  const { value, exact, assumptions } = parseTolerantJson(text);
  if (value === undefined || (!declared && !exact)) {
    if (declared)
      context.report("exampleNotJson", { pointer: example.pointer, item: placed.item.path }, { assumed: "it is typed as text" });
    return { kind: "text", text };
  }
  if (!exact)
    context.report(
      "exampleNotJson",
      { pointer: example.pointer, item: placed.item.path },
      { assumed: `assumed: ${assumptions.join(", ")}` },
    );
  return { kind: "json", value, exact };
}

/** The last enabled content type of a saved response, with its parameters. */
export function responseContentType(example: SavedExample): string | undefined {
  return example.headers.findLast(({ key, disabled }) => !disabled && lowerCase(key) === "content-type")?.value;
}

/** One response type per status, from all examples of it, in ascending order. */
export function buildResponses(
  placed: PlacedItem,
  id: string,
  examples: readonly ReadExample[],
  context: BuildContext,
): readonly ResponseType[] {
  const byStatus = groupBy(examples, ({ status }) => status);
  return [...byStatus]
    .sort(([one], [two]) => one - two)
    .map(([status, group]) => {
      const addSamples = (samples: readonly BodySample[]): Type => addResponseBody(context.bodies, id, placed, status, samples);
      return { status, ...buildResponse(group, addSamples, context), description: group[0]?.example.name ?? "" };
    });
}

function buildResponse(
  group: readonly ReadExample[],
  addSamples: (samples: readonly BodySample[]) => Type,
  context: BuildContext,
): Pick<ResponseType, "decode" | "type"> {
  const samples = group.flatMap(({ body, example }) =>
    body.kind === "json" ? [{ value: resolveKnownVariables(body.value, context), origin: example.pointer }] : [],
  );
  const kinds = new Set(group.map(({ body }) => body.kind));
  const types: Type[] = [];
  if (samples.length > 0) types.push(addSamples(samples));
  if (kinds.has("text")) types.push({ kind: "string" });
  if (kinds.has("binary")) types.push({ kind: "binary" });
  if (kinds.has("empty")) types.push({ kind: "void" });
  const full = [...kinds].filter((kind) => kind !== "empty");
  const [only] = full.length === 0 ? (["empty"] as const) : full;
  return { decode: full.length > 1 || only === undefined ? "auto" : only, type: unite(types) };
}
