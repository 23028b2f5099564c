import type { Type } from "../../../ir/type.ts";
import type { Json } from "../../../json/json.ts";
import { isIdentifierText, printTypeKey } from "../../typescript/print/literal.ts";
import { quoteJavaScript as quote } from "../languages/javascript.ts";
import { printNativeJson } from "../native-json.ts";
import { createQuote, indent, joinSource, lines, type Snippet, source } from "../source.ts";
import { planReads, type Read, type ReadStep, typeOfJson } from "./reads.ts";

const printName = createQuote((text) => (isIdentifierText(text) ? text : "value"));
const printKey = createQuote(printTypeKey);

/** TypeScript that builds the JSON. */
export function createInTypeScript(value: Json): Snippet {
  const words = { quote, empty: source`null`, yes: source`true`, no: source`false`, spaces: 2 };
  return source`const body = ${printNativeJson(value, words)};\nconst text = JSON.stringify(body);`;
}

/** TypeScript with the type of the JSON, that reads each of its fields. */
export function parseInTypeScript(value: Json): Snippet {
  const type = typeOfJson(value);
  return lines(source`type Body = ${printShape(type)};\n`, source`const body: Body = JSON.parse(text);`, planReads(type).map(printRead));
}

function printShape(type: Type): Snippet {
  switch (type.kind) {
    case "null":
    case "boolean":
    case "number":
    case "string":
      return quoteWord(type.kind);
    case "array":
      return source`Array<${printShape(type.element)}>`;
    case "map":
      return source`Record<string, ${printShape(type.value)}>`;
    case "union":
      return joinSource(type.members.map(printShape), " | ");
    case "object": {
      const members = type.properties.map(
        ({ key, type: child, optional }) => source`\n${printKey(key)}${optional ? source`?` : source``}: ${printShape(child)};`,
      );
      return members.length === 0 ? source`object` : source`{${indent(joinSource(members, ""), 2)}\n}`;
    }
    case "literal":
      return typeof type.value === "string" ? quote(type.value) : quoteWord(typeof type.value);
    default:
      return source`unknown`;
  }
}

const quoteWord = createQuote((text) => (isIdentifierText(text) ? text : "unknown"));

function printRead(read: Read): Snippet {
  if (read.kind === "value") return source`const ${printName(read.name)} = ${printPath(read)};`;
  const list = read.isOpen ? source`${printPath(read)} ?? []` : printPath(read);
  const body = read.body.length === 0 ? source`console.log(${printName(read.item)});` : lines(read.body.map(printRead));
  return source`for (const ${printName(read.item)} of ${list}) {${indent(source`\n${body}`, 2)}\n}`;
}

function printPath({ from, steps }: Pick<Read, "from" | "steps">): Snippet {
  return source`${printName(from)}${joinSource(steps.map(printStep), "")}`;
}

function printStep({ key, isOpen }: ReadStep): Snippet {
  if (isIdentifierText(key)) return source`${isOpen ? source`?.` : source`.`}${printName(key)}`;
  return source`${isOpen ? source`?.` : source``}[${quote(key)}]`;
}
