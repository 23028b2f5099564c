import type { Body, FormParameter } from "../../../../ir/api.ts";
import type { JsonBody, TextBody } from "../../../../ir/body.ts";
import { assertNever } from "../../../../util/assert-never.ts";
import { type Code, code, joinCode, nothing } from "../../print/code.ts";
import { printLines, printObjectKey, printString } from "../../print/literal.ts";
import type { FileContext } from "../context.ts";
import { neededFields } from "./declared-fields.ts";
import { hasVariables, importNested, isNested, printEntry, printList, printObject, runtime } from "./entries.ts";

/** The codec of a body. */
export function printBody(body: Exclude<Body, { kind: "none" }>, file: FileContext): Code {
  const codec: Codec = (module, name = module) => runtime(`body/${module}`, name, file);
  switch (body.kind) {
    case "json":
      return printJsonCodec(body, codec);
    case "text":
      return printTextCodec(body, codec);
    case "urlencoded":
      return code`${codec("urlencoded")}(${printFields(body.fields, file)})`;
    case "multipart":
      return code`${codec("multipart")}(${printFields(body.fields, file)})`;
    case "file":
      return code`${codec("file")}(${body.contentType === undefined ? nothing : printString(body.contentType)})`;
    case "graphql": {
      const operationName = body.operationName === undefined ? [] : [code`operationName: ${printString(body.operationName)}`];
      return code`${codec("graphql")}(${printObject([code`query: ${printLines(body.query)}`, ...operationName])})`;
    }
    default:
      return assertNever(body);
  }
}

/** True if strings of a body contain variables, or it has variables as defaults. */
export function hasBodyVariables(body: Body): boolean {
  const contain = (...texts: readonly (string | undefined)[]): boolean => texts.some((text) => text?.includes("{{"));
  switch (body.kind) {
    case "none":
      return false;
    case "json":
      return contain(body.contentType) || (body.defaults ?? []).length > 0;
    case "text":
      return contain(body.contentType, body.template?.text);
    case "file":
      return contain(body.contentType);
    case "urlencoded":
    case "multipart":
      return body.fields.some((field) => hasVariables(field) || contain(field.contentType));
    case "graphql":
      return contain(body.query, body.operationName);
    default:
      return assertNever(body);
  }
}

type Codec = (module: string, name?: string) => Code;

function printJsonCodec(body: JsonBody, codec: Codec): Code {
  const printed = printJsonValues(body, codec);
  if (body.orText !== true) return printed;
  const type = body.contentType === "application/json" ? [] : [printString(body.contentType)];
  return code`${codec("or-text", "orText")}(${joinCode([printed, ...type], ", ")})`;
}

function printJsonValues({ contentType, lines, defaults = [] }: JsonBody, codec: Codec): Code {
  const name = lines === true ? codec("lines") : codec("json");
  if (defaults.length === 0) return code`${name}(${contentType === "application/json" ? nothing : printString(contentType)})`;
  const members = defaults.map((each) => code`${printObjectKey(each.name)}: ${printString(each.variable)}`);
  return code`${name}(${printString(contentType)}, ${printObject(members)})`;
}

function printTextCodec({ contentType, template }: TextBody, codec: Codec): Code {
  const type = contentType === "text/plain" ? [] : [printString(contentType)];
  if (template === undefined) return code`${codec("text")}(${joinCode(type, ", ")})`;
  return code`${codec("text-template", "textTemplate")}(${joinCode([printLines(template.text), ...type], ", ")})`;
}

function printField(field: FormParameter): Code {
  const contentType = field.contentType === undefined ? [] : [code`contentType: ${printString(field.contentType)}`];
  const isFile = field.value === "file" ? [code`file: true`] : [];
  return printEntry(field, [...contentType, ...isFile]);
}

function printFields(fields: readonly FormParameter[], file: FileContext): Code {
  const needed = neededFields(fields);
  const printed = printList(needed.map(printField));
  if (needed.some(isNested)) return code`${printed}, ${importNested(file)}`;
  return needed.length === 0 ? nothing : printed;
}
