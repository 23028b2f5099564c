import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseTolerantJson } from "../../generator/json/parse-tolerant.ts";
import { planSample } from "../../generator/targets/samples/plan.ts";
import { printChilkatGo } from "../../generator/targets/samples/chilkat/go.ts";
import { toText } from "../../generator/targets/samples/source.ts";
import { wordsForReaders } from "../../generator/targets/samples/words.ts";
import { indexVariables } from "../../generator/variables/values.ts";
import { runProgram } from "../support/run-tool.ts";
import { chilkatStub } from "./chilkat-stub.ts";
import { isInstalled, runners } from "./runners.ts";
import { selectItems } from "./select.ts";

const go = runners.filter(({ language }) => language === "go").filter(isInstalled);

describe("programs for Go with Chilkat", () => {
  test.each(go.map(({ language }) => language))("given requests of all kinds, %s finds no fault in their types", async () => {
    const folder = mkdtempSync(join(tmpdir(), "chilkat-"));
    const write = (path: string, text: string): void => {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    write("go.mod", "module samples\n\ngo 1.19\n\nrequire chilkat v0.0.0\nreplace chilkat => ./chilkat\n");
    write("chilkat/go.mod", "module chilkat\n\ngo 1.19\n");
    write("chilkat/chilkat.go", chilkatStub);
    let count = 0;
    for (const { subject, items } of await selectItems()) {
      const words = wordsForReaders({ variables: indexVariables(subject.document.variables) }, new Map());
      for (const { placed } of items) {
        const answers = placed.item.examples.map(({ body }) => parseTolerantJson(body ?? "").value);
        const program = printChilkatGo(
          planSample(placed, placed.item.request, words),
          answers.find((answer) => answer !== undefined),
        );
        write(`p${count++}/main.go`, toText(program));
      }
    }
    const { code, output } = await runProgram("env", ["-C", folder, "go", "vet", "./..."], folder);
    rmSync(folder, { recursive: true });
    expect(count === 0 || count > 50).toBe(true);
    expect(output).toBe("");
    expect(code).toBe(0);
  });
});
