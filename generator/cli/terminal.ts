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

/**
 * Decides once how to print: lines are only rewritten on a screen outside CI, and colours follow
 * `NO_COLOR` (no-color.org: any non-empty value disables them).
 */
export function createTerminal({ stdout, stderr, env }: ProcessLike): Terminal {
  const isScreen = stderr.isTTY === true && (env["CI"] ?? "") === "" && env["TERM"] !== "dumb";
  return {
    writeOut: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text),
    rewrites: isScreen,
    colour: isScreen && stdout.isTTY === true && (env["NO_COLOR"] ?? "") === "",
    width: stderr.columns ?? 80,
  };
}
