import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { startChecker } from "../../generator/node/checker.ts";
import { buildFolders } from "./built.ts";

const sound = new Map([["src/a.ts", "export const a: number = 1;\n"]]);

test("without built files it works in the caller's thread", async () => {
  const checker = startChecker();
  const { problems } = await checker.check({ files: sound });
  expect(problems).toEqual([]);
  await checker.stop();
});

describe("in a thread", () => {
  const { folder, remove } = buildFolders([
    "diff",
    "json",
    "node",
    "targets/typescript/check",
    "targets/typescript/render",
    "targets/typescript/diff",
    "targets/typescript/format",
    "targets/typescript/print",
    "util",
  ]);
  afterAll(remove);

  /** Runs a module that has `startChecker` and gives what it prints; fails if the process does not end by itself. */
  async function run(body: string): Promise<string> {
    const script = join(folder, "script.js");
    writeFileSync(script, `import { startChecker } from "./node/checker.js";\n${body}`);
    return (await promisify(execFile)(process.execPath, [script], { timeout: 250_000 })).stdout;
  }

  test("answers each call, with results, with problems and with bugs of ours, and lets the process end", async () => {
    const printed = await run(`
      const checker = startChecker({ heapMegabytes: 500 });
      const files = (text) => new Map([["src/a.ts", text]]);
      const broken = checker.check({ files: new Map(), structure: new Map([["src/gone.ts", []]]) });
      const [first, bug, second] = await Promise.all([checker.check({ files: files("export const a: number = 1;") }),
        broken.catch((error) => error.message.split("\\n")[1]), checker.check({ files: files("export const a: string = 1;") })]);
      console.log(JSON.stringify([first.problems, bug, second.problems.map(({ code }) => code)]));`);
    const bug = "Error: A structure is expected of files that were not rendered: src/gone.ts.";
    expect(JSON.parse(printed)).toEqual([[], bug, [2322]]);
  });

  test("once stopped, it rejects rather than waits", async () => {
    const printed = await run(`
      const checker = startChecker();
      const early = checker.check({ files: new Map() }).catch((error) => error.message);
      await checker.stop();
      console.log(await early, await checker.check({ files: new Map() }).catch((error) => error.message));`);
    expect(printed).toBe("The type-checker has stopped. The type-checker has stopped.\n");
  });
});
