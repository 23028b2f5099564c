import { describe, expect, test } from "vitest";
import { kindOfMedia } from "../../generator/operations/bodies/media.ts";
import { mediaKinds } from "../../templates/runtime/transport/declared/media-kinds.ts";
import type { Decode } from "../../templates/runtime/transport/operation.ts";
import { readBody } from "../../templates/runtime/transport/response.ts";

/** What a body of a media type is read as. */
async function kindRead(type: string, decode: Decode): Promise<string> {
  const { data } = await readBody(new Response("1", { headers: { "content-type": type } }), "GET", decode);
  if (data instanceof Blob) return "binary";
  return data === 1 ? "json" : "text";
}

test.each([
  ["application/json"],
  ["Application/Problem+JSON; charset=utf-8"],
  ["text/json"],
  ["text/csv"],
  ["application/xml"],
  ["image/svg+xml"],
  ["application/javascript"],
  ["application/x-ndjson"],
  ["application/x-www-form-urlencoded"],
  ["application/yaml"],
  ["application/pdf"],
  ["application/vnd.boats"],
])("of %s, the generator expects what the runtime reads", async (type) => {
  expect(await kindRead(type, "auto")).toBe(kindOfMedia(type));
});

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
