import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { cleanText } from "../diagnostics/clean.ts";
import { systemErrorCode } from "../io/disk.ts";
import { manifestName } from "../io/manifest.ts";
import { explainSystemError } from "../io/problems.ts";
import { isThere } from "../io/read/read-folder.ts";
import { loadSources } from "../node/load-sources.ts";
import { type MockServer, type ServedMock, startMockServer } from "../node/mock-server.ts";
import { exitCodes, type MockCommand, type UsageProblem } from "./command.ts";
import { defaultRun, type RunPlan } from "./run/run.ts";
import type { Terminal } from "./terminal.ts";

/** What `mock` of a package exports. */
interface MockModule {
  readonly mock: (options: { readonly latency: number }) => ServedMock;
}

/**
 * Serves the mock of a package until `stopped` resolves. Returns the exit code, or a problem of
 * usage.
 */
export async function serveMock(
  command: MockCommand,
  terminal: Terminal,
  stopped: Promise<unknown>,
  run: RunPlan = defaultRun,
): Promise<number | UsageProblem> {
  const module = await loadFirst([command.package, ...placesOf(run, command.package)]);
  if (module === undefined) {
    const hint =
      "Name the folder of a generated package, or of plain sources, that has saved examples. A package must have been compiled: run generate without --no-check.";
    return { kind: "usage", message: `${command.package} has neither dist/mock.js nor mock.ts.`, hint };
  }
  const server = await listen(module.mock({ latency: command.latency }), command.port, terminal);
  if (server === undefined) return exitCodes.failed;
  terminal.writeOut(`${server.url}\n`);
  await stopped;
  await server.close();
  return exitCodes.done;
}

/** Where packages of this name may be. */
function placesOf({ inputs = [], out }: RunPlan, name: string): readonly string[] {
  const destinations = inputs.map(({ settings }) => settings.destination);
  const roots = destinations.flatMap((each) => (each.kind === "root" && basename(each.out) === name ? [each.out] : []));
  const folders = new Set([out, ...destinations.flatMap((each) => (each.kind === "below" ? [each.folder] : []))]);
  return [...roots, ...[...folders].map((folder) => join(folder, name))];
}

async function loadFirst(folders: readonly string[]): Promise<MockModule | undefined> {
  for (const folder of folders) {
    const module = await loadMock(folder);
    if (module !== undefined) return module;
  }
  return undefined;
}

async function loadMock(folder: string): Promise<MockModule | undefined> {
  try {
    const module = await loadCode(folder);
    return isMockModule(module) ? module : undefined;
  } catch {
    return undefined;
  }
}

async function loadCode(folder: string): Promise<unknown> {
  const compiled = join(folder, "dist/mock.js");
  if (isThere(compiled)) return import(pathToFileURL(compiled).href);
  // Other modules may be called so, too: ours lie beside a manifest.
  if (!isThere(join(folder, manifestName))) return undefined;
  return loadSources(folder, "mock.ts");
}

function isMockModule(module: unknown): module is MockModule {
  return typeof module === "object" && module !== null && "mock" in module && typeof module.mock === "function";
}

async function listen(mock: ServedMock, port: number, terminal: Terminal): Promise<MockServer | undefined> {
  try {
    return await startMockServer(mock, port, ({ method, path, status }) =>
      terminal.writeError(`${cleanText(`${method} ${path.split("?", 1)[0]}`)} ${status}\n`),
    );
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === undefined) throw error;
    terminal.writeError(`postwright: cannot listen on port ${port}: ${explainSystemError(code)}.\nChoose another one with --port.\n`);
    return undefined;
  }
}
