import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { makeCheckout, run } from "./checkout.ts";

let root = "";
beforeEach(() => {
  root = makeCheckout();
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

function edit(path: string, change: (text: string) => string): void {
  fs.writeFileSync(join(root, path), change(fs.readFileSync(join(root, path), "utf8")));
}

const help = "generator/cli/arguments.ts";

it("builds when a source has changed, and only then", async () => {
  expect((await run(root, root, "help")).code).toBe(0);
  const built = fs.statSync(join(root, "dist/.stamp")).mtimeMs;
  await run(root, root, "help");
  expect(fs.statSync(join(root, "dist/.stamp")).mtimeMs).toBe(built);
  edit(help, (text) => text.replace("Exit codes", "Codes"));
  expect((await run(root, root, "help")).out).toContain("Codes");
});

it("launches at the same time do not disturb each other", async () => {
  const runs = await Promise.all([1, 2, 3, 4].map(() => run(root, root, "--version")));
  expect(runs.map(({ code, error }) => ({ code, error }))).toEqual(Array(4).fill({ code: 0, error: "" }));
  expect(fs.existsSync(join(root, "dist/.lock"))).toBe(false);
});

it("a build that fails prints the compiler's words and exits with 1, each time until it is mended", async () => {
  edit(help, (text) => `${text}\nexport const wrong: number = "text";\n`);
  for (let time = 0; time < 2; time++) {
    const { code, out, error } = await run(root, root, "help");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toContain("TS2322");
  }
  edit(help, (text) => text.replace('number = "text"', "number = 1"));
  expect((await run(root, root, "help")).code).toBe(0);
});

it("a lock of a launch that was killed is taken away; a lost dist/ is built again", async () => {
  await run(root, root, "help");
  fs.rmSync(join(root, "dist/cli.js"));
  fs.writeFileSync(join(root, "dist/.lock"), String(2 ** 30));
  expect((await run(root, root, "help")).code).toBe(0);
});

it("as an installed package, without sources, it starts dist/", async () => {
  await run(root, root, "help");
  for (const name of fs.readdirSync(join(root, "generator"))) {
    if (name !== "launch.mjs") fs.rmSync(join(root, "generator", name), { recursive: true });
  }
  for (const name of ["tsconfig.json", "tsconfig.build.json"]) fs.rmSync(join(root, name));
  expect((await run(root, root, "help")).out).toContain("Usage");
});
