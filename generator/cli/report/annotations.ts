import { cleanText } from "../../diagnostics/clean.ts";
import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.ts";
import { describeVerdict } from "../../diff/describe.ts";
import { formatHint } from "../../diagnostics/print.ts";
import { groupBy } from "../../util/group-by.ts";
import { describeBug } from "./bug.ts";
import type { FileReport, Reporter } from "./file-report.ts";
import type { Terminal } from "../terminal.ts";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/**
 * What `text` prints, and annotations on standard output, as workflow commands of GitHub Actions
 * (`::error file=…,line=…,col=…,title=PW2001::message`): one for each error and warning, one for
 * each kind of note, and what has become of the package. GitHub shows ten of a kind in a step.
 */
export function createAnnotationReporter(terminal: Terminal, text: Reporter): Reporter {
  const annotate = (diagnostic: Diagnostic): void => terminal.writeOut(`${formatAnnotation(diagnostic)}\n`);
  return {
    ...text,
    notice: (problems) => {
      text.notice(problems);
      for (const { diagnostic } of problems) annotate(diagnostic);
    },
    finish: (report) => {
      text.finish(report);
      for (const diagnostic of firstNotes(listDiagnostics(report))) annotate(diagnostic);
      for (const line of annotateOutcome(report)) terminal.writeOut(`${line}\n`);
    },
  };
}

/** Of the notes with one code, the first, which says how many there are. */
function firstNotes(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const notes = groupBy(
    diagnostics.filter(({ severity }) => severity === "info"),
    ({ code }) => code,
  );
  const first = [...notes.values()].flatMap(([note, ...others]): readonly Diagnostic[] => {
    if (note === undefined) return [];
    return [others.length === 0 ? note : { ...note, hint: `${note.hint} The first of ${others.length + 1}.`.trim() }];
  });
  return [...diagnostics.filter(({ severity }) => severity !== "info"), ...first];
}

/** Whether a package is out of date, and what its change means for callers. */
function annotateOutcome({ file, outcome, changes, package: made, difference }: FileReport): readonly string[] {
  const isOutOfDate = outcome === "checked" && changes.length > 0;
  const verdict =
    difference === undefined || difference.comparison.changes.length === 0 ? undefined : describeVerdict(difference.comparison);
  const annotation = (command: string, title: string, text: string): string =>
    `::${command} file=${escapeProperty(cleanText(file, 1000))},title=${title}::${escapeData(`${cleanText(made?.name ?? "", 60)}: ${text}`)}`;
  return [
    ...(isOutOfDate ? [annotation("error", "Out of date", "generate would change the package. Run it, and commit what it writes.")] : []),
    ...(verdict === undefined ? [] : [annotation(outcome === "beyond" ? "error" : "notice", "Changes for callers", verdict)]),
  ];
}

/** The diagnostics of a file, with the bug that ended the work on it. */
export function listDiagnostics({ file, problems, bug }: FileReport): readonly Diagnostic[] {
  return [...problems.map(({ diagnostic }) => diagnostic), ...(bug === undefined ? [] : [describeBug(file, bug)])];
}

function formatAnnotation({ code, severity, message, hint, item, location }: Diagnostic): string {
  const { file, line, column } = location;
  const properties = `file=${escapeProperty(cleanText(file, 1000))},line=${line},col=${column},title=${code}`;
  return `::${commands[severity]} ${properties}::${escapeData(`${printItem(item)}${cleanText(message, 600)}${hint === "" ? "" : ` ${formatHint(code, hint)}`}`)}`;
}

/** The names of an item before a message that is about it. */
export function printItem(item: Diagnostic["item"]): string {
  return item.length === 0 ? "" : `${item.map((name) => cleanText(name, 120)).join(" / ")}: `;
}

/** Escapes as `@actions/core` does. Other characters cannot end a command. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
