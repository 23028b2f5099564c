import type { ReadContext } from "../context.ts";
import { readFormdata, readUrlencoded } from "./form.ts";
import type { SeenBody } from "../model.ts";
import { childPlace, type SourcePlace } from "../place.ts";
import { readText } from "../fields.ts";
import { describeKind, isList, isObject, type JsonObject } from "../../json/members.ts";
import { lowerCase } from "../../util/letters.ts";

/**
 * Reads the body of a request, as Postman's engine does: a string is a raw body, no mode means no
 * body, and an unknown mode is raw. A disabled body and an empty raw body count as no body. Forms
 * without fields and files without a path are kept, because they show what the caller passes.
 */
export function readBody(raw: unknown, place: SourcePlace, context: ReadContext): SeenBody | undefined {
  if (typeof raw === "string") return rawBody(raw, undefined, place);
  if (raw === null || raw === undefined) return undefined;
  if (!isObject(raw)) {
    const reading = "it is ignored";
    context.report("wrongShape", place, { field: "body", found: describeKind(raw), expected: "an object", reading });
    return undefined;
  }
  const { mode, disabled } = raw;
  if (Boolean(disabled) || mode === undefined || mode === null || mode === "") return undefined;
  const { pointer } = place;
  switch (typeof mode === "string" ? lowerCase(mode) : "raw") {
    case "urlencoded":
      return { kind: "urlencoded", fields: readUrlencoded(raw["urlencoded"], childPlace(place, "urlencoded"), context), pointer };
    case "formdata":
      return { kind: "formdata", fields: readFormdata(raw["formdata"], childPlace(place, "formdata"), context), pointer };
    case "file":
      return { kind: "file", ...readFile(raw["file"], childPlace(place, "file"), context), pointer };
    case "graphql":
      return readGraphql(raw["graphql"], childPlace(place, "graphql"), pointer, context);
    default:
      return rawBody(readRawText(raw["raw"], childPlace(place, "raw"), context), readLanguage(raw["options"]), place);
  }
}

function rawBody(text: string, language: string | undefined, { pointer }: SourcePlace): SeenBody | undefined {
  return text === "" ? undefined : { kind: "raw", text, language, pointer };
}

/**
 * Non-empty objects and lists are sent as JSON. For a number, true or false, Postman sends no body.
 */
function readRawText(raw: unknown, place: SourcePlace, context: ReadContext): string {
  if (typeof raw === "string") return raw;
  if (raw === null || raw === undefined) return "";
  const json = isList(raw) ? raw.length > 0 : isObject(raw) && Object.keys(raw).length > 0;
  const reading = json ? "it is read as JSON text" : "it is ignored, as in Postman";
  context.report("wrongShape", place, { field: "raw", found: describeKind(raw), expected: "a string", reading });
  return json ? JSON.stringify(raw) : "";
}

function readLanguage(options: unknown): string | undefined {
  const raw = isObject(options) ? options["raw"] : undefined;
  const language = isObject(raw) ? raw["language"] : undefined;
  return typeof language === "string" && language !== "" ? language : undefined;
}

/** As in Postman's engine, the content only counts if there is no source. */
function readFile(
  raw: unknown,
  place: SourcePlace,
  context: ReadContext,
): { readonly source: string | undefined; readonly content?: string } {
  const { src: source, content }: JsonObject = isObject(raw) ? raw : { src: raw };
  if (typeof source === "string" && source !== "") return { source };
  if (typeof content !== "string" || content === "") return { source: undefined };
  context.report("inlineFileContent", place);
  return { source: undefined, content };
}

function readGraphql(raw: unknown, place: SourcePlace, pointer: string, context: ReadContext): SeenBody {
  if (!isObject(raw) && raw !== null && raw !== undefined) {
    const reading = "it is read as an empty query, as in Postman";
    context.report("wrongShape", place, { field: "graphql", found: describeKind(raw), expected: "an object", reading });
  }
  const graphql: JsonObject = isObject(raw) ? raw : {};
  const { operationName } = graphql;
  return {
    kind: "graphql",
    query: graphql["query"] === undefined ? undefined : readText(graphql["query"], "query", place, context.report),
    operationName: typeof operationName === "string" ? operationName : undefined,
    variables: readGraphqlVariables(graphql["variables"]),
    pointer,
  };
}

/**
 * A string is inserted into the body unchanged, and an empty one is left out; anything else is sent
 * as JSON.
 */
function readGraphqlVariables(raw: unknown): string | undefined {
  if (typeof raw === "string") return raw === "" ? undefined : raw;
  return raw === undefined ? undefined : JSON.stringify(raw);
}
