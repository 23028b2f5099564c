import { removeUnsafe } from "../../../util/characters.ts";
import type { Json } from "../../../json/json.ts";
import { assertNever } from "../../../util/assert-never.ts";
import { quoteGo as quote } from "../languages/go.ts";
import type { SampleRequest } from "../request.ts";
import { createQuote, indent, joinSource, lines, type Snippet, source } from "../source.ts";
import { planChilkat } from "./plan.ts";
import { type ChilkatValue, flatten, type Statement } from "./statement.ts";

/** A name of the plan: letters, digits and underscores. */
const printName = createQuote((text) => text.replace(/[^A-Za-z0-9_]/g, ""));
const printComment = createQuote((text) => `// ${removeUnsafe(text).replaceAll("\n", " ")}`);
const printInteger = createQuote((text) => (/^-?\d+$/.test(text) ? text : "0"));

/** A program for Go with Chilkat's library. */
export function printChilkatGo(request: SampleRequest, answer: Json | undefined): Snippet {
  return printGoProgram(planChilkat(request, answer));
}

/** Statements as a program. */
export function printGoProgram(statements: readonly Statement[]): Snippet {
  const usesOutput = flatten(statements).some(({ kind }) => kind === "say" || kind === "show");
  return lines(
    source`package main\n`,
    source`import (\n\t"chilkat"${usesOutput ? source`\n\t"fmt"` : source``}\n)\n`,
    source`func main() {`,
    source`\t${indent(lines(statements.map(print)), "tab")}`,
    source`}`,
  );
}

function print(statement: Statement): Snippet {
  switch (statement.kind) {
    case "gap":
      return source``;
    case "comment":
      return printComment(statement.text);
    case "new":
      return source`${printName(statement.object.name)} := chilkat.New${printName(statement.object.class)}()`;
    case "set":
      return source`${printName(statement.object.name)}.Set${printName(statement.property)}(${printValue(statement.value)})`;
    case "call":
      return printCall(statement);
    case "get":
      return source`${printName(statement.variable.name)} := ${printName(statement.object.name)}.${printName(statement.property)}()`;
    case "say":
      return source`fmt.Println(${quote(statement.text)}${statement.variable === undefined ? source`` : source`, ${printName(statement.variable.name)}`})`;
    case "show":
      // Methods return a pointer to a string.
      return source`fmt.Println(${statement.isMethod ? source`*` : source``}${printName(statement.object.name)}.${printName(statement.member)}())`;
    case "stop-if-failed":
      return block(source`if ${printName(statement.object.name)}.LastMethodSuccess() == false`, [
        ...statement.ending.map(print),
        source`return`,
      ]);
    case "stop-from":
      return block(source`if ${printName(statement.variable.name)} >= ${statement.least}`, [
        ...statement.ending.map(print),
        source`return`,
      ]);
    case "loop": {
      const index = printName(statement.index.name);
      return block(source`for ${index} := 0; ${index} < ${printName(statement.count.name)}; ${index}++`, statement.body.map(print));
    }
    case "dispose":
      return source`${printName(statement.object.name)}.Dispose${printName(statement.object.class)}()`;
    default:
      return assertNever(statement);
  }
}

function printCall({ object, method, args, result }: Extract<Statement, { kind: "call" }>): Snippet {
  const call = source`${printName(object.name)}.${printName(method)}(${joinSource(args.map(printValue), ",")})`;
  if (result === undefined) return call;
  if ("object" in result) return source`${printName(result.object.name)} := ${call}`;
  const name = printName(result.variable.name);
  // Go refuses a variable that nothing uses. The count of a loop is used.
  return method === "SizeOfArray" ? source`${name} := ${call}` : source`${name} := ${call}\n_ = ${name}`;
}

function printValue(value: ChilkatValue): Snippet {
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return printInteger(String(value));
  if (typeof value === "boolean") return value ? source`true` : source`false`;
  return printName(value.name);
}

function block(head: Snippet, body: readonly Snippet[]): Snippet {
  return source`${head} {\n\t${indent(lines(body), "tab")}\n}`;
}
