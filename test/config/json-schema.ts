import { readFileSync } from "node:fs";

/** The part of JSON Schema (2020-12) that our schema uses. A keyword that is not known here is an error: it would check nothing. */
type Schema = Readonly<Record<string, unknown>>;

const ANNOTATIONS: ReadonlySet<string> = new Set(["$schema", "$defs", "title", "description"]);

const FILES: ReadonlySet<string> = new Set(["config.schema.json", "postwright.schema.json"]);

/** A schema of ours. */
export function readSchema(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../collections/${name}`, import.meta.url), "utf8"));
}

/** Whether a value is valid by a schema; `root` holds the definitions. */
export function isValid(value: unknown, schema: unknown, root: unknown = schema): boolean {
  if (!isSchema(schema) || !isSchema(root)) throw new Error("A schema is an object.");
  return Object.entries(schema).every(([keyword, given]) => ANNOTATIONS.has(keyword) || holds(keyword, given, value, { schema, root }));
}

interface Scope {
  readonly schema: Schema;
  readonly root: Schema;
}

function holds(keyword: string, given: unknown, value: unknown, { schema, root }: Scope): boolean {
  switch (keyword) {
    case "type":
      if (given === "integer") return Number.isInteger(value);
      return Array.isArray(given) ? listOf(given).includes(typeOf(value)) : typeOf(value) === given;
    case "minimum":
      return typeof value !== "number" || value >= Number(given);
    case "enum":
      return listOf(given).includes(value);
    case "anyOf":
      return listOf(given).some((option) => isValid(value, option, root));
    case "$ref":
      // Definitions of another file are looked up in that file.
      return FILES.has(String(given)) ? isValid(value, readSchema(String(given))) : isValid(value, lookUp(String(given), root), root);
    case "pattern":
      return typeof value !== "string" || new RegExp(String(given), "u").test(value);
    case "minLength":
      return typeof value !== "string" || value.length >= Number(given);
    case "maxLength":
      return typeof value !== "string" || value.length <= Number(given);
    case "minItems":
      return !Array.isArray(value) || value.length >= Number(given);
    case "items":
      return !Array.isArray(value) || value.every((item) => isValid(item, given, root));
    case "required":
      return !isSchema(value) || listOf(given).every((key) => Object.hasOwn(value, String(key)));
    case "dependentRequired":
      return (
        !isSchema(value) ||
        !isSchema(given) ||
        Object.entries(given).every(
          ([key, others]) => !Object.hasOwn(value, key) || listOf(others).every((other) => Object.hasOwn(value, String(other))),
        )
      );
    case "properties":
      return (
        !isSchema(value) ||
        !isSchema(given) ||
        Object.keys(value).every((key) => !Object.hasOwn(given, key) || isValid(value[key], given[key], root))
      );
    case "propertyNames":
      return !isSchema(value) || Object.keys(value).every((key) => isValid(key, given, root));
    case "additionalProperties": {
      const known = schema["properties"];
      const others = isSchema(value) ? Object.keys(value).filter((key) => !isSchema(known) || !Object.hasOwn(known, key)) : [];
      return isSchema(value) ? others.every((key) => given !== false && isValid(value[key], given, root)) : true;
    }
    default:
      throw new Error(`The keyword ${keyword} is not known here.`);
  }
}

function lookUp(reference: string, root: Schema): unknown {
  const name = /^#\/\$defs\/(\w+)$/.exec(reference)?.[1] ?? "";
  const definitions = root["$defs"];
  if (!isSchema(definitions) || !Object.hasOwn(definitions, name)) throw new Error(`${reference} leads nowhere.`);
  return definitions[name];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function isSchema(value: unknown): value is Schema {
  return typeOf(value) === "object";
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
