import { unnamedFile } from "../../fixtures/file-name.ts";
import { decodeFormText } from "../../util/percent.ts";
import { parseTolerantJson } from "../../json/parse-tolerant.ts";
import { isRepaired } from "../../json/trust.ts";
import { essenceOf } from "../../operations/bodies/media.ts";
import { headerValue, type WireRequest } from "../wire/http-message.ts";
import { differenceOfJson } from "./json.ts";
import { equalTexts, isFilledIn } from "./open-text.ts";

/**
 * How the body of a caller differs from Postman's, in words; `undefined` if a server reads the same
 * in both. JSON counts by value, forms by their fields.
 */
export function differenceOfBodies(postman: WireRequest, caller: WireRequest): string | undefined {
  const [left, right] = [postman.body.toString("utf8"), caller.body.toString("utf8")];
  // A file that the collection does not name, or a body that is one open variable.
  if (left === right || (left === "" && right === `file:${unnamedFile}`) || isFilledIn(left)) return undefined;
  if (left === "") return "body that cannot be left out";
  if (right === "") return "body that cannot be given";
  const [type, other] = [postman, caller].map(({ headers }) => essenceOf(headerValue(headers, "content-type") ?? ""));
  if (type === "application/x-www-form-urlencoded")
    return type === other ? differenceOfFields(readUrlencoded(left), readUrlencoded(right)) : "body of another mode";
  if (type === "multipart/form-data")
    return type === other ? differenceOfFields(readParts(left), readParts(right)) : "body of another mode";
  if (other === "application/x-www-form-urlencoded" || other === "multipart/form-data") return "body of another mode";
  return differenceOfTexts(left, right);
}

function differenceOfTexts(postman: string, caller: string): string | undefined {
  const [one, two] = [parseTolerantJson(quoteStandIns(postman)), parseTolerantJson(caller)];
  if (one.value === undefined || two.value === undefined || (!two.exact && two.lines !== true)) return "text of another body";
  const found = differenceOfJson(one.value, two.value);
  return isRepaired(one) ? "body that is not JSON, sent as JSON" : found;
}

/** A filled-in value may stand where the collection has no quotes around a variable. */
function quoteStandIns(json: string): string {
  return json.replace(/([:[,]\s*)((?:v|dyn)-[\w-]+)(?=\s*[,}\]])/g, '$1"$2"');
}

/** Fields by name, or by the head of their part. */
type Fields = readonly (readonly [name: string, value: string])[];

function differenceOfFields(postman: Fields, caller: Fields): string | undefined {
  const [left, right] = [byName(postman), byName(caller)];
  const namesOf = (fields: Fields): readonly string[] => fields.map(([name]) => nameOf(name));
  const [names, others] = [namesOf(left), namesOf(right)];
  if (names.some((name) => !others.includes(name))) return "form field without argument";
  if (others.some((name) => !names.includes(name))) return "form field that cannot be left out";
  if (names.length !== others.length) return "form field that is repeated";
  const isEqual = ([name, value]: Fields[number], index: number): boolean =>
    equalTexts(value, right[index]?.[1] ?? "") || isMissingFile(name);
  return left.every(isEqual) ? undefined : "value of a form field";
}

/** The order of fields of different names does not count. */
function byName(fields: Fields): Fields {
  return fields.toSorted(([one], [two]) => (nameOf(one) < nameOf(two) ? -1 : nameOf(one) > nameOf(two) ? 1 : 0));
}

function readUrlencoded(body: string): Fields {
  return body.split("&").map((piece) => {
    const [name = "", ...value] = piece.split("=").map(decodeFormText);
    return [name, value.join("=")];
  });
}

/** The head and the content of each part. */
function readParts(body: string): Fields {
  const [boundary = ""] = body.split("\r\n", 1);
  const parts = body.split(boundary).slice(1, -1);
  return parts.map((part) => {
    const at = part.indexOf("\r\n\r\n");
    return [part.slice(0, at).trim(), part.slice(at + 4)];
  });
}

/** True for a file that the collection does not name: any file takes its place. */
function isMissingFile(head: string): boolean {
  return head.endsWith('filename=""');
}

/** The head of a part, without the file if the collection names none. */
function nameOf(head: string): string {
  return head.replace(/; filename="(?:file\.bin)?"(?:\r\nContent-Type: application\/octet-stream)?$/i, "; filename");
}
