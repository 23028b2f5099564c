import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { cleanText } from "../diagnostics/clean.ts";
import { type MockServer, type ServedMock, startMockServer } from "../node/mock-server.ts";
import { exitCodes, type MockCommand, type UsageProblem } from "./command.ts";
import { defaultRun, type RunPlan } from "./run/run.ts";
import type { Terminal } from "./terminal.ts";

/** What `dist/mock.js` of a package exports. */
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
      "Name the folder of a generated package that has saved examples and was compiled: run generate without --no-check. Plain sources are not compiled: use their mock() in your program.";
    return { kind: "usage", message: `${command.package} has no dist/mock.js.`, hint };
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
    const module: MockModule = await import(pathToFileURL(join(folder, "dist/mock.js")).href);
    return typeof module.mock === "function" ? module : undefined;
  } catch {
    return undefined;
  }
}

async function listen(mock: ServedMock, port: number, terminal: Terminal): Promise<MockServer | undefined> {
  try {
    return await startMockServer(mock, port, ({ method, path, status }) =>
      terminal.writeError(`${cleanText(`${method} ${path.split("?", 1)[0]}`)} ${status}\n`),
    );
  } catch {
    terminal.writeError(`postwright: port ${port} cannot be listened to.\nName another one with --port.\n`);
    return undefined;
  }
}
