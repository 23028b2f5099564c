import type { HeaderParameter, OperationDraft, QueryParameter } from "../../../../ir/api.ts";
import type { CallValue } from "../../../../ir/computed.ts";
import { assertNever } from "../../../../util/assert-never.ts";
import { type Code, code, joinCode, nothing } from "../../print/code.ts";
import { printNumber } from "../../print/json.ts";
import { printObjectKey, printString } from "../../print/literal.ts";
import type { FileContext } from "../context.ts";

/** `computed: computing({ now: timeOfCall("iso") })`, if a call computes any variables. */
export function printComputing({ computed = [] }: OperationDraft, file: FileContext): readonly Code[] {
  return printComputed("computing", computed, file).map((printed) => code`computed: ${printed}`);
}

/** `completing({ … })`, if a call computes parameters of its query. */
export function printCompleting(query: readonly QueryParameter[], file: FileContext): readonly Code[] {
  return printComputed(
    "completing",
    query.map((parameter) => ({ name: parameter.name, value: parameter.computed })),
    file,
  );
}

type Values = readonly { readonly name: string; readonly value: CallValue | undefined }[];

function printComputed(make: string, values: Values, file: FileContext): readonly Code[] {
  const printed = values.flatMap(({ name, value }): readonly Code[] =>
    value === undefined ? [] : [code`${printObjectKey(name)}: ${printValue(value, file)}`],
  );
  return printed.length === 0 ? [] : [code`${importFrom(file, "computed", make)}({ ${joinCode(printed, ", ")} })`];
}

/** True for a header that is sent although the caller passes none. */
export function hasValue({ defaultValue, computed }: HeaderParameter): boolean {
  return defaultValue !== undefined || computed !== undefined;
}

/** The `value` of a header that each call computes; nothing for others. */
export function printHeaderValue({ computed }: HeaderParameter, file: FileContext): readonly Code[] {
  return computed === undefined ? [] : [code`value: ${printValue(computed, file)}`];
}

/** What makes a value, as the runtime's modules have it. */
function printValue(value: CallValue, file: FileContext): Code {
  const make = (name: string, ...args: readonly Code[]): Code => code`${importFrom(file, "computed", name)}(${joinCode(args, ", ")})`;
  switch (value.kind) {
    case "text":
      return printString(value.text);
    case "time":
      return code`${importFrom(file, "time", "timeOfCall")}(${printString(value.format)}${printOffset(value.offset)})`;
    case "pattern":
      return code`${importFrom(file, "time-pattern", "timeOfCallAs")}(${printString(value.pattern)}${printZone(value)}${printOffset(value.offset)})`;
    case "uuid":
      return file.imports.value(`${file.toSource}runtime/values/uuid.js`, "randomUuid");
    case "number":
      return make("randomNumber", printNumber(String(value.min)), printNumber(String(value.max)));
    case "digits":
      return make("randomDigits", printNumber(String(value.base)), printNumber(String(value.length)));
    case "joined":
      return make("joinedText", ...value.parts.map((part) => printValue(part, file)));
    case "base64":
      return make("base64Text", printValue(value.of, file));
    default:
      return assertNever(value);
  }
}

function printZone({ zone, offset }: Extract<CallValue, { readonly kind: "pattern" }>): Code {
  return zone === "local" && offset === 0 ? nothing : code`, ${printString(zone)}`;
}

function printOffset(offset: number): Code {
  return offset === 0 ? nothing : code`, ${printNumber(String(offset))}`;
}

function importFrom(file: FileContext, module: string, name: string): Code {
  return file.imports.value(`${file.toSource}runtime/computed/${module}.js`, name);
}
