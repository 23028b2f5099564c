import type { OperationOverride, SegmentOverride } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import type { OperationDraft, PathParameter } from "../ir/api.ts";
import type { PathSlot } from "../ir/path-slot.ts";
import { inferPathType } from "../operations/parameters/scalar.ts";
import { slotsOf } from "../operations/parameters/path-slots.ts";
import { reportUnmatched } from "./match.ts";

/** Turns literal segments of a path into arguments, as a config says. */
export function overrideSegments(operation: OperationDraft, { segments }: OperationOverride, report: Report): OperationDraft {
  return segments.reduce((changed, segment) => overrideSegment(changed, segment, report), operation);
}

function overrideSegment(operation: OperationDraft, override: SegmentOverride, report: Report): OperationDraft {
  const { url } = operation;
  const ends = url.path.map((_, index) => index).filter((index) => isLiteral(operation, index) && endsWith(url.path, index, override.key));
  const [segment, ...others] = ends;
  const text = segment === undefined ? undefined : url.path[segment];
  if (segment === undefined || text === undefined) {
    reportUnmatched(report, override, "path segment", url.path);
    return operation;
  }
  const { value: name, pointer } = override.name;
  const reason =
    others.length > 0
      ? "the path has it more than once; write what stands before it, as in `orders/12345`"
      : url.pathParameters.some((parameter) => parameter.name === name)
        ? `the path has an argument \`${name}\` already`
        : undefined;
  if (reason !== undefined) {
    report("overrideImpossible", { pointer, item: [] }, { name: override.key, reason });
    return operation;
  }
  const slot: PathSlot = { segment, start: 0, text, name };
  const parameter: PathParameter = { name, origin: "literal", literal: text, type: inferPathType([text]), description: "" };
  return { ...operation, url: { ...url, slots: [...(url.slots ?? []), slot], pathParameters: [...url.pathParameters, parameter] } };
}

function isLiteral({ url }: OperationDraft, index: number): boolean {
  const segment = url.path[index] ?? "";
  return segment !== "" && !segment.startsWith(":") && !segment.includes("{{") && slotsOf(index, url.slots).length === 0;
}

/** True if a path up to a segment ends with the segments of a key. */
function endsWith(path: readonly string[], index: number, key: string): boolean {
  const wanted = key.replace(/^\/+/, "").split("/");
  return wanted.length <= index + 1 && wanted.every((segment, offset) => path[index + 1 - wanted.length + offset] === segment);
}
