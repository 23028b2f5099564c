/** A variable that a GraphQL operation declares. */
export interface DeclaredVariable {
  readonly name: string;
  readonly type: DeclaredType;
  /** A value must be sent: the type excludes null, and there is no default. */
  readonly required: boolean;
  /** Null may be sent, and means something else than nothing. */
  readonly nullable: boolean;
}

export type DeclaredType = { readonly kind: "list"; readonly element: DeclaredType } | { readonly kind: "named"; readonly name: string };

/** Further variables are not looked at. */
const maxVariables = 200;
/** Lists within lists. */
const maxLists = 8;

/** Names, numbers, punctuation, and what may contain either: strings and comments. Linear. */
const tokenPattern =
  /"""(?:[^"\\]+|\\[^]|"(?!""))*(?:"""|$)|"(?:[^"\\\n]+|\\.)*(?:"|$|(?=\n))|#[^\n\r]*|[A-Za-z_]\w*|-?\d[\w.+-]*|[^\s,\ufeff]/g;

interface Tokens {
  readonly list: readonly string[];
  at: number;
}

/**
 * The variables that an operation of a GraphQL document declares (GraphQL specification, 2.10): the
 * one of that name, or else the first one. `undefined` if the document cannot be read that far.
 */
export function readDeclaredVariables(document: string, operationName: string | undefined): readonly DeclaredVariable[] | undefined {
  const list = [...document.matchAll(tokenPattern)].map(([token]) => token).filter((token) => !token.startsWith("#"));
  const start = findOperation(list, operationName);
  if (start === undefined) return undefined;
  const tokens: Tokens = { list, at: start };
  if (take(tokens, "{")) return [];
  tokens.at += 1;
  if (isName(peek(tokens))) tokens.at += 1;
  return take(tokens, "(") ? readVariables(tokens) : [];
}

/** The index of the token that an operation starts with. */
function findOperation(list: readonly string[], operationName: string | undefined): number | undefined {
  let depth = 0;
  let first: number | undefined;
  for (const [index, token] of list.entries()) {
    if (depth === 0 && /^(?:query|mutation|subscription|\{)$/.test(token) && !/^(?:fragment|on)$/.test(list[index - 1] ?? "")) {
      if (operationName !== undefined && operationName !== "" && list[index + 1] === operationName) return index;
      if (token !== "{" || index === 0) first ??= index;
    }
    if ("{([".includes(token)) depth += 1;
    else if ("})]".includes(token)) depth -= 1;
  }
  return first;
}

function readVariables(tokens: Tokens): readonly DeclaredVariable[] | undefined {
  const variables: DeclaredVariable[] = [];
  while (!take(tokens, ")")) {
    if (variables.length === maxVariables || !take(tokens, "$")) return undefined;
    const name = peek(tokens);
    tokens.at += 1;
    if (!isName(name) || !take(tokens, ":")) return undefined;
    const type = readType(tokens, maxLists);
    if (type === undefined) return undefined;
    const nonNull = take(tokens, "!");
    const hasDefault = take(tokens, "=");
    if (hasDefault) skipValue(tokens);
    skipDirectives(tokens);
    variables.push({ name, type, required: nonNull && !hasDefault, nullable: !nonNull && !hasDefault });
  }
  return variables;
}

function readType(tokens: Tokens, depth: number): DeclaredType | undefined {
  if (depth > 0 && take(tokens, "[")) {
    const element = readType(tokens, depth - 1);
    take(tokens, "!");
    return element !== undefined && take(tokens, "]") ? { kind: "list", element } : undefined;
  }
  const name = peek(tokens);
  tokens.at += 1;
  return isName(name) ? { kind: "named", name } : undefined;
}

/** Skips a value: one token, or everything up to its closing bracket. */
function skipValue(tokens: Tokens): void {
  let depth = 0;
  do {
    const token = peek(tokens);
    tokens.at += 1;
    if ("{[(".includes(token)) depth += 1;
    else if ("}])".includes(token)) depth -= 1;
  } while (depth > 0 && tokens.at < tokens.list.length);
}

function skipDirectives(tokens: Tokens): void {
  while (take(tokens, "@")) {
    tokens.at += 1;
    if (peek(tokens) === "(") skipValue(tokens);
  }
}

function peek(tokens: Tokens): string {
  return tokens.list[tokens.at] ?? "";
}

function take(tokens: Tokens, token: string): boolean {
  if (peek(tokens) !== token) return false;
  tokens.at += 1;
  return true;
}

function isName(token: string): boolean {
  return /^[A-Za-z_]\w*$/.test(token);
}
