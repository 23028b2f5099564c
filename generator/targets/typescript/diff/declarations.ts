import type { ts } from "ts-morph";
import type { Compiler } from "../check/typescript.ts";
import { groupBy } from "../../../util/group-by.ts";
import { reachFrom } from "../../../util/reach.ts";
import { clientTypes } from "./declared-file.ts";
import { type ClientFacts, clientName, readClientFacts } from "./client-facts.ts";
import { listMembers, listStrings } from "./literal-types.ts";
import { modulesName, operationsName } from "./snapshot.ts";
import { groupStatements, isType, readAliases, type Statements } from "./statements.ts";
import { type DeclaredText, listTexts } from "./texts.ts";

/** What a snapshot declares, by name. */
export interface Declarations {
  /** Interfaces and aliases. */
  readonly types: ReadonlyMap<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>;
  readonly functions: ReadonlyMap<string, DeclaredFunction>;
  /** Former name → function. */
  readonly aliases: ReadonlyMap<string, string>;
  /** How a client is made; `undefined` if the snapshot does not say it. */
  readonly client: ClientFacts | undefined;
  /** Sub-path → what it exports. */
  readonly modules: ReadonlyMap<string, ReadonlySet<string>>;
  /** By name. */
  readonly texts: ReadonlyMap<string, DeclaredText>;
  /** Name → the names that its declaration refers to. */
  readonly references: ReadonlyMap<string, ReadonlySet<string>>;
  /** The types that callers fill in, and those that readers get. */
  readonly callerTypes: ReadonlySet<string>;
  readonly readerTypes: ReadonlySet<string>;
}

/** A function of a snapshot. */
export interface DeclaredFunction {
  readonly name: string;
  /** Its former names that are still exported. */
  readonly formerNames: readonly string[];
  readonly item: readonly string[];
  readonly method: string;
  readonly path: string;
  readonly base: string;
  readonly auth: string;
  /** The sub-path that exports it. */
  readonly module: string;
  /** The type of its arguments; `undefined` if it takes none. */
  readonly args: ts.TypeNode | undefined;
  readonly argsRequired: boolean;
  /** Variables and origins that a call needs unless its client has them. */
  readonly needs: ReadonlySet<string>;
  /** The success body, and the body by status. */
  readonly data: ts.TypeNode | undefined;
  readonly statuses: ReadonlyMap<string, ts.TypeNode>;
  /** The names of the types of its arguments and of its result. */
  readonly ownTypes: readonly string[];
}

/** Reads a snapshot that is part of a program. */
export function readDeclarations(compiler: Compiler, file: ts.SourceFile): Declarations {
  const all = groupStatements(compiler, file);
  const names: readonly string[] = [modulesName, operationsName, clientName];
  const [modules, facts, client] = names.map((name) => all.get(name)?.[0]);
  const statements = new Map([...all].filter(([name]) => !names.includes(name)));
  const types: Declarations["types"] = new Map(
    [...statements].flatMap(([name, [first]]) => (isType(compiler, first) ? [[name, first]] : [])),
  );
  const subPaths = readModules(compiler, modules);
  const aliases = readAliases(compiler, statements);
  const functions = readFunctions(compiler, statements, types, { facts: readFacts(compiler, facts), modules: subPaths, aliases });
  const references = new Map([...statements].map(([name, list]) => [name, listReferences(compiler, list, statements)]));
  const args = [...functions.values()].flatMap((each) => (each.args === undefined ? [] : [each.args]));
  const results = [...functions.values()].flatMap(({ data, statuses }) => [...(data === undefined ? [] : [data]), ...statuses.values()]);
  return {
    types,
    functions,
    aliases,
    client: readClientFacts(compiler, client),
    modules: subPaths,
    texts: listTexts(compiler, statements, file),
    references,
    callerTypes: reachFrom([...clientTypes, ...listReferences(compiler, args, statements)], (name) => references.get(name)),
    readerTypes: reachFrom(listReferences(compiler, results, statements), (name) => references.get(name)),
  };
}

/** What the signatures of functions do not say. */
interface Facts {
  readonly facts: ReadonlyMap<string, Partial<DeclaredFunction>>;
  readonly modules: Declarations["modules"];
  readonly aliases: Declarations["aliases"];
}

function readFunctions(
  compiler: Compiler,
  statements: Statements,
  types: Declarations["types"],
  { facts, modules, aliases }: Facts,
): Declarations["functions"] {
  const functions = new Map<string, DeclaredFunction>();
  const former = groupBy(aliases.keys(), (alias) => aliases.get(alias) ?? "");
  for (const [name, list] of statements) {
    const signatures = list.filter((each) => compiler.isFunctionDeclaration(each));
    if (signatures.length === 0) continue;
    const module = [...modules].find(([, names]) => names.has(name))?.[0] ?? "";
    functions.set(name, {
      ...readFunction(compiler, signatures, types),
      ...noFacts,
      ...facts.get(name),
      name,
      formerNames: former.get(name) ?? [],
      module,
    });
  }
  return functions;
}

const noFacts = { item: [], method: "", path: "", base: "", auth: "" } as const;

function readModules(compiler: Compiler, node: ts.Node | undefined): ReadonlyMap<string, ReadonlySet<string>> {
  const modules = new Map<string, ReadonlySet<string>>();
  for (const [name, type] of listMembers(compiler, node)) modules.set(name, new Set(listStrings(compiler, type)));
  return modules;
}

function readFacts(compiler: Compiler, node: ts.Node | undefined): ReadonlyMap<string, Partial<DeclaredFunction>> {
  const facts = new Map<string, Partial<DeclaredFunction>>();
  for (const [name, type] of listMembers(compiler, node)) {
    const texts = new Map(listMembers(compiler, type).map(([key, value]) => [key, listStrings(compiler, value)]));
    const textOf = (key: string): string => texts.get(key)?.[0] ?? "";
    facts.set(name, {
      item: texts.get("item") ?? [],
      method: textOf("method"),
      path: textOf("path"),
      base: textOf("base"),
      auth: textOf("auth"),
    });
  }
  return facts;
}

type Signature = Pick<DeclaredFunction, "args" | "argsRequired" | "needs" | "data" | "statuses" | "ownTypes">;

function readFunction(compiler: Compiler, signatures: readonly ts.FunctionDeclaration[], types: Declarations["types"]): Signature {
  const full = signatures.at(-1);
  const parameter = full?.parameters[1];
  const references = listTypeReferences(compiler, parameter?.type);
  const needs = references.find((each) => each.typeName.getText() === "Needs")?.typeArguments?.[0];
  const args = references.find((each) => !["Needs", "NoArgs"].includes(each.typeName.getText()));
  const type = full?.type;
  const [data, result] = type !== undefined && compiler.isTypeReferenceNode(type) ? (type.typeArguments ?? []) : [];
  const open = full?.typeParameters?.find(({ name }) => name.text === "TData");
  const bare = data !== undefined && open !== undefined && data.getText().includes("TData") ? open.default : data;
  return {
    args,
    argsRequired: parameter?.questionToken === undefined && !/\|\s*undefined\b/.test(parameter?.type?.getText() ?? ""),
    needs: new Set(needs === undefined ? [] : listStrings(compiler, needs)),
    data: bare,
    statuses: readStatuses(compiler, result, types),
    ownTypes: [args, result].flatMap((each) => (each !== undefined && compiler.isTypeReferenceNode(each) ? [each.typeName.getText()] : [])),
  };
}

function listTypeReferences(compiler: Compiler, node: ts.Node | undefined): readonly ts.TypeReferenceNode[] {
  if (node === undefined) return [];
  if (compiler.isTypeReferenceNode(node)) return [node];
  const found: ts.TypeReferenceNode[] = [];
  compiler.forEachChild(node, (child) => void found.push(...listTypeReferences(compiler, child)));
  return found;
}

/** The bodies in a union of outcomes, by status. Those of undocumented outcomes have none. */
function readStatuses(compiler: Compiler, result: ts.TypeNode | undefined, types: Declarations["types"]): ReadonlyMap<string, ts.TypeNode> {
  const statuses = new Map<string, ts.TypeNode>();
  const name = result !== undefined && compiler.isTypeReferenceNode(result) ? result.typeName.getText() : "";
  const alias = types.get(name);
  if (alias === undefined || !compiler.isTypeAliasDeclaration(alias)) return statuses;
  const fallback = alias.typeParameters?.[0]?.default;
  for (const outcome of compiler.isUnionTypeNode(alias.type) ? alias.type.types : [alias.type]) {
    if (!compiler.isTypeReferenceNode(outcome)) continue;
    const [status, body = status] = outcome.typeArguments ?? [];
    if (status === undefined || body === undefined) continue;
    const type = body.getText() === "TData" ? (fallback ?? body) : body;
    for (const each of body === status ? ["graphql"] : status.getText().split("|")) statuses.set(each.trim(), type);
  }
  return statuses;
}

function listReferences(compiler: Compiler, list: readonly ts.Node[], known: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (compiler.isIdentifier(node) && known.has(node.text)) names.add(node.text);
    // The name of a member may be that of a type.
    if (compiler.isPropertySignature(node)) return void (node.type === undefined || visit(node.type));
    compiler.forEachChild(node, visit);
  };
  for (const statement of list) visit(statement);
  return names;
}
