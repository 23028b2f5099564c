import type {
  AnswerPart,
  AnswerPath,
  AssertedStatus,
  Assignment,
  AssignmentTarget,
  KindEvidence,
  NamedValue,
  PathSegment,
  ScriptFindings,
  ScriptValue,
  SentRequest,
  StatusRange,
} from "../../generator/scripts/model.ts";
import { printJson } from "../../generator/json/print-json.ts";

/** Findings as lines that people read: what the tables of tests and of the documentation show. */
export function printFindings(findings: ScriptFindings): readonly string[] {
  return [
    ...findings.statuses.map(printStatus),
    ...findings.paths.filter(saysSomething).map(printPath),
    ...findings.schemas.map(({ path, schema }) => `${printSegments(path)} has schema ${printJson(schema)}`),
    ...[...findings.captures, ...findings.preparations].map(printAssignment),
    ...findings.requests.map(printRequest),
    ...findings.notes.map(({ kind, problem, place }) => `${kind} at ${place.line}:${place.column}${problem === "" ? "" : `: ${problem}`}`),
  ];
}

/** That the answer as a whole is read is clear from whatever else is. */
function saysSomething({ path, kinds, presence }: AnswerPath): boolean {
  return path.length > 0 || kinds.length > 0 || presence === "asserted";
}

function printStatus({ kind, statuses, ranges, conditional }: AssertedStatus): string {
  const what = kind === "status" ? `status ${statuses.join(" or ")}` : `${kind} ${printRanges(ranges)}`;
  return conditional ? `${what}, on a condition` : what;
}

function printRanges(ranges: readonly StatusRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}

function under(statuses: readonly StatusRange[] | undefined): string {
  return statuses === undefined ? "" : ` (${printRanges(statuses)})`;
}

function printPath({ path, presence, kinds, statuses }: AnswerPath): string {
  const said = kinds.map(printKind);
  return `${printSegments(path)} ${presence}${said.length === 0 ? "" : `: ${said.join(", ")}`}${under(statuses)}`;
}

function printKind({ anyOf, asserted, value }: KindEvidence): string {
  const what = anyOf.join(" or ") + (value === undefined ? "" : ` ${JSON.stringify(value)}`);
  return asserted ? what : `used as ${what}`;
}

function printSegments(path: readonly PathSegment[]): string {
  const steps = path.map((segment) => {
    if (segment.kind === "property") return `.${segment.name}`;
    return segment.kind === "entry" ? "[*]" : `[${segment.index ?? ""}]`;
  });
  return steps.join("").replace(/^\./, "") || "answer";
}

function printAssignment({ target, value, conditional, statuses }: Assignment): string {
  return `${printTarget(target)} ← ${printValue(value)}${conditional ? ", on a condition" : ""}${under(statuses)}`;
}

function printTarget(target: AssignmentTarget): string {
  switch (target.kind) {
    case "variable":
      return `${target.scope} ${target.name}`;
    case "header":
    case "query":
      return `${target.kind} ${target.name}`;
    case "request":
      return `the ${target.part} of the request`;
  }
}

function printPart(part: AnswerPart): string {
  switch (part.kind) {
    case "json":
    case "xml":
      return `${part.kind === "xml" ? "XML " : ""}${printSegments(part.path)}`;
    case "header":
    case "cookie":
      return `${part.kind} ${part.name}`;
    case "text":
      return "text of the answer";
    case "status":
    case "reason":
    case "time":
      return part.kind;
  }
}

/** A value, in words. */
export function printValue(value: ScriptValue): string {
  switch (value.kind) {
    case "constant":
      return JSON.stringify(value.value);
    case "variable":
      return `{{${value.scope === "local" ? "" : `${value.scope} `}${value.name}}}`;
    case "answer":
      return printPart(value.part);
    case "fetched":
      return `${printPart(value.part)} of request ${value.request}`;
    case "time":
      return `time (${value.format.kind === "pattern" ? `${value.format.pattern}${value.format.utc === true ? ", UTC" : ""}` : value.format.kind})${printOffset(value.offset)}`;
    case "uuid":
      return "UUID";
    case "random":
      if (value.of === "string")
        return value.base === undefined ? "random string" : `${value.length ?? ""} random digits of base ${value.base}`;
      return `random number${value.min === undefined ? "" : ` ${value.min}–${value.max ?? ""}`}`;
    case "template":
      return `template ${value.text}`;
    case "text":
      return value.parts.map(printValue).join(" + ");
    case "base64":
      return `base64(${printValue(value.of)})`;
    case "json":
      return `JSON text of ${printValue(value.of)}`;
    case "basic":
      return `${value.prefixed ? "Basic and " : ""}basic auth of ${printValue(value.username)} and ${printValue(value.password)}`;
    case "computed": {
      const by = value.by.length === 0 ? "" : ` by ${value.by.join(", ")}`;
      return `computed${by}${value.from.length === 0 ? "" : ` from ${value.from.map(printValue).join(", ")}`}`;
    }
  }
}

function printOffset(offset: number | undefined): string {
  return offset === undefined ? ", moved" : offset === 0 ? "" : ` ${offset > 0 ? "+" : "−"} ${Math.abs(offset)} ms`;
}

function printRequest({ method, url, headers, body, conditional }: SentRequest, index: number): string {
  const named = (list: readonly NamedValue[]): string => list.map(({ name, value }) => `${name}: ${printValue(value)}`).join("; ");
  const content =
    body === undefined ? "" : body.kind === "raw" ? ` with ${printValue(body.value)}` : ` with ${body.kind} ${named(body.fields)}`;
  const head = headers.length === 0 ? "" : ` and headers ${named(headers)}`;
  return `request ${index}: ${method} ${printValue(url)}${content}${head}${conditional ? ", on a condition" : ""}`;
}
