import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createPlaces } from "../../generator/cli/changes/places.ts";
import { planRelease } from "../../generator/cli/changes/plan-release.ts";
import { printMarkdown } from "../../generator/diff/markdown.ts";
import { withPlaces } from "../../generator/diff/published.ts";
import { changelogFile, readRelease, snapshotFile } from "../../generator/diff/release.ts";
import { useChecker } from "../../generator/node/checker.ts";
import { generate } from "../../generator/node/generate.ts";

/** `at` is a pointer; `-` at its end appends, `+` inserts, and without a value it removes. */
interface Edit {
  readonly at: string;
  readonly value?: unknown;
}

interface VersionOf {
  readonly title: string;
  readonly edits: readonly Edit[];
}

const file = "sunshine-conversations.postman_collection.json";

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), "utf8");
}

function apply(document: unknown, { at, value }: Edit): void {
  const steps = at.split("/").slice(1);
  const last = steps.pop() ?? "";
  const parent = steps.reduce(
    (node: unknown, step) => (typeof node === "object" && node !== null ? Reflect.get(node, step) : undefined),
    document,
  );
  if (typeof parent !== "object" || parent === null) throw new Error(`There is nothing at ${at}.`);
  if (!Array.isArray(parent)) Reflect.set(parent, last, value);
  else if (last === "-") parent.push(value);
  else if (value === undefined) parent.splice(Number(last), 1);
  else parent.splice(Number.parseInt(last), last.endsWith("+") ? 0 : 1, value);
}

test("given the shipped collection in five versions, verdicts and changelog are as they stand here", async () => {
  const versions: readonly VersionOf[] = JSON.parse(read("history/versions.json"));
  const document: unknown = JSON.parse(read(`../../collections/${file}`));
  const { compare } = useChecker();
  let kept: ReadonlyMap<string, string> = new Map();
  const verdicts: string[] = [];
  for (const [index, { title, edits }] of versions.entries()) {
    for (const edit of edits) apply(document, edit);
    const source = { file, text: `${JSON.stringify(document, undefined, 2)}\n` };
    const previousManifest = kept.get("postwright.json");
    const { package: made } = await generate({
      ...source,
      options: { check: false, format: false },
      findVersion: () => readRelease(kept.get(snapshotFile))?.version,
      ...(previousManifest === undefined ? {} : { previousManifest }),
    });
    if (made === undefined) throw new Error(`${title}: there is no package.`);
    const files = withPlaces(made);
    const placeOf = createPlaces({ files, source }, { files: kept, source: undefined });
    const said = index === 0 ? "" : `\n${printMarkdown((await compare({ old: kept, next: files })).comparison, placeOf)}`;
    const plan = await planRelease(made, {
      kept,
      previous: { text: previousManifest, manifest: undefined, problems: [] },
      release: { version: undefined, date: `2026-0${index + 1}-01` },
      compare,
    });
    if (plan.kind === "refused") throw new Error(`${title}: it cannot be released.`);
    verdicts.push(`## ${plan.version}: ${title}\n${said}`);
    kept = new Map([...plan.complete(made).files, ...[...files].filter(([path]) => path === "postwright.map.json")]);
  }
  await expect(`# Verdicts\n\n${verdicts.join("\n")}`).toMatchFileSnapshot("history/verdicts.md");
  await expect(kept.get(changelogFile) ?? "").toMatchFileSnapshot("history/CHANGELOG.md");
}, 120_000);
