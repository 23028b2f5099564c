import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./corpus-files.ts";
import { runTool } from "../support/run-tool.ts";

/** The flags that generated code promises to pass. */
const compilerOptions = {
  target: "ES2022",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  module: "NodeNext",
  moduleResolution: "NodeNext",
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noFallthroughCasesInSwitch: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Type-checks all packages below a folder in one project; gives the compiler's errors, one a line, and the seconds that it took. */
export async function typeCheck(folder: string): Promise<{ readonly errors: readonly string[]; readonly seconds: number }> {
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*/src", "*/test"] }));
  const { code, output, seconds } = await runTool(join(repository, "node_modules/typescript/bin/tsc"), ["-p", "."], folder);
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  const errors = lines.filter((line) => /error TS\d+/.test(line));
  // A compiler that dies says nothing in its own format.
  return { errors: code !== 0 && errors.length === 0 ? [`tsc ended with code ${code}: ${lines.slice(-5).join(" ")}`] : errors, seconds };
}
