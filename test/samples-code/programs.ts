import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleLanguages } from "../../generator/targets/samples/languages.ts";
import { planSample } from "../../generator/targets/samples/plan.ts";
import type { SampleRequest } from "../../generator/targets/samples/request.ts";
import { printSample } from "../../generator/targets/samples/print-sample.ts";
import { toText } from "../../generator/targets/samples/source.ts";
import { fillOpenValues, textsWithVariables } from "../../generator/verify/open-values.ts";
import { type PostmanEngine, runPostman } from "../../generator/verify/postman-side.ts";
import { type CaptureServer, startCaptureServer } from "../../generator/verify/wire/capture-server.ts";
import type { WireRequest } from "../../generator/verify/wire/http-message.ts";
import { exactWords } from "./exact-words.ts";
import { judge } from "./judge.ts";
import { isInstalled, type Runner, runners } from "./runners.ts";
import { keepItems, type Selection, selectItems } from "./select.ts";

/** What became of the programs of a language. */
export interface Outcome {
  readonly language: string;
  readonly verdicts: readonly ProgramVerdict[];
}

/** What became of one program. */
export interface ProgramVerdict {
  readonly kind: "exact" | "equivalent" | "different";
  readonly name: string;
  /** What differs, with its values. */
  readonly reason: string;
  /** What differs, in a word. */
  readonly summary: string;
}

interface Case {
  readonly name: string;
  readonly kind: string;
  readonly sample: SampleRequest;
  readonly postman: WireRequest;
  readonly own: ReadonlySet<string>;
}

/** Runs the chosen requests in all languages, or in those of these names. */
export async function runLanguages(
  names: readonly string[],
  engine: PostmanEngine,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly absent: readonly string[]; readonly count: number; readonly kinds: number }> {
  const server = await startCaptureServer();
  const folder = mkdtempSync(join(tmpdir(), "samples-run-"));
  try {
    const cases: Case[] = [];
    for (const selection of await selectItems()) cases.push(...(await buildCases(selection, server, engine)));
    for (const { sample } of cases) for (const file of filesOf(sample)) writeFileSync(join(folder, file), `file:${file}`);
    const wanted = runners.filter(({ language }) => names.length === 0 || names.includes(language));
    const installed = wanted.filter(isInstalled);
    const outcomes: Outcome[] = [];
    for (const runner of installed) outcomes.push(await runAll(runner, cases, server, folder));
    const absent = sampleLanguages
      .map(({ name }) => name)
      .filter((name) => names.length === 0 && !installed.some(({ language }) => language === name));
    return { outcomes, absent, count: cases.length, kinds: new Set(cases.map(({ kind }) => kind)).size };
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Postman sends, and the plans of the same items. Requests that Postman does not send are left out. */
async function buildCases({ file, subject, items }: Selection, server: CaptureServer, engine: PostmanEngine): Promise<readonly Case[]> {
  const reduced = keepItems(subject, new Set(items.map(({ placed }) => placed.item.pointer)));
  const open = fillOpenValues([subject.document], textsWithVariables(reduced.runnable), { values: new Map() }, `127.0.0.1:${server.port}`);
  const outcomes = await runPostman(reduced, open, server, engine);
  return items.flatMap(({ kind, placed }): Case[] => {
    const outcome = outcomes.get(placed.item.pointer);
    if (outcome?.kind !== "sent") return [];
    const planned = planSample(placed, placed.item.request, exactWords(open));
    const url = planned.url.replace(/^[^:]+:\/\/[^/?]*/, `http://127.0.0.1:${server.port}`);
    const own = new Set(planned.headers.map(({ name }) => name.toLowerCase()));
    return [
      { name: `${file} ${placed.item.path.join(" / ")} (${kind})`, kind, sample: { ...planned, url }, postman: outcome.request, own },
    ];
  });
}

function filesOf({ body }: SampleRequest): readonly string[] {
  if (body.kind === "file") return [body.file];
  return body.kind === "multipart" ? body.parts.flatMap((part) => (part.kind === "file" ? [part.file] : [])) : [];
}

async function runAll(runner: Runner, cases: readonly Case[], server: CaptureServer, folder: string): Promise<Outcome> {
  const language = sampleLanguages.find(({ name }) => name === runner.language);
  if (language === undefined) throw new Error(`There is no language ${runner.language}.`);
  const programs = new Map(cases.map(({ sample }, index) => [`sample${index}`, toText(printSample(language, sample, undefined))]));
  await runner.prepare?.(programs, folder);
  const verdicts: ProgramVerdict[] = [];
  for (const [index, each] of cases.entries()) {
    const name = `sample${index}`;
    server.take();
    const { output } = await runner.run(programs.get(name) ?? "", name, folder);
    verdicts.push(verdictOf(each, server.take()[0], output));
  }
  return { language: runner.language, verdicts };
}

function verdictOf({ name, postman, own }: Case, arrived: WireRequest | undefined, output: string): ProgramVerdict {
  if (arrived === undefined)
    return { kind: "different", name, reason: `nothing arrived: ${output.trim().slice(-300)}`, summary: "refuses the request" };
  const { kind, differences, all } = judge(postman, arrived, own);
  const reason = all.map((each) => `${each.part} ${each.name ?? ""} ${shorten(each.postman)} ≠ ${shorten(each.client)}`).join("; ");
  return {
    kind,
    name,
    reason,
    summary: differences.map(({ part, name: header }) => (header === undefined ? part : `${part} ${header}`)).join(", "),
  };
}

function shorten(text: string | undefined): string {
  return JSON.stringify(text ?? null).slice(0, 200);
}
