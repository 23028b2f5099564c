import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTolerantJson } from "../../generator/json/parse-tolerant.ts";
import { printJson } from "../../generator/json/print-json.ts";
import { withPlaceholders } from "../../generator/samples/placeholders.ts";
import { runs } from "../support/runs.ts";

/** The text of a body as a sample has it. */
function replaced(text: string): string {
  const { value } = parseTolerantJson(text);
  if (value === undefined) throw new Error("not JSON");
  return printJson(withPlaceholders(value));
}

test.each([
  ["a string", '{"a":"Ida Lewis"}', '{"a":"redacted"}'],
  ["an empty string", '{"a":""}', '{"a":""}'],
  ["a date", '{"a":"1842-02-25"}', '{"a":"2000-01-01"}'],
  ["a point in time", '{"a":"2024-05-01T10:00:00.123+02:00"}', '{"a":"2000-01-01T00:00:00Z"}'],
  ["a UUID", '{"a":"6fa459ea-ee8a-3ca4-894e-db77e160355e"}', '{"a":"00000000-0000-4000-8000-000000000000"}'],
  ["an email address", '{"a":"ida@lime-rock.example"}', '{"a":"redacted@example.com"}'],
  ["an IP address", '{"a":"10.20.30.40"}', '{"a":"192.0.2.1"}'],
  ["a URL", '{"a":"https://u:p@h.example/reset/9f8e7d"}', '{"a":"https://example.com/redacted"}'],
  ["digits", '{"phone":"4015550134","amount":"12.50"}', '{"phone":"1","amount":"1.5"}'],
  ["numbers", '{"id":48213,"lat":41.4664,"debt":-3e9}', '{"id":1,"lat":1,"debt":1}'],
  ["Unix time", '{"at":1714557600,"ms":1714557600123}', '{"at":1000000000,"ms":1000000000000}'],
  ["an integer beyond 2^53", '{"id":8841234567890123457}', '{"id":9007199254740993}'],
  ["booleans and null", '{"a":true,"b":false,"c":null}', '{"a":true,"b":false,"c":null}'],
  ["a JSON text", '{"a":"{\\"secret\\":1}"}', '{"a":"redacted"}'],
])("given %s, its placeholder depends on the form alone", (_, text, want) => {
  expect(replaced(text)).toBe(want);
});

test.each([
  ["status", "in_progress"],
  ["type", "CARD_PAYMENT"],
  ["__typename", "PullRequest"],
  ["currency", "EUR"],
  ["eventType", "order.created"],
  ["object", "mooring"],
  ["paymentStatus", "PartiallyRefunded"],
  ["role", "admin"],
])("given a word under %s, it stays: unions and enums need it", (name, word) => {
  expect(replaced(JSON.stringify({ [name]: word }))).toBe(JSON.stringify({ [name]: word }));
});

test.each([
  ["name", "ida"],
  ["status", "Ida left a note"],
  ["status", "sk_live_4eC39HqLyjWDarjtT1zdp7dc"],
  ["type", "a9f8e7d6c5b4a392"],
  ["state", "x".repeat(60)],
  ["city", "Newport"],
  ["state", "Texas"],
  ["state", "qwkzjvhxplmrtb"],
  ["maritalStatus", "divorced"],
  ["bloodType", "AB"],
  ["category", "oncology"],
  ["role", "ida"],
  ["language", "faroese"],
])("given %s: %s, it does not stay", (name, word) => {
  expect(replaced(JSON.stringify({ [name]: word }))).toBe(JSON.stringify({ [name]: "redacted" }));
});

test.each([
  ["addresses", '{"ida@rock.example":1,"ann@rock.example":2}', '{"redacted1@example.com":1,"redacted2@example.com":1}'],
  ["ids", '{"48213":{},"48214":{}}', '{"1001":{},"1002":{}}'],
  ["prefixed ids", '{"cus_9s6XKzkNRiz8i3":1}', '{"id_Redacted1":1}'],
  ["dates", '{"2024-05-01":1,"2024-05-02":1}', '{"2000-01-01":1,"2000-01-02":1}'],
  [
    "addresses among other things",
    '{"mailto:ida@rock.example":1,"Ida L <ida@rock.example>":1}',
    '{"redacted1@example.com":1,"redacted2@example.com":1}',
  ],
  ["phone numbers", '{"(401) 555-0134":1,"401.555.0134":1,"tel:+14015550134":1}', '{"1001":1,"1002":1,"1003":1}'],
  ["mixed ids", '{"sess_abc123def456":1}', '{"id_Redacted1":1}'],
  ["numbered ids", '{"user-48213":1,"order#170":2}', '{"id_Redacted1":1,"id_Redacted2":1}'],
  ["hardware addresses", '{"00:1B:44:11:3A:B7":1}', '{"000000000000000000000001":1}'],
  ["addresses with ports", '{"203.0.113.77:8080":1,"fe80::1:2":1}', '{"192.0.2.1":1,"192.0.2.2":1}'],
  ["ids within words", '{"boat/6fa459ea-ee8a-3ca4-894e-db77e160355e/at":1}', '{"00000000-0000-4000-8000-000000000001":1}'],
  ["tokens", '{"aG7xQ2mP9vL4kT8wZ3nB":1}', '{"redacted1":1}'],
])("given %s as names of properties, they become placeholders of their form", (_, text, want) => {
  expect(replaced(text)).toBe(want);
});

test.each([
  "billing_address_line_1",
  "owner@odata.type",
  "@type",
  "sha256",
  "iso-8601",
  "image_1024",
  "v1.2.0",
  "1.0.0",
  "__proto__",
  "constructor",
  "200",
  "First Name",
])("given the name %s, it stays", (name) => {
  const text = `{${JSON.stringify(name)}:{"a":1}}`;
  expect(replaced(text)).toBe(text);
});

test("given a map of many ids, a few of them are enough", () => {
  const map = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [String(50_000 + index), { n: index }]));
  expect(Object.keys(JSON.parse(replaced(JSON.stringify(map))))).toHaveLength(8);
});

test.each([
  ["equal forms", '[{"id":1},{"id":2},{"id":3}]', '[{"id":1}]'],
  ["a property that one element lacks", '[{"a":1,"b":1},{"a":2},{"a":3}]', '[{"a":1,"b":1},{"a":1}]'],
  ["another kind", '[{"a":1},{"a":"x"},{"a":null},{"a":2}]', '[{"a":1},{"a":"redacted"},{"a":null}]'],
  ["scalars", "[1,2,3]", "[1]"],
  ["a row", '[1,"a",true]', '[1,"redacted",true]'],
  ["different rows", '[[1,"a"],[2,"b"],[3,"c"]]', '[[1,"redacted"],[2,"redacted"]]'],
  ["measurements", '[[1714557600,"12.5"],[1714557660,"12.5"]]', '[[1000000000,"1.5"],[1000000001,"1.5"]]'],
  ["an empty list among others", '[{"a":[]},{"a":[1]},{"a":[2]}]', '[{"a":[]},{"a":[1]}]'],
])("given a list with %s, what shows nothing new is left out", (_, text, want) => {
  expect(replaced(text)).toBe(want);
});

test("given words that recur, each stays often enough to show that it does", () => {
  const list = Array.from({ length: 30 }, (_, index) => ({ state: index % 3 === 0 ? "open" : "closed" }));
  const kept: readonly { readonly state: string }[] = JSON.parse(replaced(JSON.stringify(list)));
  expect(kept.filter(({ state }) => state === "open")).toHaveLength(4);
  expect(kept.filter(({ state }) => state === "closed")).toHaveLength(4);
});

const scalars = ["open", "lit", "Ada L", "2024-05-01", 5, 1714557600, 2 ** 64, null, true, false, "x@y.example", "", "12"];
const keys = [
  "type",
  "status",
  "id",
  "a",
  "48213",
  "48214",
  "user-48213",
  "401.555.0134",
  "00:1B:44:11:3A:B7",
  "sess_abc123def456",
  "10.2.3.4:80",
  "ida@rock.example",
  "ann@rock.example",
];
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(...scalars),
    fc.array(tie("tree"), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom(...keys), tie("tree"), { maxKeys: 4 }),
  ),
}));
const json = fc.oneof(fc.jsonValue({ maxDepth: 5 }), tree).map((value) => JSON.stringify({ value }));

test("given any JSON, a second pass changes nothing", () => {
  fc.assert(
    fc.property(json, (text) => {
      const once = replaced(text);
      expect(replaced(once)).toBe(once);
    }),
    { numRuns: runs(200) },
  );
});

// Shorter numbers could be a part of a placeholder by chance.
test("given any strings and numbers, none of them stays that is not a placeholder", () => {
  const value = fc.oneof(
    fc.string({ minLength: 9 }),
    fc.uuid(),
    fc.emailAddress(),
    fc.webUrl(),
    fc.ipV4(),
    fc.integer({ min: 20_000_000, max: 999_999_999 }),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (values) => {
      const text = replaced(JSON.stringify({ values, inner: values.map((each) => ({ name: each })) }));
      for (const each of values) expect(text).not.toContain(JSON.stringify(each));
    }),
    { numRuns: runs(200) },
  );
});
