import type { Json } from "../../../json/json.ts";
import { quotePython as quote } from "../languages/python.ts";
import { printNativeJson } from "../native-json.ts";
import { createQuote, indent, lines, type Snippet, source } from "../source.ts";
import { planReads, type Read, typeOfJson } from "./reads.ts";

const printName = createQuote((text) => text.replace(/[^A-Za-z0-9_]/g, "_"));

/** Python that builds the JSON. */
export function createInPython(value: Json): Snippet {
  const words = { quote, empty: source`None`, yes: source`True`, no: source`False`, spaces: 4 };
  return source`import json\n\nbody = ${printNativeJson(value, words)}\ntext = json.dumps(body)`;
}

/** Python that reads each field of the JSON. */
export function parseInPython(value: Json): Snippet {
  return lines(source`import json\n`, source`body = json.loads(text)`, planReads(typeOfJson(value)).map(printRead));
}

function printRead(read: Read): Snippet {
  if (read.kind === "value") return source`${printName(read.name)} = ${printPath(read)}`;
  const list = read.isOpen ? source`${printPath(read)} or []` : printPath(read);
  const body = read.body.length === 0 ? source`print(${printName(read.item)})` : lines(read.body.map(printRead));
  return source`for ${printName(read.item)} in ${list}:${indent(source`\n${body}`, 4)}`;
}

function printPath({ from, steps }: Pick<Read, "from" | "steps">): Snippet {
  return steps.reduce((before, { key, optional, isOpen }) => {
    const object = isOpen ? source`(${before} or {})` : before;
    return optional || isOpen ? source`${object}.get(${quote(key)})` : source`${object}[${quote(key)}]`;
  }, printName(from));
}
