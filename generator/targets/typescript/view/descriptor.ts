import type { AuthScheme, Body, FormParameter, HeaderParameter, Operation, Parameter, ResponseType } from "../../../ir/api.ts";
import type { JsonBody, TextBody } from "../../../ir/body.ts";
import type { PathSlot } from "../../../ir/path-slot.ts";
import type { SigningScheme } from "../../../ir/signing-scheme.ts";
import { slotsOf, splitSegment } from "../../../operations/parameters/path-slots.ts";
import { credentialName } from "../../../ir/auth-scheme.ts";
import { type Code, code, joinCode, nothing } from "../print/code.ts";
import { printNumber } from "../print/json.ts";
import { printLines, printObjectKey, printString } from "../print/literal.ts";
import { assertNever } from "../../../util/assert-never.ts";
import { hasValue, printComputing, printHeaderValue } from "./computed/computed.ts";
import { printSourceHints } from "./captures/sources.ts";
import type { FileContext, ViewContext } from "./context.ts";
import { mayBeEmpty, plausibleStatuses } from "./status.ts";

/** The members of the descriptor that a function passes to `send`, in HTTP's order. */
export function viewDescriptor(operation: Operation, name: Code, file: FileContext, context: ViewContext): readonly Code[] {
  const { url, headers, body } = operation;
  const inBody = body.kind === "json" || body.kind === "text" || body.kind === "file";
  const keys = headers.filter(({ perCall }) => perCall?.kind === "idempotency");
  const layers = viewLayers(operation, file);
  const origin = context.origins.get(url.base)?.name;
  const hints = viewHints(operation, context);
  const sentHeaders = headers.filter((header) => hasValue(header) && !(header.fixed && inBody));
  return [
    code`name: ${printString(name)}`,
    code`callee: ${name}`,
    code`method: ${printString(operation.method)}`,
    code`base: ${printString(url.base)}`,
    ...(origin === undefined ? [] : [code`origin: ${printString(origin)}`]),
    code`path: ${printList(url.path.map((segment, index) => printSegment(segment, slotsOf(index, url.slots))))}`,
    ...(url.query.length === 0 ? [] : [code`query: ${printList(url.query.map((parameter) => printEntry(parameter, [])))}`]),
    ...(url.query.some(isNested) ? [code`flatten: ${importNested(file)}`] : []),
    ...(sentHeaders.length === 0
      ? []
      : [code`headers: ${printList(sentHeaders.map((header) => printEntry(header, printHeaderValue(header, file))))}`]),
    ...printComputing(operation, file),
    ...(body.kind === "none" ? [] : [code`body: ${printBody(body, file)}`]),
    ...(keys.length === 0 ? [] : [code`idempotencyKey: ${printIdempotencyKey(keys, file)}`]),
    ...(body.kind === "graphql"
      ? [code`fails: ${file.imports.value(`${file.toSource}runtime/body/graphql-errors.js`, "hasGraphqlErrors")}`]
      : []),
    ...(layers.length === 0 ? [] : [code`layers: ${printList(layers)}`]),
    ...(operation.keepsRedirects === true ? [code`redirect: "manual"`] : []),
    ...(operation.untyped === true ? [code`untyped: true`] : []),
    code`responses: ${printResponses(operation, file)}`,
    ...(hints === undefined ? [] : [code`sources: ${hints}`]),
  ];
}

/** Which functions to call first for what this one needs and has no value. */
function viewHints(operation: Operation, { needs, sources }: ViewContext): Code | undefined {
  const credential = operation.auth === undefined ? undefined : credentialName(operation.auth);
  const variables = (needs.get(operation.id) ?? []).map(({ variable }) => variable);
  return printSourceHints(credential === undefined ? variables : [...variables, credential], operation, sources);
}

/** The headers that get a new key with each call, and what creates it. */
function printIdempotencyKey(headers: readonly HeaderParameter[], file: FileContext): Code {
  const create = file.imports.value(`${file.toSource}runtime/values/uuid.js`, "randomUuid");
  return printObject([code`headers: ${printList(headers.map(({ name }) => printString(name)))}`, code`create: ${create}`]);
}

/** How to decode each status of the result. */
function printResponses(operation: Operation, file: FileContext): Code {
  const documented = operation.responses.map((response) => [response.status, printDecode(response, file)] as const);
  const plausible = plausibleStatuses(operation).map(({ status }) => [status, code`"auto"`] as const);
  return printObject(
    [...documented, ...plausible]
      .sort(([one], [other]) => one - other)
      .map(([status, decode]) => code`${printNumber(String(status))}: ${decode}`),
  );
}

function printSegment(segment: string, slots: readonly PathSlot[]): Code {
  if (slots.length === 0) return printString(segment);
  const pieces = splitSegment(segment, slots).map((piece) =>
    typeof piece === "string"
      ? printString(piece)
      : printObject([code`argument: ${printString(piece.name)}`, code`text: ${printString(piece.text)}`]),
  );
  return printList(pieces);
}

/** The name of a way to decode, or a parser that only packages with such a response contain. */
function printDecode(response: ResponseType, file: FileContext): Code {
  const { decode, big } = response;
  const parser = (module: string, name: string): Code => file.imports.value(`${file.toSource}runtime/body/${module}.js`, name);
  switch (decode) {
    case "lines":
    case "json-or-lines": {
      const parseLines = parser("parse-lines", decode === "lines" ? "parseLines" : "parseJsonOrLines");
      return big === true ? code`(text) => ${parseLines}(text, ${parser("parse-big-json", "parseBigJson")})` : parseLines;
    }
    case "json": {
      const parse = big === true ? parser("parse-big-json", "parseBigJson") : nothing;
      if (mayBeEmpty(response)) return code`${parser("or-empty", "orEmpty")}(${parse})`;
      return big === true ? parse : printString(decode);
    }
    case "auto":
      return big === true ? code`{ json: ${parser("parse-big-json", "parseBigJson")} }` : printString(decode);
    default:
      return printString(decode);
  }
}

function printList(items: readonly Code[]): Code {
  return code`[${joinCode(items, ", ")}]`;
}

function printObject(members: readonly Code[]): Code {
  return members.length === 0 ? code`{}` : code`{ ${joinCode(members, ", ")} }`;
}

function printEntry({ name, defaultValue }: Parameter, more: readonly Code[]): Code {
  const value = defaultValue === undefined ? [] : [code`value: ${printString(defaultValue)}`];
  return printObject([code`name: ${printString(name)}`, ...value, ...more]);
}

function printField(field: FormParameter): Code {
  const contentType = field.contentType === undefined ? [] : [code`contentType: ${printString(field.contentType)}`];
  const isFile = field.value === "file" ? [code`file: true`] : [];
  return printEntry(field, [...contentType, ...isFile]);
}

function printFields(fields: readonly FormParameter[], file: FileContext): Code {
  const printed = printList(fields.map(printField));
  return fields.some(isNested) ? code`${printed}, ${importNested(file)}` : printed;
}

/** True for a name that stands for a place in a nested value, or is known without its escapes. */
function isNested({ name }: Parameter): boolean {
  return /[[%]/.test(name);
}

function importNested(file: FileContext): Code {
  return file.imports.value(`${file.toSource}runtime/values/nested.js`, "nested");
}

function printBody(body: Exclude<Body, { kind: "none" }>, file: FileContext): Code {
  const codec: Codec = (module, name = module) => file.imports.value(`${file.toSource}runtime/body/${module}.js`, name);
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

/** The layers that a call's requests pass through, the outermost one first. */
function viewLayers(operation: Operation, file: FileContext): readonly Code[] {
  const { auth } = operation;
  const layer = (module: string, name: string): Code => file.imports.value(`${file.toSource}runtime/transport/${module}.js`, name);
  return auth === undefined ? [] : viewAuthLayers(auth, layer, file);
}

function viewAuthLayers(auth: AuthScheme, layer: (module: string, name: string) => Code, file: FileContext): readonly Code[] {
  const authorizes = code`${layer("auth-layer", "authLayer")}(${printAuth(auth, file)})`;
  const answers = auth.kind === "digest" && !Object.hasOwn(auth.options, unanswered);
  return answers ? [authorizes, layer("digest-layer", "digestLayer")] : [authorizes];
}

/**
 * Postman's switch for a Digest challenge that is not answered: the layer that answers it is left
 * out.
 */
const unanswered = "disableRetryRequest";

function printAuth(auth: AuthScheme, file: FileContext): Code {
  const scheme = (module: string, name: string): Code => file.imports.value(`${file.toSource}runtime/auth/${module}.js`, name);
  switch (auth.kind) {
    case "basic":
      return code`${scheme("basic", "basic")}(${auth.credential === undefined ? nothing : printString(auth.credential)})`;
    case "bearer":
      return code`${scheme("bearer", "bearer")}(${auth.credential === undefined ? nothing : printString(auth.credential)})`;
    case "apikey":
      return code`${scheme("api-key", "apiKey")}(${printStrings({ in: auth.in, name: auth.name, text: auth.text, credential: auth.credential })})`;
    case "oauth2":
      return code`${scheme("oauth2", "oauth2")}(${printStrings({ in: auth.in, prefix: auth.prefix, credential: auth.credential })})`;
    case "ntlm":
      return code`${scheme("ntlm", "ntlm")}()`;
    case "oauth1":
    case "jwt":
    case "digest":
    case "hawk":
    case "awsv4":
    case "edgegrid":
    case "asap":
      return code`${scheme(auth.kind, auth.kind)}(${printOptions(auth.options)})`;
    default:
      return assertNever(auth);
  }
}

/** An object with those members that have a value. */
function printStrings(members: Readonly<Record<string, string | undefined>>): Code {
  const given = Object.entries(members).flatMap(([name, text]) =>
    text === undefined ? [] : [code`${printObjectKey(name)}: ${printString(text)}`],
  );
  return printObject(given);
}

function printOptions(options: SigningScheme["options"]): Code {
  const members = Object.entries(options)
    .filter(([name]) => name !== unanswered)
    .map(([name, value]) => code`${printObjectKey(name)}: ${value === true ? code`true` : printString(value)}`);
  return members.length === 0 ? nothing : printObject(members);
}
