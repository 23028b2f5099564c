import type { Alias, Lexer, Node, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { maxYamlDepth, maxYamlLength, maxYamlNodes } from "../../../util/limits.ts";
import { type Excess, findExcess } from "./yaml-bounds.ts";

/** A value of a YAML file, with its offset in the text. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** What the file has there: `1.50` for the number 1.5. */
  readonly source: string;
  readonly offset: number;
}

export interface YamlList {
  readonly kind: "list";
  readonly items: readonly YamlNode[];
  readonly offset: number;
}

export interface YamlMap {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, YamlNode>;
  readonly offset: number;
}

/** A file that was read, or why it was not: in words, and where. */
export type YamlOutcome =
  | { readonly kind: "read"; readonly root: YamlNode | undefined }
  | { readonly kind: "broken"; readonly reason: string; readonly offset: number };

/** Reads the text of one YAML file. Never throws. */
export type ReadYaml = (text: string) => YamlOutcome;

type Yaml = typeof import("yaml");

/**
 * Loads the library `yaml`, for which this is the only door. It is loaded on demand.
 *
 * The library recurses into nested values and compares each key of a map with all others, so the
 * text is measured before it is parsed. As in Postman, YAML is 1.2 with the core schema; a file is
 * one document, and maps have no equal keys. Tags, which could make other values than those of
 * JSON, are refused.
 */
export async function loadYaml(): Promise<ReadYaml> {
  const yaml = await import("yaml");
  return (text) => {
    if (text.length > maxYamlLength) return broken("it is too large", 0);
    const excess = findExcess(text, lexer(yaml).lex(text));
    return excess === undefined ? parse(text, yaml) : describeExcess(excess);
  };
}

function lexer(yaml: Yaml): Lexer {
  return new yaml.Lexer();
}

function describeExcess({ kind, offset }: Excess): YamlOutcome {
  return broken(kind === "depth" ? "its values are nested too deeply" : "it has too many keys", offset);
}

function parse(text: string, yaml: Yaml): YamlOutcome {
  const document = yaml.parseDocument(text, {
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: false,
    strict: true,
    stringKeys: true,
    prettyErrors: false,
    logLevel: "error",
  });
  const [error] = document.errors;
  if (error !== undefined) return broken(describeError(error.code, error.message), error.pos[0]);
  const reader = new NodeReader(yaml);
  try {
    return { kind: "read", root: document.contents === null ? undefined : reader.read(document.contents, 0) };
  } catch (problem) {
    if (problem instanceof Refusal) return broken(problem.message, problem.offset);
    throw problem;
  }
}

function broken(reason: string, offset: number): YamlOutcome {
  return { kind: "broken", reason, offset };
}

/** The library's messages may quote the file, so only its codes are used where they say enough. */
function describeError(code: string, message: string): string {
  switch (code) {
    case "MULTIPLE_DOCS":
      return "it contains several documents";
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return "a value with `: ` in it has no quotes";
    case "BAD_INDENT":
    case "TAB_AS_INDENT":
      return "the indentation is wrong";
    case "MISSING_CHAR":
      return "a quote, bracket or comma is missing";
    case "UNEXPECTED_TOKEN":
      return "this is not expected here";
    case "NON_STRING_KEY":
      return "a key is not a string; put quotes around `{{variables}}`";
    default:
      return message.split("\n", 1)[0] ?? "";
  }
}

class Refusal extends Error {
  readonly offset: number;

  constructor(reason: string, offset: number) {
    super(reason);
    this.offset = offset;
  }
}

/** Converts the library's nodes. What aliases repeat counts each time, so that it stays bounded. */
class NodeReader {
  readonly #yaml: Yaml;
  readonly #anchors = new Map<string, Node>();
  #count = 0;

  constructor(yaml: Yaml) {
    this.#yaml = yaml;
  }

  read(node: Node, depth: number): YamlNode {
    const offset = node.range?.[0] ?? 0;
    this.#count += 1;
    if (this.#count > maxYamlNodes || depth > maxYamlDepth) throw new Refusal("its values are too many or nested too deeply", offset);
    if (this.#yaml.isAlias(node)) return this.read(this.#target(node, offset), depth + 1);
    if (node.tag !== undefined) throw new Refusal("tags such as `!!binary` are not read", offset);
    if (this.#yaml.isMap(node)) return this.#note(node, this.#map(node, offset, depth));
    if (this.#yaml.isSeq(node)) return this.#note(node, this.#list(node, offset, depth));
    if (this.#yaml.isScalar(node)) return this.#note(node, readScalar(node, offset));
    throw new Refusal("this is neither a value, a list nor a map", offset);
  }

  /** An anchor counts for the aliases behind it. */
  #note(node: Scalar | YAMLMap | YAMLSeq, read: YamlNode): YamlNode {
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    return read;
  }

  #target(alias: Alias, offset: number): Node {
    const target = this.#anchors.get(alias.source);
    if (target === undefined) throw new Refusal("an alias has no anchor before it", offset);
    return target;
  }

  #map(node: YAMLMap, offset: number, depth: number): YamlMap {
    const entries = new Map<string, YamlNode>();
    for (const { key, value } of node.items) {
      const name = this.#yaml.isScalar(key) ? keyText(key) : undefined;
      if (name === undefined) throw new Refusal("a key is not a string; put quotes around `{{variables}}`", offset);
      if (entries.has(name)) throw new Refusal("a key occurs twice", this.#offsetOf(key) ?? offset);
      entries.set(name, this.#value(value, this.#offsetOf(key) ?? offset, depth));
    }
    return { kind: "map", entries, offset };
  }

  #list(node: YAMLSeq, offset: number, depth: number): YamlList {
    return { kind: "list", items: node.items.map((item) => this.#value(item, offset, depth)), offset };
  }

  /** A missing value is null. */
  #value(value: unknown, offset: number, depth: number): YamlNode {
    return this.#yaml.isNode(value) ? this.read(value, depth + 1) : { kind: "scalar", value: null, source: "", offset };
  }

  #offsetOf(node: unknown): number | undefined {
    return this.#yaml.isNode(node) ? node.range?.[0] : undefined;
  }
}

function readScalar({ value, source = "" }: Scalar, offset: number): YamlScalar {
  const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value === null;
  return { kind: "scalar", value: isPlain ? value : source, source, offset };
}

function keyText({ value, source }: Scalar): string | undefined {
  return typeof value === "string" ? value : source;
}
