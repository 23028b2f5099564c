import type { Operation } from "../../../../ir/api.ts";
import { credentialName } from "../../../../ir/auth-scheme.ts";
import type { AnswerStep, Capture } from "../../../../ir/capture.ts";
import { isReadable } from "../../../../ir/print-part.ts";
import type { NamedType, Type } from "../../../../ir/type.ts";
import { soleVariable } from "../../../../variables/template.ts";
import { addToGroup } from "../../../../util/group-by.ts";
import { variableInPath } from "../../../../variables/texts.ts";
import { type Code, code, joinCode } from "../../print/code.ts";
import { successIn } from "../status.ts";

/** What a variable can be, if nothing more is known. */
const scalars = ["string", "number", "boolean"] as const;

type ScalarName = (typeof scalars)[number] | "bigint";

type Types = ReadonlyMap<string, NamedType>;

/** Prints the type of the values that an answer of an operation gives a variable. */
export type PrintCapturedType = (capture: Capture, operation: Operation) => Code;

/**
 * Creates a printer of what variables get, as far as the types of the answers tell: `string`,
 * `number | bigint`. What is neither a string nor a number or boolean is not kept. Where an answer
 * tells nothing, it is what the requests of `operations` take in place of the variable.
 */
export function createCapturedTypePrinter(operations: readonly Operation[], types: Types): PrintCapturedType {
  const accepted = groupAccepted(operations, types);
  return ({ variable, from }, operation) => {
    const open = (): readonly ScalarName[] => findCommon(accepted.get(variable) ?? []);
    const answers = operation.responses.filter(successIn(operation)).map(({ type }) => type);
    const found = new Set<ScalarName>();
    for (const { part } of from.filter(isReadable)) {
      const names =
        part.kind === "json"
          ? namesAt(answers, part.path, types, open)
          : part.kind === "status"
            ? ["number" as const]
            : ["string" as const];
      for (const name of names) found.add(name);
    }
    const order: readonly ScalarName[] = [...scalars, "bigint"];
    return joinCode(order.filter((name) => found.has(name)).map(printName), " | ");
  };
}

function printName(name: ScalarName): Code {
  switch (name) {
    case "string":
      return code`string`;
    case "number":
      return code`number`;
    case "boolean":
      return code`boolean`;
    case "bigint":
      return code`bigint`;
  }
}

/** What all requests accept; anything if there is nothing in common. */
function findCommon(accepted: readonly (readonly ScalarName[])[]): readonly ScalarName[] {
  const [first = scalars, ...others] = accepted.filter((names) => names.length > 0);
  const common = first.filter((name) => others.every((names) => names.includes(name)));
  return common.length === 0 ? scalars : common;
}

/**
 * By variable: what each request accepts that sends it as a credential or an argument. Made once
 * for all variables, because there may be as many of them as operations.
 */
function groupAccepted(operations: readonly Operation[], types: Types): ReadonlyMap<string, readonly (readonly ScalarName[])[]> {
  const accepted = new Map<string, (readonly ScalarName[])[]>();
  for (const { auth, url, headers } of operations) {
    const credential = credentialName(auth);
    if (credential !== undefined) addToGroup(accepted, credential, ["string"]);
    const takers = [
      ...url.pathParameters.map((parameter) => ({ parameter, variable: variableInPath(parameter) ?? parameter.name })),
      ...[...url.query, ...headers].map((parameter) => ({ parameter, variable: soleVariable(parameter.defaultValue ?? "") })),
    ];
    for (const { parameter, variable } of takers) {
      if (variable === undefined) continue;
      const names = alternatives([parameter.type], types).flatMap((each) => scalarsOf(each, () => scalars));
      addToGroup(accepted, variable, names);
    }
  }
  return accepted;
}

function namesAt(
  answers: readonly Type[],
  path: readonly AnswerStep[],
  types: Types,
  open: () => readonly ScalarName[],
): readonly ScalarName[] {
  let current = alternatives(answers, types);
  for (const step of path)
    current = alternatives(
      current.flatMap((type) => inside(type, step)),
      types,
    );
  const names = new Set(current.flatMap((type) => scalarsOf(type, open)));
  return names.size === 0 ? open() : [...names];
}

/** The types behind references and unions, each once. */
function alternatives(roots: readonly Type[], types: Types): readonly Type[] {
  const found = new Set<Type>();
  const pending = new Set<Type>(roots);
  // A set that grows is visited to its end, each type once.
  for (const type of pending) {
    const named = type.kind === "reference" ? types.get(type.id)?.type : undefined;
    if (named !== undefined) pending.add(named);
    else if (type.kind === "union") for (const member of type.members) pending.add(member);
    else found.add(type);
  }
  return [...found];
}

function inside(type: Type, step: AnswerStep): readonly Type[] {
  if (type.kind === "unknown") return [type];
  if (step.kind === "property") {
    if (type.kind === "map") return [type.value];
    return type.kind === "object" ? type.properties.filter(({ key }) => key === step.name).map((property) => property.type) : [];
  }
  return type.kind === "array" ? (type.positions ?? [type.element]) : [];
}

/** The scalars that a type has; `open` tells what is unknown. */
function scalarsOf(type: Type, open: () => readonly ScalarName[]): readonly ScalarName[] {
  switch (type.kind) {
    case "string":
    case "unseen":
      return ["string"];
    case "boolean":
      return ["boolean"];
    case "number":
      return type.big === true ? ["number", "bigint"] : ["number"];
    case "literal":
      return typeof type.value === "string" ? ["string"] : typeof type.value === "number" ? ["number"] : ["boolean"];
    case "unknown":
      return open();
    default:
      return [];
  }
}
