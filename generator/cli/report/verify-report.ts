import { cleanJson, cleanText } from "../../diagnostics/clean.ts";
import type { Comparison, Difference } from "../../verify/compare.ts";
import { type Verdict, verdicts } from "../../verify/compare.ts";
import type { VerifiedItem } from "../../verify/verify.ts";
import { type Column, formatTable } from "./table.ts";
import type { Terminal } from "../terminal.ts";

/** How many bytes of a text are shown, around the first one that differs. */
const shownBytes = 160;
const shownBefore = 40;

/**
 * Prints the differences for people, item by item, and a table of counts. Exact and equivalent
 * items are only counted.
 */
export function printVerified(items: readonly VerifiedItem[], terminal: Terminal): void {
  for (const item of items) {
    const { comparison } = item;
    if (comparison === undefined || comparison.verdict === "exact" || comparison.verdict === "equivalent") continue;
    terminal.writeOut(`${formatItem(item, comparison).join("\n")}\n\n`);
  }
  const compared = items.flatMap(({ comparison }) => (comparison === undefined ? [] : [comparison]));
  terminal.writeOut(compared.length === 0 ? `${describeLog(items)}\n` : `${formatCounts(compared)}\n`);
}

/**
 * Prints for programs: one line per item with its verdict and differences, and a last line with the
 * counts.
 */
export function printVerifiedJson(items: readonly VerifiedItem[], terminal: Terminal): void {
  for (const { pointer, name, location, comparison, log } of items) {
    const line = comparison === undefined ? { log } : comparison;
    terminal.writeOut(`${cleanJson({ type: "item", pointer, name, location, ...line })}\n`);
  }
  const compared = items.flatMap(({ comparison }) => (comparison === undefined ? [] : [comparison]));
  terminal.writeOut(`${cleanJson({ type: "summary", items: items.length, ...countVerdicts(compared) })}\n`);
}

/** How many comparisons had each verdict. */
export function countVerdicts(comparisons: readonly Comparison[]): Readonly<Record<Verdict, number>> {
  const counts: Record<Verdict, number> = { exact: 0, equivalent: 0, different: 0, "not sendable": 0, skipped: 0 };
  for (const { verdict } of comparisons) counts[verdict]++;
  return counts;
}

function formatCounts(comparisons: readonly Comparison[]): string {
  const columns = ["items", ...verdicts].map((title): Column => ({ title, align: "right" }));
  const counts = countVerdicts(comparisons);
  return formatTable(columns, [[comparisons.length, ...verdicts.map((verdict) => counts[verdict])].map(String)]);
}

function describeLog(items: readonly VerifiedItem[]): string {
  const sent = items.filter(({ log }) => log.some(({ method }) => method !== null)).length;
  return `${sent} of ${items.length} requests were sent.`;
}

function formatItem({ name, location, pointer }: VerifiedItem, { verdict, differences }: Comparison): readonly string[] {
  const title = name.map((part) => cleanText(part, 120) || "(no name)").join(" / ");
  const place = `${cleanText(location.file, 1000)}:${location.line}:${location.column}`;
  return [`${verdict}  ${title || cleanText(pointer)}`, `  ${place}`, ...differences.flatMap(formatDifference)];
}

function formatDifference({ part, name, postman, client, because }: Difference): readonly string[] {
  const label = name === undefined ? part : `${part} ${cleanText(name, 60)}`;
  const reason = because === undefined ? "" : `  (${cleanText(because.reason)})`;
  const start = Math.max(0, firstDifference(postman ?? "", client ?? "") - shownBefore);
  return [`  ${label}${reason}`, `    postman  ${showBytes(postman, start)}`, `    client   ${showBytes(client, start)}`];
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
