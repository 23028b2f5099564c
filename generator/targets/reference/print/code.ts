import { type Html, joinHtml, markup, printExact, trustHtml } from "./html.ts";

/**
 * How the code of a language is coloured: what is a comment, a string and a word of the language.
 * It colours and decides nothing: every character is printed as text, whatever it is taken for.
 */
interface Syntax {
  /** The sources of regular expressions, without groups. */
  readonly comment?: string;
  readonly string?: string;
  readonly word?: string;
  readonly words?: string;
}

const doubleQuoted = String.raw`"(?:[^"\\]|\\[^])*"?`;
const lineComment = String.raw`\/\/[^\n]*`;
const identifier = String.raw`[A-Za-z_$][\w$]*`;

const shell: Syntax = {
  comment: String.raw`^#[^\n]*`,
  string: String.raw`'[^']*(?:'\\''[^']*)*'?`,
  word: String.raw`(?<![\w-])--?[A-Za-z][\w-]*`,
};
const script: Syntax = {
  comment: lineComment,
  string: `${doubleQuoted}|${String.raw`\`[^\`]*\`?`}`,
  words: "async await const export false for from function if import let new null of return true type undefined",
};
const go: Syntax = {
  comment: lineComment,
  string: doubleQuoted,
  words: "defer false for func if import nil package panic range return true type var",
};

const syntaxes: Readonly<Record<string, Syntax>> = {
  curl: shell,
  wget: shell,
  httpie: shell,
  typescript: script,
  javascript: script,
  json: { string: doubleQuoted, words: "false null true" },
  python: { comment: String.raw`#[^\n]*`, string: doubleQuoted, words: "False None True def else for from if import in return" },
  go,
  "go-chilkat": go,
  php: { comment: String.raw`\/\/[^\n]*|<\?php`, string: doubleQuoted, words: "echo exit false if null true" },
  ruby: { comment: String.raw`#[^\n]*`, string: doubleQuoted, words: "do end false nil require true" },
  powershell: { comment: String.raw`^#[^\n]*`, string: String.raw`'(?:[^']|'')*'?`, word: String.raw`\$${identifier}` },
  java: { comment: lineComment, string: doubleQuoted, words: "class import new public static throws var void" },
  csharp: { comment: lineComment, string: doubleQuoted, words: "await int new using var" },
  kotlin: { comment: lineComment, string: doubleQuoted, words: "fun import null val" },
  swift: { comment: lineComment, string: doubleQuoted, words: "as async await class else final func guard import let return try var" },
  rust: { comment: lineComment, string: doubleQuoted, words: "as dyn fn let mut use" },
  powerbuilder: {
    comment: lineComment,
    string: String.raw`"(?:[^"~]|~[^])*"?`,
    words: "create destroy end for if integer next oleobject return string then to",
  },
  http: { word: String.raw`HTTP\/[\d.]+|^[\w-]+(?=: )` },
};

/** Comment, string, word, number: the classes in `code.css`, in the order of the groups below. */
const kinds = ["c", "s", "w", "n"] as const;

/** A part of code, with the class of its colour. */
interface Token {
  readonly kind: "plain" | (typeof kinds)[number];
  readonly text: string;
}

const never = "(?!)";
const scanners = new Map(
  Object.entries(syntaxes).map(([name, { comment = never, string = never, word, words = "" }]) => {
    const own = word ?? (words === "" ? never : String.raw`(?<![\w$.])(?:${words.replaceAll(" ", "|")})(?![\w$])`);
    return [name, new RegExp(`(${comment})|(${string})|(${own})|${identifier}|(\\d[\\w.]*)`, "gm")] as const;
  }),
);

/** Nobody reads longer code to its end, and expressions have a limit of their own. */
const maxCharacters = 100_000;

/**
 * Prints code whose every character counts. `language` is one that `postwright sample` knows, or
 * `json`; code in others has no colours.
 */
export function printCode(code: string, language: string): Html {
  const scanner = scanners.get(language);
  return scanner === undefined || code.length > maxCharacters ? printExact(code) : joinHtml(joinAlike(scan(code, scanner)).map(printToken));
}

function scan(code: string, scanner: RegExp): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of code.matchAll(scanner)) {
    const kind = kinds.find((_, index) => match[index + 1] !== undefined);
    if (kind === undefined || (kind === "s" && isKey(code, match.index + match[0].length))) continue;
    tokens.push({ kind: "plain", text: code.slice(end, match.index) }, { kind, text: match[0] });
    end = match.index + match[0].length;
  }
  return [...tokens, { kind: "plain", text: code.slice(end) }];
}

/** True after the name of a property: names stay as they are, so that values stand out. */
function isKey(code: string, end: number): boolean {
  return code.charAt(end) === ":";
}

/** Strings with nothing but whitespace between them share their markup. */
function joinAlike(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens.filter(({ text }) => text !== "")) {
    const [before, gap] = joined.slice(-2);
    if (before?.kind === token.kind && gap?.kind === "plain" && gap.text.trim() === "")
      joined.splice(-2, 2, { kind: token.kind, text: before.text + gap.text + token.text });
    else joined.push(token);
  }
  return joined;
}

function printToken({ kind, text }: Token): Html {
  return kind === "plain" ? printExact(text) : markup`<i class="${trustHtml(kind)}">${printExact(text)}</i>`;
}
