import type { FormField, SeenBody } from "../../collection/model.ts";
import { encodeFormText } from "../../fixtures/expected/percent.ts";
import { typeOfFile, unnamedFile } from "../../fixtures/file-name.ts";
import type { Json } from "../../json/json.ts";
import { parseTolerantJson } from "../../json/parse-tolerant.ts";
import { assertNever } from "../../util/assert-never.ts";
import { cutComments } from "./json-comments.ts";
import type { SampleBody, SamplePart } from "./request.ts";
import { aroundPlaceholders, type SampleWords } from "./words.ts";
import { baseName } from "../../util/file-path.ts";

/** A body, and the content type that Postman adds to it if the request has none. */
export interface BodyPlan {
  readonly body: SampleBody;
  readonly contentType: string | undefined;
}

const noBody: BodyPlan = { body: { kind: "none" }, contentType: undefined };

/** Plans a body; `ownType` is the request's own content type. */
export function planBody(seen: SeenBody | undefined, ownType: string | undefined, words: SampleWords): BodyPlan {
  switch (seen?.kind) {
    case undefined:
      return noBody;
    case "raw":
      return planRaw(seen.text, seen.language, ownType, words);
    case "urlencoded":
      return planForm(seen.fields.filter(isEnabled), words);
    case "formdata":
      return planParts(seen.fields.filter(isEnabled), words);
    case "file": {
      if (seen.source === undefined && seen.content === undefined) return noBody;
      const file = nameFile(words.expand(seen.source ?? unnamedFile));
      return { body: { kind: "file", file }, contentType: typeOfFile(file) };
    }
    case "graphql":
      return planGraphql(seen, words);
    default:
      return assertNever(seen);
  }
}

function isEnabled({ disabled }: FormField): boolean {
  return !disabled;
}

/** The content types of Postman's names of languages; all others are plain text. */
const typesOfLanguages: ReadonlyMap<string | undefined, string> = new Map([
  ["json", "application/json"],
  ["xml", "application/xml"],
  ["html", "text/html"],
  ["javascript", "application/javascript"],
]);

function planRaw(own: string, language: string | undefined, ownType: string | undefined, words: SampleWords): BodyPlan {
  const expanded = words.expand(own);
  if (expanded === "") return noBody;
  const isJsonType = /^\s*application\/(?:[^;\s]*\+)?json\b/i.test(ownType ?? "");
  const text = language === "json" || (language === undefined && isJsonType) ? cutComments(expanded) : expanded;
  const value = valueOf(text);
  const isJson = language === "json" || isJsonType || (language === undefined && value !== undefined);
  return {
    body: isJson ? { kind: "json", text, value } : { kind: "text", text },
    contentType: typesOfLanguages.get(language) ?? "text/plain",
  };
}

/** The value of JSON text that loses nothing if a language reads and prints it. */
function valueOf(text: string): Json | undefined {
  const { value, exact } = parseTolerantJson(text);
  return exact && value !== undefined && isPortable(value) ? value : undefined;
}

/** True without numbers beyond the precision of a double, and without equal keys in one object. */
function isPortable(value: Json): boolean {
  switch (value.kind) {
    case "number":
      return /^-?\d{1,15}$/.test(value.text) && value.text !== "-0";
    case "array":
      return value.items.every(isPortable);
    case "object":
      return (
        new Set(value.members.map(({ key }) => key)).size === value.members.length &&
        value.members.every((member) => !/^(?:\d+|__proto__)$/.test(member.key) && isPortable(member.value))
      );
    default:
      return value.kind !== "variable" && value.kind !== "placeholder";
  }
}

/** Postman moves equal keys together, and whole numbers to the front. */
function planForm(fields: readonly FormField[], words: SampleWords): BodyPlan {
  if (fields.length === 0) return noBody;
  const groups: Map<string, [string, string][]> = new Map();
  for (const { key, value } of fields) {
    const name = words.expand(key);
    const group = groups.get(name) ?? [];
    group.push([name, words.expand(value.kind === "text" ? value.text : "")]);
    groups.set(name, group);
  }
  const index = (key: string): number => (/^(?:0|[1-9]\d{0,8})$/.test(key) ? Number(key) : Infinity);
  const pairs = [...groups.values()].flat().toSorted(([one], [two]) => (index(one) === index(two) ? 0 : index(one) - index(two)));
  const encode = (text: string): string => aroundPlaceholders(text, encodeFormText);
  const text = pairs.map(([key, value]) => `${encode(key)}=${encode(value)}`).join("&");
  return { body: { kind: "form", pairs, text }, contentType: "application/x-www-form-urlencoded" };
}

function planParts(fields: readonly FormField[], words: SampleWords): BodyPlan {
  const parts = fields.flatMap(({ key, value, contentType }): readonly SamplePart[] => {
    const name = words.expand(key);
    const type = contentType === undefined || contentType === "" ? undefined : words.expand(contentType);
    if (value.kind === "text") return [{ kind: "text", name, value: words.expand(value.text), contentType: type }];
    const sources = value.sources.length === 0 ? [unnamedFile] : value.sources;
    return sources.map((source): SamplePart => {
      const file = nameFile(words.expand(source));
      return { kind: "file", name, file, fileName: value.fileName ?? file, contentType: type ?? typeOfFile(file) };
    });
  });
  return parts.length === 0 ? noBody : { body: { kind: "multipart", parts }, contentType: undefined };
}

function nameFile(path: string): string {
  const name = baseName(path).replaceAll("\0", "");
  return name === "" ? unnamedFile : name;
}

function planGraphql(seen: Extract<SeenBody, { kind: "graphql" }>, words: SampleWords): BodyPlan {
  const query = words.expand(seen.query ?? "");
  const variables = seen.variables === undefined ? undefined : words.expand(seen.variables);
  const members = [
    ...(seen.query === undefined ? [] : [`"query":${JSON.stringify(query)}`]),
    ...(seen.operationName === undefined ? [] : [`"operationName":${JSON.stringify(words.expand(seen.operationName))}`]),
    ...(variables === undefined ? [] : [`"variables":${variables}`]),
  ];
  const text = `{${members.join(",")}}`;
  return { body: { kind: "graphql", query, variables, text, value: valueOf(text) }, contentType: "application/json" };
}
