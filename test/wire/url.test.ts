import { expect, test } from "vitest";
import { type Given, parameters, onBothSides, sendByClient } from "./wire.ts";

interface Row {
  readonly title: string;
  readonly given: Given;
  /** Path and query, and with a leading `scheme://host` the origin too. */
  readonly want: string;
}

const parts: readonly Row[] = [
  { title: "no path is a slash", given: {}, want: "https://h.test/" },
  { title: "an empty segment alone is a slash", given: { path: [""] }, want: "/" },
  { title: "an empty last segment is a slash at the end", given: { path: ["users", ""] }, want: "/users/" },
  { title: "an empty first segment doubles the slash", given: { path: ["", "users"] }, want: "//users" },
  { title: "empty segments stay", given: { path: ["a", "", "", "b"] }, want: "/a///b" },
  { title: "a slash within a segment separates", given: { path: ["a/b", "c"] }, want: "/a/b/c" },
  { title: "dot segments stay", given: { path: ["a", "..", ".", "b"] }, want: "/a/.././b" },
  { title: "no scheme is http", given: { base: "h.test", path: ["p"] }, want: "http://h.test/p" },
  { title: "scheme and host become lower case", given: { base: "HTTPS://API.H.Test", path: ["P"] }, want: "https://api.h.test/P" },
  { title: "other letters in a host become punycode", given: { base: "https://käse.test" }, want: "https://xn--kse-qla.test/" },
  { title: "a port stays", given: { base: "https://h.test:8443", path: ["p"] }, want: "https://h.test:8443/p" },
  { title: "blanks in front are cut", given: { base: "  https://h.test", path: ["p  "] }, want: "https://h.test/p%20%20" },
  { title: "line breaks are encoded", given: { path: ["p\n"], query: parameters(["a", "1\r\n2"]) }, want: "/p%0A?a=1%0D%0A2" },
  { title: "a fragment is not sent", given: { path: ["p#top"] }, want: "/p" },
  { title: "more slashes after the scheme count for nothing", given: { base: "https:////h.test", path: ["p"] }, want: "https://h.test/p" },
];

const encoding: readonly Row[] = [
  { title: "path: ASCII that stays", given: { path: ["!$&'()*+,;=:@-._~[]^|%"] }, want: "/!$&'()*+,;=:@-._~[]^|%" },
  { title: "path: ASCII that is encoded", given: { path: ['x y"<>`{z}'] }, want: "/x%20y%22%3C%3E%60%7Bz%7D" },
  { title: "path: UTF-8", given: { path: ["ñ", "日", "🙂"] }, want: "/%C3%B1/%E6%97%A5/%F0%9F%99%82" },
  { title: "path: escapes are left alone", given: { path: ["50%", "%2f%2F", "%q"] }, want: "/50%/%2f%2F/%q" },
  { title: "path: a backslash is a slash", given: { path: ["a\\b"] }, want: "/a/b" },
  { title: "path: control characters", given: { path: ["\u0001\u007f"] }, want: "/%01%7F" },
  {
    title: "query: ASCII that stays",
    given: { query: parameters(["k", "!$()*+,;=:@-._~/?[]\\^`{|}%"]) },
    want: "/?k=!$()*+,;=:@-._~/?[]\\^`{|}%",
  },
  { title: "query: ASCII that is encoded", given: { query: parameters(["k", "x y\"'<>#&"]) }, want: "/?k=x%20y%22%27%3C%3E%23%26" },
  { title: "query: a key's = & # are encoded", given: { query: parameters(["a=b&c#d", "v"]) }, want: "/?a%3Db%26c%23d=v" },
  { title: "query: escapes are left alone", given: { query: parameters(["k", "%20%2f%zz+"]) }, want: "/?k=%20%2f%zz+" },
  { title: "query: JSON", given: { query: parameters(["f", '{"n":[1, 2]}']) }, want: "/?f={%22n%22:[1,%202]}" },
  {
    title: "query: date and address",
    given: { query: parameters(["at", "2024-02-03T04:05:06+07:00"], ["to", "a+b@h.test"]) },
    want: "/?at=2024-02-03T04:05:06+07:00&to=a+b@h.test",
  },
  {
    title: "query: brackets in keys",
    given: { query: parameters(["id[]", "1"], ["id[]", "2"], ["f[a][b]", "x|y"]) },
    want: "/?id[]=1&id[]=2&f[a][b]=x|y",
  },
];

const query: readonly Row[] = [
  { title: "null value: no =", given: { path: ["p"], query: parameters(["flag", null]) }, want: "/p?flag" },
  { title: "empty value: =", given: { path: ["p"], query: parameters(["flag", ""]) }, want: "/p?flag=" },
  { title: "no key, with value", given: { path: ["p"], query: parameters([null, "v"]) }, want: "/p?=v" },
  { title: "empty key, with value", given: { path: ["p"], query: parameters(["", "v"]) }, want: "/p?=v" },
  { title: "empty key and value", given: { path: ["p"], query: parameters(["", ""]) }, want: "/p?=" },
  { title: "neither key nor value", given: { path: ["p"], query: parameters([null, null]) }, want: "/p?" },
  { title: "no entry: no ?", given: { path: ["p"], query: [] }, want: "/p" },
  {
    title: "repeated keys keep their places",
    given: { path: ["p"], query: parameters(["x", "1"], ["y", "2"], ["x", "3"]) },
    want: "/p?x=1&y=2&x=3",
  },
  { title: "blanks around texts", given: { path: ["p"], query: parameters([" k ", " v "]) }, want: "/p?%20k%20=%20v%20" },
  { title: "empty pieces stay", given: { path: ["p"], query: parameters([null, null], ["a", "1"], [null, null]) }, want: "/p?&a=1&" },
  { title: "only the first ? separates", given: { path: ["p"], query: parameters(["a", "b?c=d/e"]) }, want: "/p?a=b?c=d/e" },
  { title: "a slash is added before the query", given: { query: parameters(["a", "1"]) }, want: "/?a=1" },
];

const values = { id: "42", slashed: "x/y", other: "9" };
const pathVariables: readonly Row[] = [
  { title: "a segment", given: { path: ["u", ":id"], pathVariables: values }, want: "/u/42" },
  { title: "a suffix from the first dot on stays", given: { path: [":id.tar.gz"], pathVariables: values }, want: "/42.tar.gz" },
  { title: "the name runs to the end", given: { path: [":id_x"], pathVariables: { ...values, id_x: "5" } }, want: "/5" },
  { title: "two colons are one name", given: { path: [":id-:other"], pathVariables: values }, want: "/:id-:other" },
  { title: "a custom verb belongs to the name", given: { path: [":id:run"], pathVariables: values }, want: "/:id:run" },
  { title: "no colon in front", given: { path: ["f(:id)", "x:id"], pathVariables: values }, want: "/f(:id)/x:id" },
  { title: "curly braces are text", given: { path: ["{id}"], pathVariables: values }, want: "/%7Bid%7D" },
  { title: "not in the query", given: { query: parameters(["a", ":id"]), pathVariables: values }, want: "/?a=:id" },
  { title: "a slash in the value separates", given: { path: [":slashed"], pathVariables: values }, want: "/x/y" },
  { title: "an escape in the value stays", given: { path: [":id"], pathVariables: { id: "x%2Fy" } }, want: "/x%2Fy" },
  { title: "a ? in the value starts the query", given: { path: [":id", "z"], pathVariables: { id: "x?y=1" } }, want: "/x?y=1/z" },
  { title: "a # in the value cuts", given: { path: [":id", "z"], pathVariables: { id: "x#y" } }, want: "/x" },
  { title: "other marks stay", given: { path: [":id"], pathVariables: { id: "a+b&c=d;e,f@g:h" } }, want: "/a+b&c=d;e,f@g:h" },
  { title: "blanks are encoded", given: { path: [":id"], pathVariables: { id: " 7 " } }, want: "/%207%20" },
  { title: "variables in the value", given: { path: [":id"], pathVariables: { id: "{{v}}!" }, variables: { v: "a b" } }, want: "/a%20b!" },
  { title: "used twice", given: { path: [":id", ":id"], pathVariables: values }, want: "/42/42" },
  { title: "a value is not looked up again", given: { path: [":id"], pathVariables: { id: ":other", other: "9" } }, want: "/:other" },
  { title: "empty or missing: stays", given: { path: [":id", ":nope"], pathVariables: { id: "" } }, want: "/:id/:nope" },
  {
    title: "a variable that is empty: empty segment",
    given: { path: ["u", ":id", "z"], pathVariables: { id: "{{v}}" }, variables: { v: "" } },
    want: "/u//z",
  },
];

const refused = [
  { title: "another scheme", given: { base: "ws://h.test", path: ["p"] } },
  { title: "no host", given: { base: "", path: ["p"] } },
];

onBothSides((send) => {
  test.each([...parts, ...encoding, ...query, ...pathVariables])("$title", async ({ given, want }) => {
    const { origin, target } = await send(given);
    expect(want.startsWith("/") ? target : origin + target).toBe(want);
  });

  test.each(refused)("nothing is sent: $title", async ({ given }) => {
    await expect(send(given)).rejects.toThrow();
  });

  test("user info becomes a Basic header, percent-decoded", async () => {
    const { origin, headers } = await send({ base: "https://jo hn:p%40ss@h.test", path: ["p"] });
    expect({ origin, authorization: headers["authorization"] }).toEqual({
      origin: "https://h.test",
      authorization: `Basic ${btoa("jo hn:p@ss")}`,
    });
  });

  test("user info yields to an own header", async () => {
    const { headers } = await send({ base: "https://u:p@h.test", headers: [{ key: "authorization", value: "Own" }] });
    expect(headers["authorization"]).toBe("Own");
  });
});

test.each(refused)("a configuration error: $title", async ({ given }) => {
  await expect(sendByClient(given)).rejects.toMatchObject({ name: "ConfigError" });
});
