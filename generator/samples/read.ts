import { recogniseFile } from "../collection/formats/recognise.ts";
import { recogniseRun, type RunKind } from "../collection/formats/recognise-run.ts";
import type { SourceFile } from "../collection/source.ts";
import { createCollector, type Report } from "../diagnostics/collector.ts";
import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.ts";
import { createLocator, type Locator } from "../json/locate.ts";
import { isObject, type JsonObject } from "../json/members.ts";
import { cutByteOrderMark, parseJson } from "../json/parse-strict.ts";
import { parseTolerantJson } from "../json/parse-tolerant.ts";
import { childPointer, pointerInto, splitPointer } from "../json/pointer.ts";
import { assertNever } from "../util/assert-never.ts";
import { compareStrings } from "../util/compare-strings.ts";
import { maxReportLength } from "../util/limits.ts";
import { isBodyFileName } from "./body-files.ts";
import { readHar } from "./formats/read-har.ts";
import { readNewman } from "./formats/read-newman.ts";
import { readRunner } from "./formats/read-runner.ts";
import { readTrimmed } from "./formats/read-trimmed.ts";
import type { RunReport } from "./run-report.ts";
import { baseName } from "../util/file-path.ts";

/** A file of samples. Its pointers begin with `place`. */
export interface SampleFile extends SourceFile {
  readonly place: string;
}

/** The report of a run, and the file that it is in. */
export interface PlacedReport extends RunReport {
  readonly place: string;
  /** The collection that was run, if the report contains it. */
  readonly collection: JsonObject | undefined;
}

/** The files of samples, read: bodies, each of one response, and reports of runs. */
export interface ReadSamples {
  readonly bodies: readonly SampleFile[];
  readonly reports: readonly PlacedReport[];
  /** Of the files themselves. */
  readonly diagnostics: readonly Diagnostic[];
  /** Locates pointers into the files; `undefined` for any other pointer. */
  readonly locate: (pointer: string) => SourceLocation | undefined;
  /** What a pointer leads to; `undefined` if it leads elsewhere. */
  readonly originOf: (pointer: string) => "file" | "run" | undefined;
}

/**
 * Reads files of samples. What a file is follows from its contents. One that is no report counts as
 * a body, if it is named like one; otherwise it is reported. Files are sorted by name, so that the
 * order in which they are given does not matter.
 */
export async function readSamples(files: readonly SourceFile[]): Promise<ReadSamples> {
  const placed = placeFiles(files);
  const locators = new Map(placed.map((file) => [file.place, createLocator(file.file, cutByteOrderMark(file.text))] as const));
  const locate = (pointer: string): SourceLocation | undefined => {
    const { file, pointer: inner } = splitPointer(pointer);
    return file === undefined ? undefined : locators.get(pointerInto(file))?.locate(inner);
  };
  const collector = createCollector((pointer) => locate(pointer) ?? { file: pointer, line: 1, column: 1 });
  const bodies: SampleFile[] = [];
  const reports: PlacedReport[] = [];
  for (const file of placed) {
    const locator = locators.get(file.place);
    const report = locator === undefined ? undefined : await readReport(file, locator, collector.report);
    if (report === "body") bodies.push(file);
    else if (report !== undefined) reports.push(report);
  }
  const runs = new Set(reports.map(({ place }) => place));
  const originOf: ReadSamples["originOf"] = (pointer) => {
    const { file } = splitPointer(pointer);
    const place = file === undefined ? "" : pointerInto(file);
    return locators.has(place) ? (runs.has(place) ? "run" : "file") : undefined;
  };
  return { bodies, reports, diagnostics: collector.diagnostics(), locate, originOf };
}

/**
 * Places are as in a collection of many files: the folder of the samples, and the file. They say
 * nothing about the machine. Equal ones are told apart by a number.
 */
function placeFiles(files: readonly SourceFile[]): readonly SampleFile[] {
  const nameOf = ({ file }: SourceFile): string => file.split(/[\\/]/).slice(-2).join("/");
  const keyed = files.map((file) => ({ file, name: nameOf(file), last: baseName(file.file) }));
  const sorted = keyed.sort((one, other) => compareStrings(one.last, other.last) || compareStrings(one.file.text, other.file.text));
  const taken = new Set<string>();
  return sorted.map(({ file, name }) => {
    let place = pointerInto(name);
    for (let number = 2; taken.has(place); number++) place = pointerInto(`${name} ${number}`);
    taken.add(place);
    return { ...file, place };
  });
}

/** `"body"` for the body of a response; `undefined` for a file that cannot be used. */
async function readReport(file: SampleFile, locator: Locator, report: Report): Promise<PlacedReport | "body" | undefined> {
  const place = { pointer: file.place, item: [] };
  const text = cutByteOrderMark(file.text);
  const isBody = isBodyFileName(file.file);
  const own = createCollector((pointer) => locator.locate(pointer));
  const parsed = isBody && text.trim() === "" ? undefined : await parseJson(text, locator, own, maxReportLength);
  if (parsed === undefined) {
    if (isBody) return "body";
    const [problem] = own.diagnostics();
    const location = problem === undefined ? {} : { location: problem.location };
    report("runReportBroken", { ...place, ...location }, { problem: problem?.message ?? "" });
    return undefined;
  }
  const kind = recogniseRun(parsed.value);
  if (kind === undefined || !isObject(parsed.value)) {
    const found = recogniseFile(parsed.value);
    if (isBody) return "body";
    if (found.kind === "unknown") report("sampleMisnamed", place);
    else report("notRunReport", place, { found: found.kind === "other" ? found.name : "a collection" });
    return undefined;
  }
  const run = readRun(kind, parsed.value, text);
  reportContents(run, file.place, report);
  const { collection } = parsed.value;
  return { ...run, place: file.place, collection: kind === "newman" && isObject(collection) ? collection : undefined };
}

function readRun(kind: RunKind, value: JsonObject, text: string): RunReport {
  switch (kind) {
    case "newman":
      return readNewman(value);
    case "runner":
      return readRunner(value);
    case "har":
      return readHar(value);
    case "trimmed":
      return readTrimmed(parseTolerantJson(text).value ?? { kind: "null" });
    default:
      return assertNever(kind);
  }
}

function reportContents({ responses, broken, leavesOutBodies }: RunReport, place: string, report: Report): void {
  const [first] = broken;
  if (first !== undefined) {
    const at = { pointer: place + first.pointer, item: [] };
    report("runEntriesBroken", at, { count: broken.length, problem: first.problem });
  }
  if (responses.length === 0 && first === undefined) report("runReportEmpty", { pointer: place, item: [] });
  if (leavesOutBodies === true && responses.length > 0) report("runWithoutBodies", { pointer: childPointer(place), item: [] });
}
