import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { afterAll, expect, test } from "vitest";
import { repository } from "../corpus/corpus-files.ts";

let child: ChildProcess | undefined;
afterAll(() => child?.kill());

/** The address that `npm run web -- --serve` prints. */
function serve(): Promise<string> {
  const started = spawn(process.execPath, [join(repository, "node_modules/tsx/dist/cli.mjs"), "web/build/run.ts", "--serve"], {
    cwd: repository,
  });
  child = started;
  let output = "";
  return new Promise((resolve, reject) => {
    const read = (part: Buffer): void => {
      output += part.toString();
      const address = /^Serving (http:\S+)/m.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    started.stdout.on("data", read);
    started.stderr.on("data", read);
    started.on("exit", () => reject(new Error(output)));
  });
}

test("npm run web -- --serve prints where the page is, and sends its policy", async () => {
  const address = await serve();
  const response = await fetch(address);
  const page = await response.text();
  const policy = response.headers.get("Content-Security-Policy") ?? "";
  expect(policy).toContain("connect-src 'none'");
  expect(page).toContain(policy);
  for (const [, file] of page.matchAll(/(?:href|src)="([a-z]+\.[a-z]+)"/g)) expect((await fetch(address + file)).status, file).toBe(200);
});
