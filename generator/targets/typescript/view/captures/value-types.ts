import type { Operation } from "../../../../ir/api.ts";
import { credentialName } from "../../../../ir/auth-scheme.ts";
import type { AnswerStep, Capture } from "../../../../ir/capture.ts";
import { isReadable } from "../../../../ir/print-part.ts";
import type { NamedType, Type } from "../../../../ir/type.ts";
import { soleVariable } from "../../../../variables/template.ts";
import { variableInPath } from "../../../../variables/texts.ts";
import { type Code, code, joinCode } from "../../print/code.ts";
import { successIn } from "../status.ts";

/** What a variable can be, if nothing more is known. */
const scalars = ["string", "number", "boolean"] as const;

type ScalarName = (typeof scalars)[number] | "bigint";

type Types = ReadonlyMap<string, NamedType>;

/**
 * The type of the values that an answer gives a variable, as far as the types of the answer tell:
 * `string`, `number | bigint`. What is neither a string nor a number or boolean is not kept. Where
 * the answer tells nothing, it is what the requests of `operations` take in place of the variable.
 */
export function printCapturedType({ variable, from }: Capture, operation: Operation, operations: readonly Operation[], types: Types): Code {
  const open = (): readonly ScalarName[] => findAccepted(variable, operations, types);
  const answers = operation.responses.filter(successIn(operation)).map(({ type }) => type);
  const found = new Set<ScalarName>();
  for (const { part } of from.filter(isReadable)) {
    const names =
      part.kind === "json" ? namesAt(answers, part.path, types, open) : part.kind === "status" ? ["number" as const] : ["string" as const];
    for (const name of names) found.add(name);
  }
  const order: readonly ScalarName[] = [...scalars, "bigint"];
  return joinCode(order.filter((name) => found.has(name)).map(printName), " | ");
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

/** What all requests accept that send the variable as a credential or an argument. */
function findAccepted(variable: string, operations: readonly Operation[], types: Types): readonly ScalarName[] {
  const accepted = operations.flatMap((operation) => acceptedBy(operation, variable, types));
  const [first = scalars, ...others] = accepted.filter((names) => names.length > 0);
  const common = first.filter((name) => others.every((names) => names.includes(name)));
  return common.length === 0 ? scalars : common;
}

function acceptedBy({ auth, url, headers }: Operation, variable: string, types: Types): readonly (readonly ScalarName[])[] {
  const isCredential = auth !== undefined && credentialName(auth) === variable;
  const takers = [
    ...url.pathParameters.filter((parameter) => (variableInPath(parameter) ?? parameter.name) === variable),
    ...[...url.query, ...headers].filter(({ defaultValue = "" }) => soleVariable(defaultValue) === variable),
  ];
  const taken = takers.map(({ type }) => alternatives([type], types).flatMap((each) => scalarsOf(each, () => scalars)));
  return isCredential ? [["string"], ...taken] : taken;
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
