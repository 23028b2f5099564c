import type { MediaKind } from "../../ir/body.ts";
import { lowerCase } from "../../util/letters.ts";

/** The essence of a content type: `type/subtype` in lower case, without parameters. */
export function essenceOf(contentType: string): string {
  return lowerCase((contentType.split(";")[0] ?? "").trim());
}

/** True for JSON and its relatives (`+json`, RFC 6839). */
export function isJsonType(contentType: string): boolean {
  const essence = essenceOf(contentType);
  return essence === "application/json" || essence === "text/json" || essence.endsWith("+json") || essence.endsWith("/json");
}

/** True for JSON texts one after another, mostly one per line. */
export function isLinesType(contentType: string): boolean {
  return /^(?:application|text)\/(?:x-)?(?:ndjson|jsonl|jsonlines|json-lines|ldjson|json-seq|stream\+json)$/.test(essenceOf(contentType));
}

/** True for types whose bodies are bytes, not text. */
export function isBinaryType(contentType: string): boolean {
  const essence = essenceOf(contentType);
  if (/^(?:image|audio|video|font)\//.test(essence)) return essence !== "image/svg+xml";
  return /^application\/(?:octet-stream|pdf|zip|gzip|x-gzip|x-tar|x-7z-compressed|msword|vnd\.ms-\w+|vnd\.openxmlformats[\w.-]*|x-download|force-download)$/.test(
    essence,
  );
}

/**
 * What the runtime decodes a body of this type as, if nothing else says what it is: `kindByType` of
 * `templates/runtime/transport/response.ts`. A test holds the two equal.
 */
export function kindOfMedia(contentType: string): MediaKind {
  const essence = essenceOf(contentType);
  if (/^(?:application|text)\/(?:[^/]*\+)?json$/.test(essence)) return "json";
  return /^text\/|[/+]xml$|^application\/(?:javascript|x-www-form-urlencoded|(?:x-)?ndjson|jsonl)$/.test(essence) ? "text" : "binary";
}

/** Postman's default content type of a raw body, by `options.raw.language`. */
export function contentTypeOfLanguage(language: string | undefined): string {
  switch (language) {
    case "json":
      return "application/json";
    case "xml":
      return "application/xml";
    case "html":
      return "text/html";
    case "javascript":
      return "application/javascript";
    default:
      return "text/plain";
  }
}
