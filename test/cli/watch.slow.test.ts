import { spawn } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeInstalled } from "./checkout.ts";

let root = "";
beforeAll(() => {
  root = makeInstalled();
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

/** Starts `generate --watch` as a process. `printed` resolves once a stream has had a text so many times. */
function start(cwd: string) {
  const child = spawn(process.execPath, [join(root, "generator/launch.mjs"), "generate", "boats.json", "--out", "boats", "--watch"], {
    cwd,
  });
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) child[name].on("data", (data: Buffer) => (texts[name] += data.toString()));
  const printed = (name: "stdout" | "stderr", text: string, times: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        if (texts[name].split(text).length > times) resolve();
      };
      child[name].on("data", check);
      child.once("close", () => reject(new Error(`It ended early.\n${texts.stdout}${texts.stderr}`)));
      check();
    });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, printed, ended };
}

test.each(["SIGINT", "SIGTERM"] as const)(
  "given %s, it ends as a run that is done, and leaves a whole package and nothing beside it",
  async (signal) => {
    const cwd = fs.mkdtempSync(join(tmpdir(), "postwright-watch-"));
    try {
      const put = (text: string): void =>
        fs.writeFileSync(join(cwd, "boats.json"), JSON.stringify({ name: "boats", files: { "a.txt": text } }));
      put("one");
      const { child, printed, ended } = start(cwd);
      await printed("stderr", "Watching for changes", 1);
      put("two");
      await printed("stdout", "boats (", 2);
      put("three");
      await printed("stdout", "boats (", 3);
      expect(fs.readFileSync(join(cwd, "boats/a.txt"), "utf8")).toBe("three");
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(fs.readdirSync(cwd).sort()).toEqual(["boats", "boats.json"]);
    } finally {
      fs.rmSync(cwd, { recursive: true, force: true });
    }
  },
);
