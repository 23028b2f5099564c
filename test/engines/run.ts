import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { corpusFolder, repository } from "../corpus/corpus-files.ts";
import { runFixtureTests } from "../corpus/fixture-tests.ts";
import { readPackage } from "../generated/packages.ts";
import { runProgram } from "../support/run-tool.ts";
import { type Engine, installNode, listVersions } from "../support/install.ts";
import { buildDist } from "../support/build-dist.ts";

// Generates the same collections on the oldest and on the newest version of Node, compares what is written and reported byte for byte,
// and runs the fixture tests of the packages on both. The last line is `N passed, N failed`: a package counts once for each comparison.

const own = ["test/engines/engines.postman_collection.json", "collections/sunshine-conversations.postman_collection.json"];

/** Collections with foreign scripts, odd URLs, old formats: where engines could differ. */
const ofCorpus = [
  "adobe-reactor bruno-folder-auth box-legacy msgraph-v1format netgate-tnsr newman-bom newman-echo-v20 newman-whatwg-url qiwi-ru",
  "realworld-conduit soap-training transformer-box-v1 transformer-twitter-v20 transformer-url-v20 wechatpay-zh xray-graphql",
]
  .join(" ")
  .split(" ")
  .map((name) => join(corpusFolder, `${name}.json`));

/** What one engine made of all collections. */
interface Output {
  readonly engine: Engine;
  /** Below it, a folder for each package. */
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
  /** A line for each diagnostic. */
  readonly diagnostics: readonly string[];
}

async function generateOn(engine: Engine, collections: readonly string[], parent: string): Promise<Output> {
  const folder = join(parent, `out-${engine.version}`);
  mkdirSync(folder);
  const args = [join(repository, "generator/launch.mjs"), "generate", ...collections, "--out", folder, "--no-check", "--json"];
  const { code, output } = await runProgram(engine.node, args, repository);
  if (code !== 0) throw new Error(`Node ${engine.version} generated with exit code ${code}:\n${output.slice(-2000)}`);
  const diagnostics = output.split("\n").filter((line) => line.startsWith('{"type":"diagnostic"'));
  return { engine, folder, files: readPackage(folder), diagnostics };
}

/** A line for each file that differs, and for each diagnostic. */
function compare(one: Output, other: Output): readonly string[] {
  const paths = new Set([...one.files.keys(), ...other.files.keys()]);
  const files = [...paths].filter((path) => one.files.get(path) !== other.files.get(path));
  const known = new Set(other.diagnostics);
  const lines = one.diagnostics.filter((line) => !known.has(line));
  const missing = one.diagnostics.length === other.diagnostics.length ? [] : [`${one.diagnostics.length} diagnostics`];
  return [...files, ...lines, ...missing];
}

/** Failed tests of all packages, run by the engine itself. */
async function testOn({ engine, folder }: Output): Promise<readonly string[]> {
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  return (await runFixtureTests(folder, {}, engine.node)).failures;
}

async function run(parent: string): Promise<number> {
  await buildDist();
  const engines: Engine[] = [];
  for (const version of listVersions()) engines.push(await installNode(version, parent));
  const collections = [...own, ...ofCorpus.filter((path) => existsSync(path))];
  const outputs: Output[] = [];
  for (const engine of engines) outputs.push(await generateOn(engine, collections, parent));
  const [oldest, newest] = outputs;
  if (oldest === undefined || newest === undefined || oldest.files.size === 0) throw new Error("nothing was generated");
  const versions = engines.map(({ version }) => version).join(" and ");
  const steps: readonly (readonly [string, readonly string[]])[] = [
    [`${versions}: the same ${oldest.files.size} files of ${collections.length} collections`, compare(oldest, newest)],
    [`${oldest.engine.version}: fixture tests`, await testOn(oldest)],
    [`${newest.engine.version}: fixture tests`, await testOn(newest)],
  ];
  for (const [name, problems] of steps) {
    console.log(`${problems.length === 0 ? "ok    " : "FAILED"}  ${name}`);
    for (const problem of problems.slice(0, 20)) console.log(`          ${problem.slice(0, 300)}`);
  }
  const failed = steps.filter(([, problems]) => problems.length > 0).length;
  console.log(`${steps.length - failed} passed, ${failed} failed`);
  return failed;
}

const parent = mkdtempSync(join(tmpdir(), "postwright-engines-"));
try {
  process.exitCode = (await run(parent)) === 0 ? 0 : 1;
} finally {
  rmSync(parent, { recursive: true, force: true });
}
