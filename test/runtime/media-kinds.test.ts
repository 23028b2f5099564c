import { describe, expect, test } from "vitest";
import { kindOfMedia } from "../../generator/operations/bodies/media.ts";
import { mediaKinds } from "../../templates/runtime/transport/declared/media-kinds.ts";
import type { Decode } from "../../templates/runtime/transport/operation.ts";
import { kindByType, readBody } from "../../templates/runtime/transport/response.ts";

/** What a body of a media type is read as. */
async function kindRead(type: string, decode: Decode): Promise<string> {
  const { data } = await readBody(new Response("1", { headers: { "content-type": type } }), "GET", decode);
  if (data instanceof Blob) return "binary";
  return data === 1 ? "json" : "text";
}

/** Media types of all forms that either side tells apart, and some beside them. */
const mediaTypes = ["application", "text", "image", "Audio", "multipart", "model", "x"].flatMap((type) =>
  [
    "json",
    "JSON",
    "problem+json",
    "a.b+c+json",
    "vnd.json.boats",
    "jsonx",
    "x-json",
    "xml",
    "svg+xml",
    "xmlx",
    "javascript",
    "x-www-form-urlencoded",
    "ndjson",
    "x-ndjson",
    "jsonl",
    "x-jsonl",
    "json-seq",
    "csv",
    "yaml",
    "pdf",
    "octet-stream",
    "vnd.boats",
    "",
  ].map((subtype) => `${type}/${subtype}`),
);

test.each([...mediaTypes, "json", "text", "/json", "text/a/json", "a+json"])(
  "of %s, the generator expects what the runtime reads",
  (type) => {
    for (const written of [type, ` ${type} ; charset=utf-8`]) expect(kindByType(written)).toBe(kindOfMedia(written));
  },
);

test.each([
  ["application/json", "json"],
  ["text/csv", "text"],
  ["application/vnd.boats", "binary"],
])("a body of %s is read as %s", async (type, want) => expect(await kindRead(type, "auto")).toBe(want));

describe("what is known of a media type counts", () => {
  const decode = mediaKinds({ "application/yaml": "text", "application/vnd.boats": "json", "text/x-photo": "binary" });
  test.each([
    ["application/yaml", "text"],
    ["Application/YAML; charset=utf-8", "text"],
    ["application/vnd.boats", "json"],
    ["text/x-photo", "binary"],
    // Nothing is known of these.
    ["application/json", "json"],
    ["text/csv", "text"],
    ["constructor", "binary"],
  ])("%s is %s", async (type, want) => expect(await kindRead(type, decode)).toBe(want));
  test("text that is no JSON although its type is, is text", async () => {
    const response = new Response("busy", { headers: { "content-type": "application/vnd.boats" } });
    expect(await readBody(response, "GET", decode)).toMatchObject({ data: "busy", isRaw: false });
  });
});
