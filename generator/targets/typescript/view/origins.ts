import type { Api, AuthScheme, Operation } from "../../../ir/api.ts";
import { credentialName, schemesOf } from "../../../ir/auth-scheme.ts";
import { createRegistry } from "../../../names/registry.ts";
import { splitWords } from "../../../names/words.ts";
import { soleVariable } from "../../../variables/template.ts";
import { toCamelCase } from "../naming/casing.ts";
import { reservedMembers } from "../naming/reserved.ts";
import type { Code } from "../print/code.ts";
import { printDocComment, quoteInComment } from "../print/comment.ts";
import { code } from "../print/code.ts";
import { printMemberDeclaration } from "../print/type.ts";

/** An origin besides that of most operations, with its name in the options of client and call. */
export interface Origin {
  readonly name: string;
  /** A string with variables. */
  readonly base: string;
}

/** The further origins of an API, by their base, in order of first use. */
export function listOrigins({ base: main, operations }: Api): ReadonlyMap<string, Origin> {
  const names = createRegistry(reservedMembers);
  const bases = new Set(operations.map(({ url }) => url.base).filter((base) => base !== "" && base !== main));
  return new Map([...bases].map((base) => [base, { base, name: names.take([nameOrigin(base, main), "origin"]) }]));
}

/** `https://files.example.com` beside `https://api.example.com` is `files`. */
function nameOrigin(base: string, main: string): string {
  const variable = soleVariable(base);
  if (variable !== undefined) return toCamelCase(splitWords(variable));
  const [labels, others] = [labelsOf(base), labelsOf(main)];
  let shared = 0;
  while (shared < labels.length && labels.at(-1 - shared) === others.at(-1 - shared)) shared++;
  const own = labels.slice(0, labels.length - shared);
  return toCamelCase((own.length === 0 ? base.split(/[:/.]+/) : own).flatMap((label) => splitWords(label)));
}

function labelsOf(base: string): readonly string[] {
  return base
    .replace(/^[^/]*:\/\//, "")
    .split(/[.:]/)
    .filter((label) => label !== "");
}

/** The member of the options that says where an origin is, and what is sent there. */
export function printOrigin({ name, base }: Origin, operations: readonly Operation[]): Code {
  const kinds = new Set(operations.filter(({ url }) => url.base === base).flatMap(describeAuth));
  const comment = [`Default: ${quoteInComment(base)}.`, `Credentials sent there, as in the collection: ${[...kinds].join(", ")}.`];
  return printMemberDeclaration(printDocComment([comment.join("\n")]), name, true, code`string | undefined`);
}

function describeAuth(operation: Operation): readonly string[] {
  const schemes = schemesOf(operation);
  return schemes.length === 0 ? ["none"] : schemes.map(describeCredential);
}

function describeCredential(scheme: AuthScheme): string {
  const name = credentialName(scheme);
  return name === undefined ? scheme.kind : `${scheme.kind} ${quoteInComment(name)}`;
}
