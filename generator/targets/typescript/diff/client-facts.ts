import type { ts } from "ts-morph";
import type { ApiChange } from "../../../diff/change.ts";
import type { Compiler } from "../check/typescript.ts";
import { type Code, code } from "../print/code.ts";
import { printString } from "../print/literal.ts";
import { listMembers, listStrings } from "./literal-types.ts";

/** Name of the type that says how a client is made. */
export const clientName = "$client";

/** How a client is made. */
export interface ClientFacts {
  /** Where calls go by default; empty if the caller has to say it. */
  readonly base: string;
  /** True if a client cannot be made without options. */
  readonly needsOptions: boolean;
}

/** Reads from `src/client.ts` how a client is made, and prints it as a type. */
export function printClientFacts(compiler: Compiler, file: ts.SourceFile): Code | undefined {
  const maker = file.statements.filter((each) => compiler.isFunctionDeclaration(each)).find(({ name }) => name?.text === "createClient");
  if (maker === undefined) return undefined;
  const defaults = file.statements
    .flatMap((each) => (compiler.isVariableStatement(each) ? each.declarationList.declarations : []))
    .filter(({ name }) => name.getText(file) === "defaults")
    .flatMap(({ initializer }) =>
      initializer !== undefined && compiler.isObjectLiteralExpression(initializer) ? initializer.properties : [],
    );
  const base = defaults.find((each) => compiler.isPropertyAssignment(each) && each.name.getText(file) === "base");
  const value = base !== undefined && compiler.isPropertyAssignment(base) ? base.initializer : undefined;
  const options = maker.parameters[0]?.initializer === undefined ? "required" : "optional";
  return code`{ base: ${printString(readBase(compiler, value, file))}; options: ${printString(options)} }`;
}

/** A base URL with variables is an argument of `baseOf`. `openBase` has the name of a variable. */
function readBase(compiler: Compiler, value: ts.Expression | undefined, file: ts.SourceFile): string {
  const isCall = value !== undefined && compiler.isCallExpression(value);
  const text = isCall && value.expression.getText(file) === "baseOf" ? value.arguments[0] : value;
  return text !== undefined && compiler.isStringLiteral(text) ? text.text : "";
}

/** Reads what `printClientFacts` has printed. */
export function readClientFacts(compiler: Compiler, node: ts.Node | undefined): ClientFacts | undefined {
  if (node === undefined) return undefined;
  const facts = new Map(listMembers(compiler, node).map(([name, type]) => [name, listStrings(compiler, type)[0] ?? ""]));
  return { base: facts.get("base") ?? "", needsOptions: facts.get("options") === "required" };
}

/** What changes for those who make clients. A snapshot of an earlier version does not say it. */
export function compareClients(old: ClientFacts | undefined, next: ClientFacts | undefined): readonly ApiChange[] {
  if (old === undefined || next === undefined) return [];
  const about = { kind: "changed", subject: "createClient", functions: [], item: [] } as const;
  if (next.needsOptions && !old.needsOptions)
    return [{ ...about, level: "major", what: "needs a base URL now", todo: "Pass baseUrl, or the variables that it consists of." }];
  if (old.needsOptions && !next.needsOptions)
    return [{ ...about, level: "minor", what: `needs no base URL now; the default is ${next.base}`, todo: "" }];
  if (old.base === next.base) return [];
  return [{ ...about, level: "patch", what: `goes to ${next.base} now; it was ${old.base}`, todo: "" }];
}
