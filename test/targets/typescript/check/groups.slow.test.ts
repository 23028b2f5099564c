import { describe, expect, test } from "vitest";
import { loadTypeScript } from "../../../../generator/node/typescript.ts";
import { createPackageChecker } from "../../../../generator/targets/typescript/check/check-package.ts";
import type { CheckInput } from "../../../../generator/targets/tools.ts";
import { listCorpusFiles, readCorpusFile } from "../../../corpus/corpus-files.ts";
import { renderInput } from "./render-input.ts";

const { typescript } = loadTypeScript();
const whole = createPackageChecker(typescript, undefined, { whole: Infinity, group: Infinity });
const names = ["binance-spot.json", "zendesk-smooch-v1.json"].filter((name) => listCorpusFiles().includes(name));

/** The same with every twentieth property of a type, and every fourth export, not what others expect. */
function breakSome({ files, structure = new Map() }: CheckInput): CheckInput {
  let turn = 0;
  const broken = Array.from(files, ([path, text]): readonly [string, string] => {
    if (!/^src\/(?:types|resources\/[^/]+)\.ts$/.test(path)) return [path, text];
    const mutated = text.replace(/: string(?=;$)/gm, (found) => (++turn % 20 === 0 ? ": { readonly mutant: 1 }" : found));
    return [path, mutated.replace(/^export (?=function)/gm, (found) => (++turn % 4 === 0 ? "" : found))];
  });
  return { files: new Map(broken), structure };
}

describe.each(names)("%s", (name) => {
  test("in groups has the problems that it has as a whole, in the same order", { timeout: 600_000 }, async () => {
    const sound = await renderInput(name, readCorpusFile(name));
    const broken = breakSome(sound);
    const { problems } = whole(broken);
    expect(new Set(problems.map(({ path }) => path.split("/").slice(0, 2).join("/"))).size).toBeGreaterThan(3);
    for (const group of [1, 300_000]) {
      const check = createPackageChecker(typescript, undefined, { whole: 0, group });
      expect(check(sound).problems).toEqual([]);
      expect(check(broken).problems).toEqual(problems);
    }
  });
});
