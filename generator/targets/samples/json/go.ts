import type { Property, Type } from "../../../ir/type.ts";
import type { Json } from "../../../json/json.ts";
import { assertNever } from "../../../util/assert-never.ts";
import { createNames } from "../chilkat/json-statements.ts";
import { quoteGo as quote } from "../languages/go.ts";
import { createQuote, indent, joinSource, lines, type Snippet, source } from "../source.ts";
import { planReads, type Read, typeOfJson, withoutNull } from "./reads.ts";

const printName = createQuote((text) => text.replace(/[^A-Za-z0-9_]/g, "_"));

const quoteRaw = createQuote((text) => `\`${text}\``);

/** A tag as Go's programmers write it: a raw string, if the text has no backtick. */
function quoteTag(text: string): Snippet {
  return /^[ -_a-~]*$/.test(text) ? quoteRaw(text) : quote(text);
}

/** Go that builds the JSON. */
export function createInGo(value: Json): Snippet {
  return printProgram(
    lines(
      source`body := ${printValue(value)}`,
      source`text, err := json.Marshal(body)`,
      source`if err != nil {\n\tpanic(err)\n}`,
      source`fmt.Println(string(text))`,
    ),
    [source`"encoding/json"`, source`"fmt"`],
  );
}

/** Go with the type of the JSON, that reads each of its fields. */
export function parseInGo(value: Json): Snippet {
  const type = typeOfJson(value);
  return printProgram(
    lines(
      source`text := []byte("{}")`,
      source`var body ${printType(type)}`,
      source`if err := json.Unmarshal(text, &body); err != nil {\n\tpanic(err)\n}`,
      planReads(type).map((read) => printRead(read, type)),
    ),
    [source`"encoding/json"`],
  );
}

function printProgram(statements: Snippet, imports: readonly Snippet[]): Snippet {
  return source`package main\n\nimport (\n\t${joinSource(imports, "\n\t")}\n)\n\nfunc main() {\n\t${indent(statements, "tab")}\n}`;
}

function printValue(value: Json): Snippet {
  switch (value.kind) {
    case "null":
    case "variable":
    case "placeholder":
      return source`nil`;
    case "boolean":
      return value.value ? source`true` : source`false`;
    case "number":
      return source`json.Number(${quote(value.text)})`;
    case "string":
      return quote(value.value);
    case "array":
      return block(
        source`[]any`,
        value.items.map((item) => source`${printValue(item)},`),
      );
    case "object":
      return block(
        source`map[string]any`,
        value.members.map((member) => source`${quote(member.key)}: ${printValue(member.value)},`),
      );
    default:
      return assertNever(value);
  }
}

function block(head: Snippet, parts: readonly Snippet[]): Snippet {
  return parts.length === 0 ? source`${head}{}` : source`${head}{\n\t${indent(lines(parts), "tab")}\n}`;
}

/** A number is kept as written: Go has no type for every number of JSON. */
function printType(type: Type): Snippet {
  const known = withoutNull(type);
  const pointer = known === type ? source`` : source`*`;
  switch (known.kind) {
    case "boolean":
      return source`${pointer}bool`;
    case "string":
      return source`${pointer}string`;
    case "number":
      return source`${pointer}json.Number`;
    case "array":
      return source`[]${printType(known.element)}`;
    case "map":
      return source`map[string]${printType(known.value)}`;
    case "object": {
      const names = nameFields(known.properties);
      const fields = known.properties.map(
        ({ key, type: child }) =>
          source`\n${printName(names.get(key) ?? "")} ${printType(child)} ${quoteTag(`json:${JSON.stringify(key)}`)}`,
      );
      return fields.length === 0 ? source`struct{}` : source`struct {${indent(joinSource(fields, ""), "tab")}\n}`;
    }
    default:
      return source`any`;
  }
}

function nameFields(properties: readonly Property[]): ReadonlyMap<string, string> {
  const name = createNames([]);
  return new Map(properties.map(({ key }) => [key, name(key, "string").name]));
}

/** `type` is that of the variable that the field is read from. */
function printRead(read: Read, type: Type): Snippet {
  const { path, type: found } = followPath(read, type);
  if (read.kind === "value") return source`${printName(read.name)} := ${path}\n_ = ${printName(read.name)}`;
  const element = found.kind === "array" ? found.element : found;
  const body = read.body.length === 0 ? [source`_ = ${printName(read.item)}`] : read.body.map((inner) => printRead(inner, element));
  return source`for _, ${printName(read.item)} := range ${path} {\n\t${indent(lines(body), "tab")}\n}`;
}

function followPath({ from, steps }: Pick<Read, "from" | "steps">, type: Type): { readonly path: Snippet; readonly type: Type } {
  let path = printName(from);
  let current = withoutNull(type);
  for (const { key } of steps) {
    if (current.kind !== "object") break;
    const { properties } = current;
    path = source`${path}.${printName(nameFields(properties).get(key) ?? "")}`;
    current = withoutNull(properties.find((property) => property.key === key)?.type ?? { kind: "unknown" });
  }
  return { path, type: current };
}
