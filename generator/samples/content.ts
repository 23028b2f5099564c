import { isBinaryType, isJsonType, isLinesType } from "../operations/bodies/media.ts";
import { cutByteOrderMark } from "../json/parse-strict.ts";
import type { Json } from "../json/json.ts";
import { parseTolerantJson } from "../json/parse-tolerant.ts";
import { printJson } from "../json/print-json.ts";
import { startsLikeJson } from "../json/trust.ts";
import { lowerCase } from "../util/letters.ts";
import { stringPlaceholder } from "./kind-words.ts";
import { withPlaceholders } from "./placeholders.ts";
import { pruneList } from "./prune.ts";
import type { RunResponse } from "./run-report.ts";

/** What the body of a response shows, without its values. */
export type RunContent =
  | { readonly kind: "json"; readonly value: Json }
  /** JSON texts one after another. */
  | { readonly kind: "lines"; readonly values: readonly Json[] }
  | { readonly kind: "text" }
  | { readonly kind: "empty" }
  /** The report does not say. */
  | { readonly kind: "unknown" };

/** Reads the body of a response. The body itself is evidence, whatever it is labelled. */
export function readContent({ body, contentType }: Pick<RunResponse, "body" | "contentType">): RunContent {
  if (body.kind !== "text") return body;
  const text = cutByteOrderMark(body.text);
  const isDeclared = isJsonType(contentType) || isLinesType(contentType);
  if ((!isDeclared && !startsLikeJson(text)) || isBinaryType(contentType)) return { kind: "text" };
  const { value, lines, exact, assumptions } = parseTolerantJson(text);
  if (lines !== undefined && value?.kind === "array" && assumptions.every((each) => each === "several-texts")) {
    return { kind: "lines", values: pruneLines(value.items) };
  }
  if (value === undefined || !exact) return { kind: "text" };
  const replaced = withPlaceholders(value);
  return isLinesType(contentType) ? { kind: "lines", values: [replaced] } : { kind: "json", value: replaced };
}

function pruneLines(lines: readonly Json[]): readonly Json[] {
  return pruneList(lines.map(withPlaceholders), lines);
}

/** The text of such a body. */
export function printContent(content: RunContent): string | undefined {
  switch (content.kind) {
    case "json":
      return printJson(content.value);
    case "lines":
      return content.values.map((value) => printJson(value)).join("\n");
    case "text":
      return stringPlaceholder;
    case "empty":
    case "unknown":
      return undefined;
  }
}

/**
 * The media type of a response, without parameters, for what its body is: text that is labelled as
 * JSON is plain text. `""` if there is none, or if it is not one.
 */
export function mediaTypeOf(contentType: string, content: RunContent): string {
  const type = lowerCase(contentType.slice(0, 200).split(";", 1)[0] ?? "").trim();
  if (content.kind === "empty" || content.kind === "unknown" || !/^[a-z]+\/[a-z0-9.+_-]{1,80}$/.test(type)) {
    return content.kind === "json" ? "application/json" : "";
  }
  return content.kind === "text" && (isJsonType(type) || isLinesType(type)) ? "text/plain" : type;
}
