import type { Json } from "../../../json/json.ts";
import { assertNever } from "../../../util/assert-never.ts";
import { removeUnsafe } from "../../../util/characters.ts";
import { upperCase } from "../../../util/letters.ts";
import { createDoubleQuote } from "../quote.ts";
import type { SampleRequest } from "../request.ts";
import { createQuote, indent, joinSource, lines, type Snippet, source } from "../source.ts";
import { planChilkat } from "./plan.ts";
import { type ChilkatObject, type ChilkatValue, type ChilkatVariable, flatten, type Statement } from "./statement.ts";

/** A string literal of PowerScript, which escapes with a tilde. */
export const quotePowerBuilder = createDoubleQuote({
  special: { '"': '~"', "~": "~~", "\n": "~n", "\r": "~r", "\t": "~t" },
  other: (codePoint) => (codePoint < 0x100 ? `~h${codePoint.toString(16).padStart(2, "0")}` : String.fromCodePoint(codePoint)),
});
const quote = quotePowerBuilder;

const printName = createQuote((text) => text.replace(/[^A-Za-z0-9_]/g, ""));
const printComment = createQuote((text) => `// ${removeUnsafe(text).replaceAll("\n", " ")}`);
const printInteger = createQuote((text) => (/^-?\d+$/.test(text) ? text : "0"));

/** A script for PowerBuilder with Chilkat's library. */
export function printChilkatPowerBuilder(request: SampleRequest, answer: Json | undefined): Snippet {
  return printPowerScript(planChilkat(request, answer));
}

/** Statements as a script: declarations come first. */
export function printPowerScript(statements: readonly Statement[]): Snippet {
  const created = flatten(statements).find(({ kind }) => kind === "new");
  return lines(
    source`integer li_rc`,
    listDeclarations(statements),
    source``,
    statements.map((statement) => print(statement, statement === created)),
  );
}

function listDeclarations(statements: readonly Statement[]): readonly Snippet[] {
  const declared = new Map<string, Snippet>();
  const object = (given: ChilkatObject): void => void declared.set(`o ${given.name}`, source`oleobject ${objectName(given)}`);
  const variable = (given: ChilkatVariable): void =>
    void declared.set(`v ${given.name}`, source`${given.type === "string" ? source`string` : source`integer`} ${variableName(given)}`);
  for (const statement of flatten(statements)) {
    if (statement.kind === "new") object(statement.object);
    if (statement.kind === "get") variable(statement.variable);
    if (statement.kind === "loop") variable(statement.index);
    if (statement.kind === "call" && statement.result !== undefined) {
      if ("object" in statement.result) object(statement.result.object);
      else variable(statement.result.variable);
    }
  }
  return [...declared.values()];
}

function capital(name: string): string {
  return upperCase(name.slice(0, 1)) + name.slice(1);
}

function objectName({ name }: ChilkatObject): Snippet {
  return source`loo_${printName(capital(name))}`;
}

/** Case has no meaning in PowerScript. */
function variableName({ name, type }: ChilkatVariable): Snippet {
  return source`${type === "string" ? source`ls` : source`li`}_${printName(capital(name))}`;
}

function print(statement: Statement, isFirst = false): Snippet {
  switch (statement.kind) {
    case "gap":
      return source``;
    case "comment":
      return printComment(statement.text);
    case "new":
      return printNew(statement.object, isFirst);
    case "set":
      return source`${objectName(statement.object)}.${printName(statement.property)} = ${printValue(statement.value)}`;
    case "call":
      return printCall(statement);
    case "get":
      return source`${variableName(statement.variable)} = ${objectName(statement.object)}.${printName(statement.property)}`;
    case "say":
      return source`MessageBox("Chilkat",${quote(statement.text)}${statement.variable === undefined ? source`` : source` + string(${variableName(statement.variable)})`})`;
    case "show":
      return source`MessageBox("Chilkat",${objectName(statement.object)}.${printName(statement.member)}${statement.isMethod ? source`()` : source``})`;
    case "stop-if-failed":
      return branch(source`if ${objectName(statement.object)}.LastMethodSuccess = 0 then`, statement.ending);
    case "stop-from":
      return branch(source`if ${variableName(statement.variable)} >= ${statement.least} then`, statement.ending);
    case "loop": {
      const body = lines(statement.body.map((inner) => print(inner)));
      return source`for ${variableName(statement.index)} = 0 to ${variableName(statement.count)} - 1\n    ${indent(body, 4)}\nnext`;
    }
    case "dispose":
      return source`destroy ${objectName(statement.object)}`;
    default:
      return assertNever(statement);
  }
}

function branch(head: Snippet, ending: readonly Statement[]): Snippet {
  return source`${head}\n    ${indent(
    lines(
      ending.map((statement) => print(statement)),
      source`return`,
    ),
    4,
  )}\nend if`;
}

/** If the first object cannot be created, the library is not installed. */
function printNew(object: ChilkatObject, isFirst: boolean): Snippet {
  const name = objectName(object);
  return lines(
    source`${name} = create oleobject`,
    source`// Chilkat before version 10: ${quote(`Chilkat_9_5_0.${object.class}`)}`,
    source`li_rc = ${name}.ConnectToNewObject(${quote(`Chilkat.${object.class}`)})`,
    isFirst
      ? source`if li_rc < 0 then\n    destroy ${name}\n    MessageBox("Error","Chilkat is not installed.")\n    return\nend if`
      : undefined,
  );
}

function printCall({ object, method, args, result }: Extract<Statement, { kind: "call" }>): Snippet {
  const call = source`${objectName(object)}.${printName(method)}(${joinSource(args.map(printValue), ",")})`;
  if (result === undefined) return call;
  return "object" in result ? source`${objectName(result.object)} = ${call}` : source`${variableName(result.variable)} = ${call}`;
}

function printValue(value: ChilkatValue): Snippet {
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return printInteger(String(value));
  if (typeof value === "boolean") return value ? source`1` : source`0`;
  return "class" in value ? objectName(value) : variableName(value);
}
