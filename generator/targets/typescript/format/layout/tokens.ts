/** A token of generated code. */
export interface Token {
  readonly kind: "word" | "string" | "number" | "sign" | "comment" | "end";
  readonly text: string;
  /** How many ends of lines are before it. */
  readonly lines: number;
}

/**
 * Reads one token after the other. `fail` says that the code is none that is understood; from then
 * on every token is the end.
 */
export interface TokenCursor {
  readonly peek: (ahead?: number) => Token;
  readonly take: () => Token;
  /** Takes the next token if it has this text, and says whether it has. */
  readonly eat: (text: string) => boolean;
  /** Takes the next token, which must have this text. */
  readonly expect: (text: string) => void;
  readonly fail: () => void;
  readonly failed: () => boolean;
}

const end: Token = { kind: "end", text: "", lines: 0 };

/** What generated code consists of. Template literals are those of types, without line breaks. */
const token =
  /(\s*)(?:(\/\*[^]*?\*\/)|([A-Za-z_$][\w$]*)|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`\\\n]*`)|(-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?(?![\w.]))|(=>|\.\.\.|[{}()[\]<>;:,.?|&=*]))/y;

const kinds = ["comment", "word", "string", "number", "sign"] as const;

/** A cursor at the start of some code; `undefined` if it has a token that is not known. */
export function openCursor(text: string): TokenCursor | undefined {
  const tokens = tokenize(text);
  if (tokens === undefined) return undefined;
  let at = 0;
  let failed = false;
  const peek = (ahead = 0): Token => (failed ? end : (tokens[at + ahead] ?? end));
  const take = (): Token => {
    const next = peek();
    at++;
    return next;
  };
  const fail = (): void => void (failed = true);
  const eat = (expected: string): boolean => {
    const isNext = peek().text === expected;
    if (isNext) at++;
    return isNext;
  };
  const expect = (expected: string): void => {
    if (!eat(expected)) fail();
  };
  return { peek, take, eat, expect, fail, failed: () => failed };
}

function tokenize(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const code = text.trimEnd();
  for (token.lastIndex = 0; token.lastIndex < code.length;) {
    const match = token.exec(code);
    if (match === null) return undefined;
    const [, space = "", ...parts] = match;
    const index = parts.findIndex((part) => part !== undefined);
    tokens.push({ kind: kinds[index] ?? "sign", text: parts[index] ?? "", lines: space.split("\n").length - 1 });
  }
  return tokens;
}
