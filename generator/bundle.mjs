// Builds dist/package/, what the published package consists of: few files, so that the command
// starts quickly, with templates and version inside. Run by `npm pack` and `npm publish`. Plain
// JavaScript, because it runs in a checkout that has not been built.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { rolldown } from "rolldown";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outdir = join(root, "dist/package");

/** To import `node:process` makes Node open all three standard streams, whoever uses them. */
const globalProcess = {
  name: "global process",
  resolveId: (id) => (id === "node:process" ? { id: "\0process" } : undefined),
  load: (id) => (id === "\0process" ? { code: "export default globalThis.process;", moduleType: "js" } : undefined),
};

rmSync(outdir, { recursive: true, force: true });
await bundle();
bundleTypes();

async function bundle() {
  // Each group takes what its modules import along. Help and mistakes need the start alone, and a
  // run that finds nothing changed does not need the core.
  const groups = [
    { name: "start", test: /generator\/cli\.ts$/, priority: 4 },
    { name: "run", test: /generator\/cli\/(?:generate-files|run\/load-run)\.ts$/, priority: 3 },
    { name: "cli", test: /generator\/(?:cli|diagnostics|util)\//, minShareCount: 2, priority: 2 },
    // The checker's thread starts before the core is loaded.
    { name: "core", test: /generator\/(?!node\/(?:checker|typescript))/, minShareCount: 2, priority: 1 },
  ];
  await write({ bin: "generator/bin.ts", index: "generator/index.ts" }, { codeSplitting: { groups } });
  for (const name of ["checker-worker", "formatter-worker"]) await write({ [name]: `generator/node/${name}.ts` }, {});
}

async function write(input, output) {
  const bundled = await rolldown({
    cwd: root,
    input,
    platform: "node",
    // Libraries are dependencies of the package.
    external: (id) => !/^(?:\.|\/|generator\/|node:process$|\0)/.test(id),
    plugins: [contents("assets", readAssets), contents("program", describeProgram), globalProcess],
  });
  // Names stay: stacks that users report contain them.
  const minify = { compress: false, mangle: { toplevel: false }, codegen: { removeWhitespace: true } };
  await bundled.write({ dir: outdir, format: "esm", chunkFileNames: "[name].js", comments: false, minify, ...output });
  await bundled.close();
}

/**
 * Replaces a module of generator/node/ that reads files of the checkout by one that contains them.
 */
function contents(name, makeModule) {
  const path = join(root, "generator/node", `${name}.ts`);
  return { name: `contents of ${name}`, load: (id) => (id === path ? { code: makeModule(), moduleType: "js" } : undefined) };
}

function readAssets() {
  const texts = readTexts("templates");
  return `const assets = new Map(${JSON.stringify(texts)});\nexport const readAssets = () => assets;\n`;
}

function describeProgram() {
  const settings = readFileSync(join(root, "package.json"), "utf8");
  const sources = [settings, readTexts("generator"), readTexts("templates")];
  const digest = createHash("sha256").update(JSON.stringify(sources)).digest("hex");
  const { version } = JSON.parse(settings);
  return `export const readVersion = () => ${JSON.stringify(version)};\nexport const digestProgram = () => "${digest}";\n`;
}

/** The files of a folder, as pairs of path and text. */
function readTexts(name) {
  const folder = join(root, name);
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  return paths
    .filter((path) => /\.(?:ts|hbs|css|js)$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), "utf8")]);
}

/** The declarations of the library, in one file. */
function bundleTypes() {
  const declarations = mkdtempSync(join(root, "dist/types-"));
  try {
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const options = [
      "-p",
      "tsconfig.build.json",
      "--incremental",
      "false",
      "--declaration",
      "--emitDeclarationOnly",
      "--outDir",
      declarations,
    ];
    const result = spawnSync(process.execPath, [tsc, ...options], { cwd: root, encoding: "utf8" });
    if (result.status !== 0) throw new Error(result.stdout + result.stderr);
    extract(join(declarations, "index.d.ts"), join(outdir, "index.d.ts"));
  } finally {
    rmSync(declarations, { recursive: true, force: true });
  }
}

function extract(entry, target) {
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: entry,
      compiler: { tsconfigFilePath: join(root, "tsconfig.build.json"), skipLibCheck: true },
      apiReport: { enabled: false },
      docModel: { enabled: false },
      dtsRollup: { enabled: true, untrimmedFilePath: target },
      tsdocMetadata: { enabled: false },
      messages: { extractorMessageReporting: { default: { logLevel: "none" } } },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, "package.json"),
  });
  // What it says about the style of comments is not of interest here.
  const { succeeded } = Extractor.invoke(config, { localBuild: true, messageCallback: (message) => void (message.handled = true) });
  if (!succeeded) throw new Error(`The types of ${relative(root, target)} cannot be bundled.`);
}
