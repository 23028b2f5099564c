// Builds dist/package/, what the published package consists of: few files, so that the command
// starts quickly, with templates and version inside. Run by `npm pack` and `npm publish`. Plain
// JavaScript, because it runs in a checkout that has not been built.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { rolldown } from "rolldown";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outdir = join(root, "dist/package");

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
    external: (id) => !/^(?:\.|\/|generator\/)/.test(id),
    plugins: [contents("assets", readAssets), contents("version", readVersion)],
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
  const folder = join(root, "templates");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  const texts = names
    .filter((name) => /\.(?:ts|hbs|css|js)$/.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(folder, name), "utf8")]);
  return `const assets = new Map(${JSON.stringify(texts)});\nexport const readAssets = () => assets;\n`;
}

function readVersion() {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return `export const readVersion = () => ${JSON.stringify(version)};\n`;
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
