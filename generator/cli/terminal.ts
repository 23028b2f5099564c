/** Where text goes and what the reader's screen can do. Made once, in cli.ts; the rest of the command line knows no process. */
export interface Terminal {
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Standard error is a screen on which a line may be written over. */
  readonly rewrites: boolean;
  readonly colour: boolean;
  /** Characters a line. */
  readonly width: number;
}

/** The parts of a process that decide what its terminal can do. */
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
 * Decides once how to talk: lines are rewritten only on a screen outside CI, and colours keep to `NO_COLOR`
 * (no-color.org: a value that is not empty turns them off).
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
