import type { Operation } from "../../../../ir/api.ts";
import type { AnswerStep, Capture } from "../../../../ir/capture.ts";
import { isReadable } from "../../../../ir/print-part.ts";
import type { NamedType, Type } from "../../../../ir/type.ts";
import { type Code, code, joinCode } from "../../print/code.ts";
import { successIn } from "../status.ts";

/** What a variable can be, if nothing more is known. */
const scalars = ["string", "number", "boolean"] as const;

type ScalarName = (typeof scalars)[number] | "bigint";

/**
 * The type of the values that an answer gives a variable, as far as the types of the answer tell:
 * `string`, `number | bigint`. What is neither a string nor a number or boolean is not kept.
 */
export function printCapturedType({ from }: Capture, operation: Operation, types: ReadonlyMap<string, NamedType>): Code {
  const answers = operation.responses.filter(successIn(operation)).map(({ type }) => type);
  const found = new Set<ScalarName>();
  for (const { part } of from.filter(isReadable)) {
    const names =
      part.kind === "json" ? namesAt(answers, part.path, types) : part.kind === "status" ? ["number" as const] : ["string" as const];
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

function namesAt(answers: readonly Type[], path: readonly AnswerStep[], types: ReadonlyMap<string, NamedType>): readonly ScalarName[] {
  let current = alternatives(answers, types);
  for (const step of path)
    current = alternatives(
      current.flatMap((type) => inside(type, step)),
      types,
    );
  const names = new Set(current.flatMap(scalarsOf));
  return names.size === 0 ? scalars : [...names];
}

/** The types behind references and unions, each once. */
function alternatives(roots: readonly Type[], types: ReadonlyMap<string, NamedType>): readonly Type[] {
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

function scalarsOf(type: Type): readonly ScalarName[] {
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
      return scalars;
    default:
      return [];
  }
}
