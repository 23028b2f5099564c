import type { Operation } from "../../../ir/api.ts";
import type { OperationName } from "../../../names/operation-name.ts";
import { lookUp } from "../../../names/look-up.ts";
import { type Code, code, joinCode, nothing } from "../print/code.ts";
import { printIdentifier, printString } from "../print/literal.ts";
import { type Need, printKnowingClient, printPlaces } from "./args/needs.ts";
import type { FileContext, ViewContext } from "./context.ts";
import { joinNames, listOthers, printOptions, printWithDefault } from "./known.ts";
import { isPaged } from "./pagination/paged.ts";

/** What a function takes. */
interface Signature {
  readonly typeParameters: Code;
  /** The type of the client. */
  readonly client: Code;
  /** `args: CreateUserArgs`, or `args?: …` if nothing is required. */
  readonly argsParameter: Code;
  /** The type of the call's options. */
  readonly options: Code;
}

/** The signature of a function, and those before it, if there is more than one. */
export interface SignaturesView extends Signature {
  readonly overloads: readonly Code[];
}

/** What signatures are made from. */
export interface SignatureParts {
  readonly names: OperationName;
  readonly needs: readonly Need[];
  /** The type of the arguments. */
  readonly args: Code;
  /** True if no argument is required. */
  readonly optional: boolean;
  /** The parameter for the success body, or nothing. */
  readonly typeParameter: Code;
  /** The type of the promise of a call. */
  readonly promise: Code;
}

/**
 * The signatures of a function. If it needs variables without a value, its arguments must contain
 * those that neither the client nor the options of the call have. An overload for a client that
 * knows all of them lets it leave out the arguments, if these are optional otherwise. It takes
 * nothing else: what the compiler says is short where only one signature has the right number of
 * arguments. If the caller can pass the type of the success body, which excludes inference, it
 * takes the arguments and options too.
 */
export function viewSignatures(parts: SignatureParts, file: FileContext): SignaturesView {
  const { needs, optional, typeParameter } = parts;
  const isOpen = typeParameter !== nothing;
  if (needs.length === 0) return { overloads: [], ...viewPlain(parts, file) };
  const careful = viewCareful(parts, file);
  if (!optional && !isOpen) return { overloads: [], ...careful };
  const plain = viewPlain(parts, file);
  file.imports.type(`${file.toSource}client.js`, "ClientWith");
  const knowing = { ...plain, client: printKnowingClient(needs) };
  const first = isOpen ? printOverload(knowing, parts) : printShortOverload(knowing, parts);
  return { ...plain, overloads: [first, printOverload(careful, parts)] };
}

/**
 * The type of the same function, bound to a client of the type `TClient`. If the client knows what
 * the function needs, nothing else has to be passed.
 */
export function printBoundSignature(parts: SignatureParts, file: FileContext): Code {
  const careful = printFunctionType(viewCareful(parts, file, []), parts);
  if (!parts.optional) return careful;
  importFrom("client", "ClientWith", file);
  const plain = printFunctionType(viewPlain(parts, file), parts);
  return code`TClient extends ${printKnowingClient(parts.needs)} ? ${plain} : ${careful}`;
}

function viewPlain({ args, optional, typeParameter }: SignatureParts, file: FileContext): Signature {
  return {
    typeParameters: printTypeParameters([typeParameter]),
    client: code`Client`,
    argsParameter: code`args${optional ? code`?` : nothing}: ${args}`,
    options: importFrom("client", "CallOptions", file),
  };
}

function viewCareful(parts: SignatureParts, file: FileContext, client: readonly Code[] = [clientParameter]): Signature {
  const { needs, typeParameter, optional } = parts;
  const args = optional ? code`(${parts.args} | undefined)` : parts.args;
  const passed = { parameter: code`Passed`, type: importFrom("client", "Variables", file) };
  const others = listOthers(needs, code`Passed`, () => importFrom("client", "Origins", file), file);
  const known = [code`TClient`, passed.parameter, ...(others.length === 0 ? [] : [joinNames(others)])];
  return {
    typeParameters: printTypeParameters([typeParameter, ...client, ...[passed, ...others].map(printWithDefault)]),
    client: code`TClient`,
    argsParameter: code`args: ${args} & ${importFrom("runtime/core/needs", "Needs", file)}<${printPlaces(needs)}, ${joinCode(known, ", ")}>`,
    options: code`${importFrom("client", "CallOptionsWith", file)}<Passed>${printOptions(others)}`,
  };
}

const clientParameter = code`TClient extends Client = Client`;

function importFrom(module: string, name: string, file: FileContext): Code {
  return file.imports.type(`${file.toSource}${module}.js`, name);
}

function printTypeParameters(parameters: readonly Code[]): Code {
  const given = parameters.filter((parameter) => parameter !== nothing);
  return given.length === 0 ? nothing : code`<${joinCode(given, ", ")}>`;
}

function printOverload({ typeParameters, client, argsParameter, options }: Signature, { names, promise }: SignatureParts): Code {
  const head = code`export function ${printIdentifier(names.function)}${typeParameters}`;
  return code`${head}(\n  client: ${client},\n  ${argsParameter},\n  options?: ${options},\n): ${promise};`;
}

function printShortOverload({ typeParameters, client }: Signature, { names, promise }: SignatureParts): Code {
  return code`export function ${printIdentifier(names.function)}${typeParameters}(client: ${client}): ${promise};`;
}

function printFunctionType({ typeParameters, argsParameter, options }: Signature, { promise }: SignatureParts): Code {
  return code`${typeParameters}(${argsParameter}, options?: ${options}) => ${promise}`;
}

/** The module of the types of promises, from the source folder. */
export const promiseModule = "runtime/core/api-promise.js";

/** The type of the promise of a call. The compiler knows some operations by its name. */
export function promiseOf(operation: Operation, { capturing }: ViewContext): "ApiPromise" | "NamedPromise" {
  return capturing.has(operation.id) || isPaged(operation) ? "NamedPromise" : "ApiPromise";
}

/** Prints the promise of a call, given its success body and its result. Imports nothing. */
export function printPromise(operation: Operation, parts: { readonly data: Code; readonly result: Code }, context: ViewContext): Code {
  if (promiseOf(operation, context) === "ApiPromise") return code`ApiPromise<${parts.data}, ${parts.result}>`;
  const name = lookUp(context.names.operations, operation.id).function;
  return code`NamedPromise<${parts.data}, ${parts.result}, ${printString(name)}>`;
}
