/** A rule of ours, broken on purpose. */
export interface Mutation {
  /** What the text that is taken away or changed stands for. */
  readonly rule: string;
  /** From the root of the repository. */
  readonly file: string;
  /** Text that stands in the file exactly once. */
  readonly find: string;
  readonly replace: string;
  /** Test files, at least one of which must go red. */
  readonly tests: readonly string[];
}

/** A test that went red, and its file from the root of the repository. */
export interface FailedTest {
  readonly file: string;
  readonly name: string;
}

/** What came of a mutation; `lost`: the text to find is not there (any more), or more than once. */
export type Verdict =
  | { readonly kind: "caught"; readonly by: FailedTest }
  | { readonly kind: "survived" }
  | { readonly kind: "lost" }
  | { readonly kind: "broken"; readonly reason: string };

/** The text with the rule broken; undefined if the text to find does not stand there once. */
export function mutateText(text: string, { find, replace }: Mutation): string | undefined {
  const at = text.indexOf(find);
  if (find === "" || at === -1 || text.includes(find, at + 1)) return undefined;
  return text.slice(0, at) + replace + text.slice(at + find.length);
}
