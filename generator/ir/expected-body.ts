import type { Json } from "../infer/json.ts";
import { assertNever } from "../util/assert-never.ts";
import type { ExpectedBody, FormArgument } from "./api.ts";
import { expandTexts, listOf, type Scope, textOf, toUtf8Text } from "./expected-scope.ts";
import { encodeFormText } from "./percent.ts";

/** The body that must arrive, in the form in which a test reads it. */
export function expectBody(scope: Scope): ExpectedBody {
  const { body } = scope.call;
  switch (body.kind) {
    case "none":
      return { kind: "none" };
    case "json":
      return { kind: "json", value: body.value };
    case "text":
      return { kind: "text", text: toUtf8Text(body.text) };
    case "form":
      return expectForm(body.fields, scope);
    case "file":
      return { kind: "text", text: `file:${body.name}` };
    case "graphql":
      return { kind: "json", value: expectGraphql(scope, body.variables) };
    default:
      return assertNever(body);
  }
}

/** Entries in declared order; in an urlencoded body keys that are whole numbers come first, as in Postman. */
function expectForm(fields: readonly FormArgument[], scope: Scope): ExpectedBody {
  const entries = fields.flatMap((field): readonly (readonly [string, string])[] => {
    const name = toUtf8Text(expandTexts(field.name, scope));
    if (field.kind === "file") return field.fileNames.map((fileName) => [name, `file:${fileName}`] as const);
    return listOf(field.value).map((item) => [name, toUtf8Text(textOf(item) ?? "")] as const);
  });
  if (entries.length === 0) return { kind: "none" };
  // Tests read forms without byte order marks in front: the platform's parser drops them.
  const plain = (text: string): string => text.replace(/^\ufeff+/, "");
  if (scope.operation.body.kind === "multipart")
    return { kind: "form", entries: entries.map(([name, value]) => [plain(name), plain(value)]) };
  const index = (key: string): number => (/^(?:0|[1-9]\d{0,9})$/.test(key) ? Number(key) : Number.POSITIVE_INFINITY);
  const ordered = entries.toSorted(([one], [two]) => (index(one) === index(two) ? 0 : index(one) - index(two)));
  return { kind: "text", text: ordered.map(([key, value]) => `${encodeFormText(key)}=${encodeFormText(value)}`).join("&") };
}

function expectGraphql(scope: Scope, variables: Json | undefined): Json {
  const { body } = scope.operation;
  const expand = (text: string): Json => ({
    kind: "string",
    value: expandTexts(text, scope),
  });
  if (body.kind !== "graphql") throw new Error("expectGraphql: not a graphql body");
  const members = [
    { key: "query", value: expand(body.query) },
    ...(body.operationName === undefined ? [] : [{ key: "operationName", value: expand(body.operationName) }]),
    ...(variables === undefined ? [] : [{ key: "variables", value: variables }]),
  ];
  return { kind: "object", members };
}
