/** An idiom of scripts and what is read from it, as `printFindings` prints it: the rows of docs/scripts.md, each a test. */
export interface Idiom {
  readonly script: string;
  readonly finds: readonly string[];
  /** A test script unless it is this. */
  readonly phase?: "prerequest";
}

/** Idioms that belong together. */
export interface IdiomSection {
  readonly title: string;
  readonly text: string;
  readonly idioms: readonly Idiom[];
}

/** A test script. */
export function test(script: string, ...finds: readonly string[]): Idiom {
  return { script, finds };
}

/** A pre-request script. */
export function before(script: string, ...finds: readonly string[]): Idiom {
  return { script, finds, phase: "prerequest" };
}
