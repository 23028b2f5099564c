import { describeKind, isList, isObject, type JsonObject } from "../../json/members.ts";
import { recogniseRun, runKindNames } from "./recognise-run.ts";

/**
 * What a JSON file is. `wrapped`: the collection is in a member `collection`, as Postman's API
 * returns it.
 */
export type FileKind =
  | { readonly kind: "collection" | "v1" | "item"; readonly root: JsonObject; readonly wrapped: boolean }
  /** A file of a known kind that is not a collection; `name` describes it in words. */
  | { readonly kind: "other"; readonly name: string; readonly variables?: VariablesKind | undefined }
  | { readonly kind: "unknown"; readonly found: string };

/** A file of variables. */
export type VariablesKind = "environment" | "globals";

/**
 * Distinguishes collections of all formats, single items, and other common files, by their shape.
 */
export function recogniseFile(value: unknown): FileKind {
  if (!isObject(value)) return isList(value) ? recogniseList(value) : { kind: "unknown", found: describeKind(value) };
  // A report of newman contains the collection that was run.
  const run = recogniseRun(value);
  if (run !== undefined) return { kind: "other", name: `${runKindNames[run]}; pass it with \`--samples\`` };
  const wrapped = isObject(value["collection"]) && !hasItems(value) && value["request"] === undefined;
  const root = wrapped && isObject(value["collection"]) ? value["collection"] : value;
  if (hasItems(root)) return { kind: "collection", root, wrapped };
  if (isList(root["requests"])) return { kind: "v1", root, wrapped };
  if (isRequest(root["request"])) return { kind: "item", root, wrapped };
  const variables = recogniseVariables(root);
  if (variables !== undefined) return { kind: "other", name: variablesNames[variables], variables };
  const other = nameOtherKind(root);
  if (other !== undefined) return { kind: "other", name: other };
  // A file with `info` but no items is an empty or broken collection; the reader reports that.
  if (isObject(root["info"])) return { kind: "collection", root, wrapped };
  return { kind: "unknown", found: "an object without `info` and `item`" };
}

function hasItems(root: JsonObject): boolean {
  return [root["item"], root["items"]].some((list) => isList(list) || isObject(list));
}

function isRequest(value: unknown): boolean {
  return isObject(value) || typeof value === "string";
}

function recogniseList(list: readonly unknown[]): FileKind {
  const collections = list.some((entry) => isObject(entry) && (isObject(entry["info"]) || hasItems(entry)));
  return { kind: "unknown", found: collections ? "a list of collections; put each into its own file" : "a list" };
}

const variablesNames: Readonly<Record<VariablesKind, string>> = {
  globals: "an export of Postman globals",
  environment: "a Postman environment",
};

function recogniseVariables(root: JsonObject): VariablesKind | undefined {
  const scope = root["_postman_variable_scope"];
  if (scope === "globals") return scope;
  return scope === "environment" || (isList(root["values"]) && !isObject(root["info"])) ? "environment" : undefined;
}

function nameOtherKind(root: JsonObject): string | undefined {
  if (isList(root["collections"])) return "a Postman data dump; export each collection on its own";
  if (typeof root["openapi"] === "string" || typeof root["swagger"] === "string")
    return "an OpenAPI document; import it into Postman first";
  if (typeof root["asyncapi"] === "string") return "an AsyncAPI document";
  if (root["_type"] === "export") return "an Insomnia export; import it into Postman first";
  if (typeof root["$schema"] === "string") return "a JSON Schema";
  return undefined;
}
