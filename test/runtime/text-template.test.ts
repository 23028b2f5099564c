import { describe, expect, test } from "vitest";
import type { BodyCodec, BodyContext } from "../../templates/runtime/body/codec.ts";
import { json } from "../../templates/runtime/body/json.ts";
import { lines } from "../../templates/runtime/body/lines.ts";
import { orText } from "../../templates/runtime/body/or-text.ts";
import { textTemplate } from "../../templates/runtime/body/text-template.ts";

const context: BodyContext = { contentType: undefined, expand: (text) => text.replaceAll("{{to}}", "EUR") };

function encode(codec: BodyCodec, value: unknown): unknown {
  return codec.encode(value, context)?.content;
}

describe("a template", () => {
  const template = textTemplate("<from>{{from}}</from><to>{{to}}</to>", "text/xml");

  test.each([
    { title: "inserts values as they are", given: { from: "a&<{{to}}>" }, want: "<from>a&<{{to}}></from><to>EUR</to>" },
    { title: "takes numbers and switches", given: { from: 1n, to: true }, want: "<from>1</from><to>true</to>" },
    { title: "gives way to the client's variables", given: { from: "x", to: undefined }, want: "<from>x</from><to>EUR</to>" },
    { title: "gives way to a whole text", given: "<any>{{to}}</any>", want: "<any>{{to}}</any>" },
    { title: "is not sent by itself", given: undefined, want: undefined },
  ])("$title", ({ given, want }) => {
    expect(encode(template, given)).toBe(want);
  });

  test.each([[["x"]], [{ from: {} }], [{ from: Number.NaN }]])("refuses %j", (given) => {
    expect(() => encode(template, given)).toThrow(/must be|is not a finite number/);
  });

  test("knows only own members of the object", () => {
    expect(encode(textTemplate("{{toString}}"), {})).toBe("{{toString}}");
  });

  test("is sent with its type, unless the request has one", () => {
    expect(template.encode({ from: "" }, context)?.contentType).toBe("text/xml");
    expect(template.encode({ from: "" }, { ...context, contentType: "text/csv" })?.contentType).toBeUndefined();
  });
});

describe("a body that may be a text", () => {
  test.each([
    { title: "a text as it is", codec: orText(json()), given: '{ {{to}}, "a', want: '{ {{to}}, "a' },
    { title: "a value as JSON", codec: orText(json()), given: { a: ["x"] }, want: '{"a":["x"]}' },
    { title: "a list as lines", codec: orText(lines()), given: [1, 2], want: "1\n2\n" },
    { title: "a text instead of lines", codec: orText(lines()), given: "{1}", want: "{1}" },
  ])("is $title", ({ codec, given, want }) => {
    expect(encode(codec, given)).toBe(want);
  });

  test("is sent with the same type either way", () => {
    const codec = orText(json("application/x+json"), "application/x+json");
    expect(["x", 1].map((value) => codec.encode(value, context)?.contentType)).toEqual(["application/x+json", "application/x+json"]);
  });
});
