import { basename, dirname, join, resolve } from "node:path";
import { runConfigName } from "../../io/read/find.ts";
import { findRunConfig } from "../../io/read/find-run-config.ts";
import type { NamedFiles } from "../../io/read/read-source.ts";
import { listWatchedFolders, mayBeInput } from "../../io/read/watched.ts";
import { createFolderWatch } from "../../io/watch-folders.ts";
import { exitCodes, type GenerateCommand, type UsageProblem } from "../command.ts";
import { generateFiles, type GenerateContext } from "../generate-files.ts";
import { loadRun } from "../run/load-run.ts";
import { defaultRun } from "../run/run.ts";

/**
 * Most programs write a file in several steps; so many milliseconds after the last one, it is read.
 */
const pause = 30;

/**
 * Runs `generate` now and after every change of its files, until `stopped` resolves: a run that has
 * begun is finished. Checker and formatter stay loaded. Returns the exit code, or a problem of
 * usage if the first run has one; a later one is printed.
 */
export async function watchFiles(
  command: GenerateCommand,
  given: GenerateContext,
  stopped: Promise<unknown>,
): Promise<number | UsageProblem> {
  const context: GenerateContext = { ...given, earlier: new Map() };
  const changes = createChanges();
  let watched: WatchedPaths = { folders: new Set(), named: new Set() };
  const watch = createFolderWatch((path) => {
    const isInput = watched.named.has(path) || (watched.folders.has(dirname(path)) && mayBeInput(path));
    if (basename(path) === runConfigName || isInput) changes.report();
  });
  const watchInputs = async (): Promise<void> => {
    watched = await listWatched(command, context);
    const folders = [...watched.folders, ...[...watched.named].map((file) => dirname(file))];
    watch.set([...folders, dirname(findRunConfig(context.cwd) ?? join(context.cwd, runConfigName))]);
  };
  try {
    // Before the first run, so that no change is missed.
    await watchInputs();
    const first = await generateFiles(command, context);
    if (typeof first !== "number") return first;
    const ended = stopped.then(() => "ended" as const);
    context.terminal.writeError("Watching for changes; Ctrl+C ends.\n");
    for (;;) {
      if ((await Promise.race([ended, changes.next()])) === "ended") return exitCodes.done;
      await watchInputs();
      const outcome = await generateFiles(command, { ...context, isRebuild: true });
      if (typeof outcome !== "number") context.terminal.writeError(`${outcome.message}\n${outcome.hint}\n`);
    }
  } finally {
    watch.close();
  }
}

/** All that a run reads, except for its config, as full paths. */
interface WatchedPaths {
  /** Folders in which files count by their names. */
  readonly folders: ReadonlySet<string>;
  /** Files that the user names, so that they may be called anything. */
  readonly named: ReadonlySet<string>;
}

async function listWatched(command: GenerateCommand, { cwd }: GenerateContext): Promise<WatchedPaths> {
  const loaded = await loadRun(cwd);
  const run = loaded.kind === "loaded" ? loaded.run : defaultRun;
  const inputs = run.inputs ?? [{ file: run.folder, settings: run.settings }];
  const own = command.files.length > 0 ? command.files : inputs.map(({ file }) => file);
  const named = [command, ...inputs.map(({ settings }) => settings.files)].flatMap(listNamed);
  return {
    folders: new Set(own.flatMap((file) => [...listWatchedFolders(file)])),
    named: new Set([...own, ...named].map((file) => resolve(file))),
  };
}

function listNamed({ samples = [], environment, overrides }: NamedFiles): readonly string[] {
  return [...samples, environment, overrides].filter((file) => typeof file === "string");
}

/** Changes that are reported one by one and taken together. */
interface Changes {
  readonly report: () => void;
  /** Resolves after the next change, or at once after one that nobody has waited for. */
  readonly next: () => Promise<void>;
}

function createChanges(): Changes {
  let isPending = false;
  let timer: NodeJS.Timeout | undefined;
  let wake: (() => void) | undefined;
  const settle = (): void => {
    if (!isPending || wake === undefined) return;
    isPending = false;
    wake();
    wake = undefined;
  };
  return {
    report: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        isPending = true;
        settle();
      }, pause);
    },
    next: () =>
      new Promise((resolve) => {
        wake = resolve;
        settle();
      }),
  };
}
