import { cleanJson, cleanText } from "../../diagnostics/clean.ts";
import { formatLocation } from "../../diagnostics/print.ts";
import type { Comparison, Difference } from "../../verify/compare.ts";
import { type Verdict, verdicts } from "../../verify/compare.ts";
import { callerVerdicts } from "../../verify/caller/compare.ts";
import type { CallerResult, VerifiedItem } from "../../verify/verify.ts";
import { type Column, formatTable } from "./table.ts";
import type { Terminal } from "../terminal.ts";

/** How many bytes of a text are shown, around the first one that differs. */
const shownBytes = 160;
const shownBefore = 40;

/**
 * Prints the differences for people, item by item, and a table of counts. Exact and equivalent
 * items are only counted. What a caller's arguments cannot express follows, with its place.
 */
export function printVerified(items: readonly VerifiedItem[], terminal: Terminal): void {
  for (const item of items) {
    const { comparison, caller } = item;
    const lines = [
      ...(comparison === undefined || isSame(comparison.verdict) ? [] : formatItem(item, comparison)),
      ...(caller === undefined || caller.verdict !== "inexpressible" ? [] : formatCaller(item, caller)),
    ];
    if (lines.length > 0) terminal.writeOut(`${lines.join("\n")}\n\n`);
  }
  const compared = items.flatMap(({ comparison, caller }) => (comparison === undefined ? [] : [{ comparison, caller }]));
  terminal.writeOut(compared.length === 0 ? `${describeLog(items)}\n` : `${formatCounts(compared)}\n`);
}

/**
 * Prints for programs: one line per item with its verdict and differences, and a last line with the
 * counts.
 */
export function printVerifiedJson(items: readonly VerifiedItem[], terminal: Terminal): void {
  for (const { pointer, name, location, comparison, caller, log } of items) {
    const line = comparison === undefined ? { log } : { ...comparison, caller };
    terminal.writeOut(`${cleanJson({ type: "item", pointer, name, location, ...line })}\n`);
  }
  const compared = items.flatMap(({ comparison }) => (comparison === undefined ? [] : [comparison]));
  const callers = items.flatMap(({ caller }) => (caller === undefined ? [] : [caller]));
  const summary = { items: items.length, ...countVerdicts(verdicts, compared), caller: countVerdicts(callerVerdicts, callers) };
  terminal.writeOut(`${cleanJson({ type: "summary", ...summary })}\n`);
}

/** How many results had each verdict, also those that none had. */
function countVerdicts<Name extends string>(
  names: readonly Name[],
  results: readonly { readonly verdict: Name }[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(names.map((name) => [name, results.filter(({ verdict }) => verdict === name).length]));
}

function isSame(verdict: Verdict): boolean {
  return verdict === "exact" || verdict === "equivalent";
}

function formatCounts(compared: readonly Pick<VerifiedItem, "comparison" | "caller">[]): string {
  const titles = ["items", ...verdicts, "inexpressible"];
  const columns = [{ title: "mode", align: "left" } as const, ...titles.map((title): Column => ({ title, align: "right" }))];
  const counts = countVerdicts(
    verdicts,
    compared.flatMap(({ comparison }) => comparison ?? []),
  );
  const callers = countVerdicts(
    callerVerdicts,
    compared.flatMap(({ caller }) => caller ?? []),
  );
  const rowOf = (mode: string, row: Readonly<Record<string, number>>): readonly string[] => [
    mode,
    String(compared.length),
    ...titles.slice(1).map((title) => (row[title] === undefined ? "" : String(row[title]))),
  ];
  return formatTable(columns, [rowOf("verbatim", counts), rowOf("caller", callers)]);
}

function describeLog(items: readonly VerifiedItem[]): string {
  const sent = items.filter(({ log }) => log.some(({ method }) => method !== null)).length;
  return `${sent} of ${items.length} requests were sent.`;
}

/** What the arguments of a function cannot express, each with its place. */
function formatCaller({ name, pointer }: VerifiedItem, { verdict, differences }: CallerResult): readonly string[] {
  const ours = differences.filter(({ because }) => because === undefined);
  return [
    `${verdict}  ${titleOf(name, pointer)}`,
    ...ours.flatMap(({ kind, location, ...difference }) => [
      `  ${formatLocation(location)}  ${cleanText(kind, 200)}`,
      ...formatDifference(difference, "caller  "),
    ]),
  ];
}

function titleOf(name: VerifiedItem["name"], pointer: string): string {
  return name.map((part) => cleanText(part, 120) || "(no name)").join(" / ") || cleanText(pointer);
}

function formatItem({ name, location, pointer }: VerifiedItem, { verdict, differences }: Comparison): readonly string[] {
  return [
    `${verdict}  ${titleOf(name, pointer)}`,
    `  ${formatLocation(location)}`,
    ...differences.flatMap((each) => formatDifference(each, "client  ")),
  ];
}

function formatDifference({ part, name, postman, client, because }: Difference, side: string): readonly string[] {
  const label = name === undefined ? part : `${part} ${cleanText(name, 60)}`;
  const reason = because === undefined ? "" : `  (${cleanText(because.reason)})`;
  const start = Math.max(0, firstDifference(postman ?? "", client ?? "") - shownBefore);
  return [`  ${label}${reason}`, `    postman  ${showBytes(postman, start)}`, `    ${side} ${showBytes(client, start)}`];
}

function firstDifference(one: string, two: string): number {
  let at = 0;
  while (at < one.length && one[at] === two[at]) at++;
  return at;
}

/** Bytes as printable ASCII, the others as `\xNN`, from a position on. */
function showBytes(bytes: string | undefined, start: number): string {
  if (bytes === undefined) return "nothing";
  const shown = bytes.slice(start, start + shownBytes);
  const escaped = shown.replace(/[^\x20-\x7e]/g, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
  const text = cleanText(`"${escaped}"`, shownBytes * 4);
  return `${start > 0 ? "… " : ""}${text}${start + shownBytes < bytes.length ? ` … (${bytes.length} bytes)` : ""}`;
}
