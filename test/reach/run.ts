// `npm run reach`: packs the shipped package, puts its own tests and calls to local servers into one script, and runs that on every engine
// that packages are for: versions of Node, Bun, Deno, an edge runtime, and a page in Chromium. The last line is `N passed, N failed`, tests
// of all engines. An engine that cannot be had is an error in CI, and named elsewhere. Needs `npm run generate` first.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { packShipped } from "../consumer/pack.ts";
import { repository } from "../corpus/corpus-files.ts";
import { runProgram } from "../support/run-tool.ts";
import { bundleTests } from "./bundle.ts";
import { type Engine, listEngines } from "./engines.ts";
import type { Outcome } from "./inside/vitest.ts";
import { startServers } from "./server.ts";

const isCi = (process.env["CI"] ?? "") !== "" || process.env["CHROMIUM_REQUIRED"] === "yes";

async function unpackShipped(folder: string): Promise<string> {
  const tarball = await packShipped(folder);
  const { code, output } = await runProgram("tar", ["-xzf", tarball], folder);
  if (code !== 0) throw new Error(output);
  return join(folder, "package");
}

/** Servers count requests, so that each engine has its own. */
async function tryEngine({ isPage, run }: Engine, packed: string, folder: string): Promise<Outcome> {
  const servers = await startServers();
  try {
    return await run(await bundleTests(packed, { api: servers.api, isPage }), folder);
  } finally {
    await servers.close();
  }
}

async function main(folder: string): Promise<number> {
  const packed = await unpackShipped(folder);
  let passed = 0;
  let failed = 0;
  for (const engine of listEngines(join(repository, "node_modules/.cache/postwright-engines"))) {
    const outcome = await tryEngine(engine, packed, join(folder, engine.name)).catch((error: unknown) => String(error));
    const failures = typeof outcome === "string" ? [outcome] : outcome.failures;
    const isSkipped = typeof outcome === "string" && !isCi;
    if (typeof outcome !== "string") passed += outcome.passed;
    if (!isSkipped) failed += failures.length;
    const count = typeof outcome === "string" ? "not run" : `${outcome.passed} passed, ${failures.length} failed`;
    console.log(`${isSkipped ? "skipped" : failures.length === 0 ? "ok     " : "FAILED "}  ${engine.name}: ${count}`);
    for (const failure of failures) console.log(`           ${failure.slice(0, 500)}`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed;
}

const folder = mkdtempSync(join(tmpdir(), "postwright-reach-"));
try {
  process.exitCode = (await main(folder)) === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
