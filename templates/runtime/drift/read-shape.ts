import type { Property, Shape } from "./shape.js";

/**
 * Reads a shape: `{id:string,"a b"?:number|null,tags:(string|null)[]}`. A property `*` stands for
 * all that are not listed, `=` is before a literal, and `<…>` contains a tuple.
 */
export function readShape(text: string): Shape {
  return readUnion(tokensOf(text));
}

/** The tokens of a text, one after the other. */
interface Tokens {
  /** The next token; empty at the end. */
  readonly take: () => string;
  /** Takes the next token if it is this one. */
  readonly skip: (token: string) => boolean;
}

function tokensOf(text: string): Tokens {
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[\w$.+-]+|[^\s\w]/gu) ?? [];
  let at = 0;
  return {
    take: () => tokens[at++] ?? "",
    skip: (token) => {
      const isNext = tokens[at] === token;
      if (isNext) at += 1;
      return isNext;
    },
  };
}

function readUnion(tokens: Tokens): Shape {
  const first = readArray(tokens);
  const members = [first];
  while (tokens.skip("|")) members.push(readArray(tokens));
  return members.length === 1 ? first : { kind: "union", members };
}

function readArray(tokens: Tokens): Shape {
  let shape = readOne(tokens);
  while (tokens.skip("[")) {
    tokens.skip("]");
    shape = { kind: "array", element: shape };
  }
  return shape;
}

const words: ReadonlySet<string> = new Set("unknown null boolean number string binary void".split(" "));

function readOne(tokens: Tokens): Shape {
  const token = tokens.take();
  switch (token) {
    case "{":
      return readObject(tokens);
    case "<":
      return readTuple(tokens);
    case "=":
      return { kind: "literal", value: JSON.parse(tokens.take()) };
    case "(": {
      const shape = readUnion(tokens);
      tokens.skip(")");
      return shape;
    }
    default:
      return words.has(token) ? { kind: "word", word: token } : { kind: "name", name: token };
  }
}

function readTuple(tokens: Tokens): Shape {
  const elements = [readUnion(tokens)];
  while (tokens.skip(",")) elements.push(readUnion(tokens));
  tokens.skip(">");
  return { kind: "tuple", elements };
}

function readObject(tokens: Tokens): Shape {
  const properties = new Map<string, Property>();
  let rest: Shape | undefined;
  do {
    const key = tokens.take();
    const optional = tokens.skip("?");
    tokens.skip(":");
    const shape = readUnion(tokens);
    if (key === "*") rest = shape;
    else properties.set(key.startsWith('"') ? String(JSON.parse(key)) : key, { shape, optional });
  } while (tokens.skip(","));
  tokens.skip("}");
  return { kind: "object", properties, ...(rest === undefined ? {} : { rest }) };
}
