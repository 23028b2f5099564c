import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { repository } from "../corpus/corpus-files.ts";
import { runProgram, runTool } from "../support/run-tool.ts";

/**
 * Packs Postwright as `npm publish` does, into `folder`; gives the tarball's path. With
 * POSTWRIGHT_TARBALL in the environment, that is it: two runs of `npm pack` at the same time would
 * build into the same folder.
 */
export async function packPostwright(folder: string): Promise<string> {
  const packed = process.env["POSTWRIGHT_TARBALL"];
  if (packed !== undefined) return packed;
  mkdirSync(folder, { recursive: true });
  const { code, output } = await runProgram("npm", ["pack", "--pack-destination", folder], repository);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (code !== 0 || tarball === undefined) throw new Error(`npm pack failed.\n${output}`);
  return join(folder, tarball);
}

/** Runs `npm pack` for the shipped package; gives the tarball's path in `folder`. Throws if npm fails, and if the package has not been compiled. */
export async function packShipped(folder: string): Promise<string> {
  const shipped = join(repository, "generated/sunshine-conversations");
  const packed = await runProgram("npm", ["pack", "--ignore-scripts", "--loglevel=notice", "--pack-destination", folder], shipped);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
  if (packed.code !== 0 || tarball === undefined) throw new Error(`npm pack failed.\n${packed.output}`);
  if (!packed.output.includes("dist/index.js")) throw new Error("The package holds no dist/: run npm run generate first.");
  return join(folder, tarball);
}

/** What publint and attw have to say about the tarball: for each its name and whether it is content, with its output. */
export async function lintTarball(tarball: string, folder: string) {
  const publint = await runTool(join(repository, "node_modules/publint/src/cli.js"), ["run", tarball, "--strict"], folder);
  const attw = await runTool(
    join(repository, "node_modules/@arethetypeswrong/cli/dist/index.js"),
    [tarball, "--profile", "esm-only", "--no-color", "--no-emoji"],
    folder,
  );
  return [
    // publint's suggestions leave its exit code at 0: only the sentence says that there is nothing at all.
    { name: "publint", passed: publint.code === 0 && publint.output.includes("All good!"), output: publint.output },
    { name: "attw --profile esm-only", passed: attw.code === 0, output: attw.output },
  ];
}
