import type { Operation } from "../ir/api.ts";
import type { Json, JsonMember } from "../infer/json.ts";
import type { OperationName } from "../names/allocate.ts";
import { type Code, code, joinCode, nothing } from "../print/code.ts";
import { printIdentifier } from "../print/identifier.ts";
import { printJson, printMember } from "../print/json.ts";
import { printObjectKey, printString } from "../print/literal.ts";
import { successType } from "./operation.ts";
import { argsOf } from "./values.ts";

/** A group longer than this is left to the reader: an example should fit a hover. */
const MAX_LINES = 16;

/** The fixture that shows the operation best: its first success, else its first. */
export function bestFixture(operation: Operation): Operation["fixtures"][number] | undefined {
  return operation.fixtures.find(({ response }) => response !== undefined && response.status < 300) ?? operation.fixtures[0];
}

/** The example of a doc comment: the import that it takes, and the call. */
export function printExample(operation: Operation, names: OperationName, packageName: string): Code {
  return code`import { ${printIdentifier(names.function)} } from ${printString(packageName)};\n\n${printExampleCall(operation, names)}`;
}

/** A call of the function with the values of a fixture, as source text. */
export function printExampleCall(operation: Operation, names: OperationName): Code {
  const name = printIdentifier(names.function);
  const fixture = bestFixture(operation);
  const args = fixture === undefined ? undefined : argsOf(fixture.call);
  const printed = args === undefined || isEmpty(args) ? code`client` : code`client, ${printShortened(args)}`;
  const type = successType(operation);
  const result = type.kind === "void" ? nothing : code`const data = `;
  return code`${result}await ${name}(${printed});`;
}

function isEmpty(value: Json): boolean {
  return value.kind === "object" && value.members.length === 0;
}

/** Groups that are too long become a variable of the reader's own. */
function printShortened(args: Json): Code {
  if (args.kind !== "object") return printJson(args, { indent: 0, before: 0, after: 0 });
  return code`{\n${joinCode(args.members.map(printGroup), "\n")}\n}`;
}

function printGroup({ key, value }: JsonMember): Code {
  const printed = printMember(printObjectKey(key), value, 2);
  const lines = printed.split("\n");
  const long = lines.length > MAX_LINES || lines.some((line) => line.length > 160);
  return long ? code`  ${printObjectKey(key)},` : printed;
}
