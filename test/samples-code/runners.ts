import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runProgram, type ToolResult } from "../support/run-tool.ts";

/** How the programs of a language are run here. */
export interface Runner {
  /** The name of the language. */
  readonly language: string;
  /** A command that exits with 0 if the language is here. */
  readonly probe: readonly [program: string, ...args: string[]];
  /** Prepares all programs, by name. */
  readonly prepare?: (programs: ReadonlyMap<string, string>, folder: string) => Promise<void>;
  readonly run: (program: string, name: string, folder: string) => Promise<ToolResult>;
}

/** Runs a program, and ends it if it hangs: on a busy machine, an interpreter may take long to start. */
export function runLimited(command: readonly string[], folder: string): Promise<ToolResult> {
  return runProgram("timeout", ["180", ...command], folder);
}

const shell = (program: string, _name: string, folder: string): Promise<ToolResult> => runLimited(["bash", "-c", program], folder);

function script(file: string, ...command: readonly string[]): Runner["run"] {
  return (program, _name, folder) => {
    writeFileSync(join(folder, file), program);
    return runLimited([...command, file], folder);
  };
}

/** The languages that can be run with packages of Debian. */
export const runners: readonly Runner[] = [
  { language: "curl", probe: ["curl", "--version"], run: shell },
  { language: "javascript", probe: ["node", "--version"], run: script("sample.mjs", "node") },
  { language: "python", probe: ["python3", "-c", "import requests"], run: script("sample.py", "python3") },
  {
    language: "go",
    probe: ["go", "version"],
    prepare: buildGo,
    run: (_program, name, folder) => runLimited([`./go/bin/${name}`], folder),
  },
  { language: "php", probe: ["php", "-r", "curl_init();"], run: script("sample.php", "php") },
  { language: "ruby", probe: ["ruby", "--version"], run: script("sample.rb", "ruby") },
  { language: "wget", probe: ["wget", "--version"], run: shell },
  { language: "httpie", probe: ["http", "--version"], run: shell },
  { language: "java", probe: ["javac", "--version"], run: script("Sample.java", "java", "-XX:TieredStopAtLevel=1") },
  { language: "powershell", probe: ["pwsh", "--version"], run: script("sample.ps1", "pwsh", "-File") },
];

/** True if the programs of a language can be run here. */
export function isInstalled({ probe: [program, ...args] }: Pick<Runner, "probe">): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Builds all programs at once, because each build takes seconds. */
async function buildGo(programs: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const root = join(folder, "go");
  mkdirSync(join(root, "bin"), { recursive: true });
  writeFileSync(join(root, "go.mod"), "module samples\n\ngo 1.19\n");
  for (const [name, program] of programs) {
    mkdirSync(join(root, name), { recursive: true });
    writeFileSync(join(root, name, "main.go"), program);
  }
  const { code, output } = await runProgram("env", ["-C", root, "GOFLAGS=-ldflags=-w", "go", "build", "-o", "bin/", "./..."], root);
  if (code !== 0) throw new Error(`The programs in Go do not build.\n${output}`);
}
