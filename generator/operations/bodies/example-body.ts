import type { SavedExample } from "../../collection/model.ts";
import type { Json } from "../../json/json.ts";
import { parseTolerantJson } from "../../json/parse-tolerant.ts";
import { isCredible, isTree, startsLikeJson } from "../../json/trust.ts";
import { lowerCase } from "../../util/letters.ts";
import { reportImprecise, reportTooDeep } from "./body-types.ts";
import type { BuildContext } from "../context.ts";
import type { PlacedItem } from "../inherit.ts";
import { isBinaryType, isJsonType, isLinesType } from "./media.ts";

/** The body of a saved example, by what it is decoded as. */
export type ReadBody =
  /** The response has no body. */
  | { readonly kind: "empty" }
  /** No body was saved, so nothing is known about it. */
  | { readonly kind: "unsaved" }
  | { readonly kind: "json"; readonly value: Json }
  /** JSON texts one after another; `value` is the list of them. */
  | { readonly kind: "lines"; readonly value: Json }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "binary"; readonly text: string };

/** Statuses whose responses never have a body (RFC 9110, 15.3.5, 15.3.6 and 15.4.5). */
const bodylessStatuses = new Set([204, 205, 304]);

/** Reads the body of a saved example. The body itself is evidence, whatever it is labelled. */
export function readExampleBody(example: SavedExample, status: number, placed: PlacedItem, context: BuildContext): ReadBody {
  const text = example.body ?? "";
  const bodyless = bodylessStatuses.has(status) || placed.item.request.method === "HEAD";
  if (text === "") return bodyless || headerOf(example, "content-length")?.trim() === "0" ? { kind: "empty" } : { kind: "unsaved" };
  if (bodyless) {
    context.report("exampleBodyForbidden", { pointer: example.pointer, item: placed.item.path }, { status: String(status) });
    return { kind: "empty" };
  }
  const contentType = responseContentType(example) ?? "";
  const declared = isJsonType(contentType) || isLinesType(contentType) || (contentType === "" && example.language === "json");
  const parsed = declared || startsLikeJson(text) ? parseTolerantJson(text) : undefined;
  const isJson =
    parsed !== undefined &&
    (declared ? parsed.value !== undefined : isCredible(parsed) || (example.language === "json" && isTree(parsed.value)));
  if (!isJson || parsed.value === undefined) {
    if (parsed?.tooDeep) reportTooDeep("saved example", { pointer: example.pointer, item: placed.item.path }, context.report);
    else if (declared) reportInexact(example, "it is typed as text", placed, context);
    return { kind: isBinaryType(contentType) ? "binary" : "text", text };
  }
  if (parsed.lines === undefined && isLinesType(contentType)) return { kind: "lines", value: { kind: "array", items: [parsed.value] } };
  const doubts = parsed.assumptions.filter((assumption) => assumption !== "several-texts");
  if (doubts.length > 0) reportInexact(example, `assumed: ${doubts.join(", ")}`, placed, context);
  reportImprecise(parsed.value, { pointer: example.pointer, item: placed.item.path }, context.report);
  return { kind: parsed.lines === undefined ? "json" : "lines", value: parsed.value };
}

function reportInexact(example: SavedExample, assumed: string, { item }: PlacedItem, context: BuildContext): void {
  context.report("exampleNotJson", { pointer: example.pointer, item: item.path }, { assumed });
}

/** The last enabled content type of a saved response, with its parameters. */
export function responseContentType(example: SavedExample): string | undefined {
  return headerOf(example, "content-type");
}

function headerOf({ headers }: SavedExample, name: string): string | undefined {
  return headers.findLast(({ key, disabled }) => !disabled && lowerCase(key) === name)?.value;
}
