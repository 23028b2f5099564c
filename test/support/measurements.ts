import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { format, resolveConfig } from "prettier";
import { repository } from "../corpus/corpus-files.ts";
import { printMarkdownTable } from "./markdown-table.ts";
import type { Table } from "./print-table.ts";
import { replaceSection } from "./sections.ts";

/** The page that the measuring scripts write, each its own section. */
export const measurementsPage = join(repository, "docs/measurements.md");

/** The sections of the page; each belongs to one script. */
export const measurementSections = [
  "bench",
  "bench-bounds",
  "bench-generators",
  "bench-scripts",
  "bench-types",
  "bench-size",
  "bench-calls",
  "bench-failures",
  "corpus",
  "requests",
  "verify-corpus",
  "secrets",
  "names",
  "scripts",
  "paging",
  "fuzz",
  "mutate",
  "histories",
  "samples-run",
  "web",
  "reference",
] as const;

/** Name of a section of the page. */
export type MeasurementSection = (typeof measurementSections)[number];

/** A part of a section: a paragraph, or a table of results. */
export type MeasurementPart = string | Table;

const flag = "--record";

/**
 * A script's own arguments, and whether it is to write what it measures: `--record`. A run over a
 * part of the input must not.
 */
export function takeRecordFlag(args: readonly string[] = process.argv.slice(2)): {
  readonly args: readonly string[];
  readonly record: boolean;
} {
  return { args: args.filter((argument) => argument !== flag), record: args.includes(flag) };
}

/** Writes a script's section of the page: the day, the machine, and its results. */
export async function recordMeasurement(
  section: MeasurementSection,
  parts: readonly MeasurementPart[],
  page = measurementsPage,
): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  const [processor] = cpus();
  const machine = `Measured on ${day}: Node ${process.versions.node}, ${cpus().length} × ${processor?.model.trim() ?? "unknown processor"}.`;
  const content = [machine, ...parts.map(printPart)].join("\n\n");
  const text = replaceSection(readFileSync(page, "utf8"), section, content);
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
  process.stderr.write(`Written to docs/measurements.md: ${section}\n`);
}

function printPart(part: MeasurementPart): string {
  return typeof part === "string" ? part : printMarkdownTable(part.head, part.rows);
}
