import { cleanJson, cleanText } from "../../diagnostics/clean.ts";
import type { SourceLocation } from "../../diagnostics/diagnostic.ts";
import { formatLocation } from "../../diagnostics/print.ts";
import type { Explanation, TypeExplanation } from "../../explain/explain.ts";
import type { PropertyExplanation } from "../../explain/properties.ts";
import type { Decision } from "../../override/changes.ts";
import { describePaging } from "./paging-report.ts";
import { describeForm, describeRequirement, describeUnion, unitedWords } from "./reasons.ts";
import { type Column, formatTable } from "./table.ts";
import { formatVariable } from "./variable-report.ts";
import type { Terminal } from "../terminal.ts";

/** Finds lines and columns in the collection and in the config. */
export interface Places {
  readonly locate: (pointer: string) => SourceLocation;
  readonly locateConfig: (pointer: string) => SourceLocation;
  /** Where a sample comes from, if not from the collection. */
  readonly originOf: (pointer: string) => "file" | "run" | undefined;
}

const origins = { file: "  (sample file)", run: "  (seen in a run)" } as const;

/** How many places and samples are listed; the others are counted. */
const shownPlaces = 8;
const shownSamples = 20;
/** How many numbers of samples are listed in a cell. */
const shownNumbers = 8;

/** How a status is known that no saved example has. */
const scriptWords = { asserted: "status asserted by the script", read: "status assumed: a script reads the body" } as const;

/** Prints an explanation for people. */
export function printExplanation(explanation: Explanation, places: Places, terminal: Terminal): void {
  if (explanation.kind === "type") return terminal.writeOut(`${formatType(explanation.type, places)}\n`);
  if (explanation.kind === "variable") return terminal.writeOut(`${formatVariable(explanation.variable)}\n`);
  const { name, item, bodies, documented, paging } = explanation;
  const only = documented.map((parameter) => `  documented, not in the saved request: ${cleanText(parameter, 100)}`);
  const notes = [...formatNotes(explanation, places), `  ${describePaging(paging)}`, ...limited(only, shownPlaces, "documented")];
  terminal.writeOut(`${[`${name}  ${cleanText(item.join(" / "), 200)}`, ...notes].join("\n")}\n\n`);
  if (bodies.length === 0) terminal.writeOut("No JSON body was seen, neither sent nor received.\n");
  for (const { body, type, types, script, setByConfig } of bodies) {
    const known = script === undefined ? "" : `  (${scriptWords[script]})`;
    const lines = [`${body}: ${cleanText(type, 200)}${known}`, ...describeDecisions(setByConfig, places).map((line) => `  ${line}`)];
    terminal.writeOut(`${lines.join("\n")}\n\n`);
    for (const inner of types) terminal.writeOut(`${formatType(inner, places)}\n`);
  }
}

/** Prints an explanation for programs: one JSON object on one line. */
export function printExplanationJson(file: string, explanation: Explanation, places: Places, terminal: Terminal): void {
  const bodies = explanation.kind === "operation" ? explanation.bodies : [];
  const types = explanation.kind === "type" ? [explanation.type] : bodies.flatMap((body) => body.types);
  const holders = [...types, ...types.flatMap(({ properties }) => properties)];
  const decided = explanation.kind === "operation" ? [explanation, ...bodies, ...holders] : holders;
  const samples = locateAll(
    types.flatMap((type) => type.samples),
    places.locate,
  );
  const config = locateAll(
    decided.flatMap(({ setByConfig }) => setByConfig.map(({ pointer }) => pointer)),
    places.locateConfig,
  );
  const runs = Object.keys(samples).filter((pointer) => places.originOf(pointer) === "run");
  const seenInRuns = runs.length === 0 ? {} : { seenInRuns: runs };
  terminal.writeOut(`${cleanJson({ type: "explanation", file, ...explanation, samples, ...seenInRuns, config })}\n`);
}

function locateAll(pointers: readonly string[], locate: Places["locate"]): Readonly<Record<string, SourceLocation>> {
  return Object.fromEntries([...new Set(pointers)].map((pointer) => [pointer, locate(pointer)]));
}

/** What the config says about the whole. */
function formatNotes(
  { formerName, setByConfig }: { readonly formerName?: string; readonly setByConfig: readonly Decision[] },
  places: Places,
): readonly string[] {
  const renamed = formerName === undefined ? [] : [`called ${cleanText(formerName, 100)} without the config`];
  return [...renamed, ...describeDecisions(setByConfig, places)].map((line) => `  ${line}`);
}

/** `owner.name: type set by the config: bikes.config.json:12:7` */
function describeDecisions(decisions: readonly Decision[], { locateConfig }: Places): readonly string[] {
  return decisions.map(({ what, keys, pointer }) => {
    const path = keys.length === 0 ? "" : `${cleanText(keys.join("."), 60)}: `;
    return `${path}${what} set by the config: ${formatLocation(locateConfig(pointer))}`;
  });
}

function formatType(type: TypeExplanation, places: Places): string {
  const numbers = new Map(type.samples.map((sample, index) => [sample, index + 1]));
  const lines = [
    `${type.name}  ${cleanText(type.type, 200)}`,
    ...formatNotes(type, places),
    ...describeUnion(type),
    ...listPlaces(type.places),
    ...(type.united.length === 0 ? [] : [`  one type, because ${type.united.map((reason) => unitedWords[reason]).join("; ")}`]),
    type.samples.length === 0
      ? "  in no sample: known from scripts"
      : `  ${count(type.objects, "object")} in ${count(type.samples.length, "sample")}:`,
    ...limited(
      type.samples.map((sample) => `${numbers.get(sample)}  ${formatLocation(places.locate(sample))}${describeOrigin(sample, places)}`),
      shownSamples,
      "samples",
    ).map((line) => `    ${line}`),
  ];
  if (type.properties.length > 0) lines.push("", indent(formatProperties(type.properties, numbers, places)));
  const open = openQuestions(type);
  if (open.length > 0) lines.push("", "  One more example would settle", ...open.map((question) => `    ${cleanText(question, 200)}`));
  return `${lines.join("\n")}\n`;
}

function listPlaces(places: readonly string[]): readonly string[] {
  const shown = places.length <= shownPlaces ? places : places.slice(0, shownPlaces - 1);
  const lines = shown.map((place) => `  at ${cleanText(place, 200)}`);
  return shown.length === places.length ? lines : [...lines, `  and at ${places.length - shown.length} more places`];
}

function describeOrigin(sample: string, { originOf }: Places): string {
  const origin = originOf(sample);
  return origin === undefined ? "" : origins[origin];
}

const columns: readonly Column[] = ["property", "type", "seen", "decided by"].map((title) => ({ title, align: "left" }));

function formatProperties(properties: readonly PropertyExplanation[], numbers: ReadonlyMap<string, number>, places: Places): string {
  const rows = properties.map((property) => [
    cleanText(`${property.key}${property.optional ? "?" : ""}`, 60),
    cleanText(property.type, 80),
    `${property.seen.count} of ${property.seen.of}`,
    decidedBy(property, numbers, places),
  ]);
  return formatTable(columns, rows);
}

/**
 * What made it optional, nullable or a union, and what the config says. Nothing if all samples
 * agree.
 */
function decidedBy(
  { missingIn, kinds, optional, documented, script, requirement, form, setByConfig }: PropertyExplanation,
  numbers: ReadonlyMap<string, number>,
  places: Places,
): string {
  const list = (samples: readonly string[]): string =>
    limited(
      samples.map((sample) => String(numbers.get(sample) ?? "?")),
      shownNumbers,
      "",
    ).join(" ");
  const parts = [
    ...(missingIn.length > 0 ? [`missing in ${list(missingIn)}`] : []),
    ...(script === undefined ? [] : [`${script} by the script`]),
    ...(documented === true && optional ? ["documented, not in the saved request"] : []),
    ...(requirement === undefined ? [] : describeRequirement(requirement, optional)),
    ...(form === undefined ? [] : [describeForm(form)]),
    ...(kinds.length > 1 ? kinds.map(({ kind, samples }) => `${kind} in ${list(samples)}`) : []),
    ...describeDecisions(setByConfig, places),
  ];
  return parts.length === 0 ? "all" : parts.join("; ");
}

function openQuestions({ objects, properties }: TypeExplanation): readonly string[] {
  const single = objects === 1 && properties.length > 0 ? ["which properties are optional: only one object was seen"] : [];
  return [...single, ...properties.flatMap(({ key, open }) => (open === undefined ? [] : [`${key}: ${open}`]))];
}

function limited(texts: readonly string[], limit: number, what: string): readonly string[] {
  return texts.length <= limit ? texts : [...texts.slice(0, limit - 1), `and ${texts.length - limit + 1} more ${what}`.trimEnd()];
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

function indent(text: string): string {
  return text
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");
}
