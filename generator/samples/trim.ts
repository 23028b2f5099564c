import { trimmedMark } from "../collection/formats/recognise-run.ts";
import { printJson } from "../json/print-json.ts";
import { escapeUnits, replaceUnsafe } from "../util/characters.ts";
import { assertNever } from "../util/assert-never.ts";
import type { RunContent } from "./content.ts";
import { stringPlaceholder } from "./kind-words.ts";
import type { SelectedResponse } from "./select.ts";

/**
 * Prints selected responses as a file that can be committed: JSON, in the order of the collection,
 * with placeholders for all values. Read again, it shows what the reports have shown.
 */
export function printTrimmed(responses: readonly SelectedResponse[]): string {
  const entries = responses.map((response) => `    {\n${membersOf(response).join(",\n")}\n    }`);
  const list = entries.length === 0 ? "[]" : `[\n${entries.join(",\n")}\n  ]`;
  const text = `{\n  "postwright": ${JSON.stringify(trimmedMark)},\n  "version": 1,\n  "responses": ${list}\n}\n`;
  return replaceUnsafe(text, escapeUnits);
}

function membersOf({ item, status, type, content }: SelectedResponse): readonly string[] {
  const line = (key: string, value: string): string => `      "${key}": ${value}`;
  return [
    line("item", `[${item.path.map((name) => JSON.stringify(name)).join(", ")}]`),
    ...(item.place === 0 ? [] : [line("number", String(item.place + 1))]),
    line("request", JSON.stringify(`${item.request.method} /${item.shownPath.join("/")}`)),
    line("status", String(status)),
    ...(type === "" ? [] : [line("type", JSON.stringify(type))]),
    ...contentOf(content).map(([key, value]) => line(key, value)),
  ];
}

function contentOf(content: RunContent): readonly (readonly [key: string, value: string])[] {
  switch (content.kind) {
    case "json":
      return [["body", indent(printJson(content.value, 2))]];
    case "lines":
      return [["lines", indent(printJson({ kind: "array", items: content.values }, 2))]];
    case "text":
      return [["text", JSON.stringify(stringPlaceholder)]];
    case "empty":
      return [["empty", "true"]];
    case "unknown":
      return [];
    default:
      return assertNever(content);
  }
}

/** Strings in JSON contain no line breaks, so each line is one of the layout. */
function indent(json: string): string {
  return json.replaceAll("\n", "\n      ");
}
