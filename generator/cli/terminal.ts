/**
 * Where text goes, and what the reader's screen can do. Created once, in cli.ts; the rest of the
 * command line does not know the process.
 */
export interface Terminal {
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** True if standard error is a screen on which a line may be rewritten. */
  readonly rewrites: boolean;
  readonly colour: boolean;
  /** Characters per line. */
  readonly width: number;
}

/** The parts of a process that determine what its terminal can do. */
export interface ProcessLike {
  readonly stdout: StreamLike;
  readonly stderr: StreamLike;
  readonly env: Readonly<Record<string, string | undefined>>;
}

interface StreamLike {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => boolean;
}

/** The width of a screen that does not say how wide it is, or says that it has no columns. */
const usualWidth = 80;

/**
 * Decides once how to print: lines are only rewritten on a screen outside CI. Colours follow
 * `NO_COLOR` (no-color.org: any non-empty value disables them), then `FORCE_COLOR` (`0` and `false`
 * disable them, any other value enables them, even in a pipe or in CI).
 */
export function createTerminal({ stdout, stderr, env }: ProcessLike): Terminal {
  const isScreen = stderr.isTTY === true && (env["CI"] ?? "") === "" && env["TERM"] !== "dumb";
  return {
    writeOut: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
    rewrites: isScreen,
    colour: chooseColour(env) ?? (isScreen && stdout.isTTY === true),
    width: stderr.columns || usualWidth,
  };
}

/** What the environment says about colours; `undefined` if it says nothing. */
function chooseColour(env: ProcessLike["env"]): boolean | undefined {
  if ((env["NO_COLOR"] ?? "") !== "") return false;
  const forced = env["FORCE_COLOR"];
  return forced === undefined ? undefined : forced !== "0" && forced !== "false";
}
