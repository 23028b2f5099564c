import { describe } from "vitest";
import { type Piece, sendPieces } from "./pieces.ts";

// What a collection says about auth in its file, sent as a whole.

/** A v2.1 auth block. */
function block(type: string, parameters: object): object {
  return { type, [type]: Object.entries(parameters).map(([key, value]) => ({ key, value })) };
}

const bearer = (token: string): object => block("bearer", { token });
const basicText = (user: string): string => `Basic ${Buffer.from(user).toString("base64")}`;
const none = {};
const authorization = (value: string): Readonly<Record<string, string>> => ({ authorization: value });

function send(
  title: string,
  auth: unknown,
  headers: Readonly<Record<string, string>>,
  more: Partial<Piece> & { readonly parts?: object } = {},
): Piece {
  const { parts = {}, ...piece } = more;
  return { title, request: { method: "GET", url: "https://h.test/p", auth, ...parts }, want: { target: "/p", headers }, ...piece };
}

const inherited: readonly Piece[] = [
  send("nothing: the collection's", undefined, authorization("Bearer C")),
  send("null: the collection's", null, authorization("Bearer C")),
  send("an empty block: the collection's", {}, authorization("Bearer C")),
  send("the folder's", undefined, authorization("Bearer F"), { folders: [{ auth: bearer("F") }] }),
  send("the outer folder's", undefined, authorization("Bearer F"), { folders: [{ auth: bearer("F") }, {}] }),
  send("noauth", { type: "noauth" }, none),
  send("noauth of a folder", undefined, none, { folders: [{ auth: { type: "noauth" } }] }),
  send("an empty token does not inherit", bearer(""), none),
  send("parameters as an object", { type: "bearer", bearer: { token: "t" } }, authorization("Bearer t")),
  send(
    "a key listed twice: the last",
    { type: "bearer", bearer: [1, 2].map((value) => ({ key: "token", value: `t${value}` })) },
    authorization("Bearer t2"),
  ),
];

const own = {
  parts: {
    header: [
      { key: "X-1", value: "1" },
      { key: "Authorization", value: "Mine" },
      { key: "X-2", value: "2" },
    ],
  },
};
const others = { "x-1": "1", "x-2": "2" };
const ownStays = { ...others, authorization: "Mine" };
const ownGoes = (value: string): Readonly<Record<string, string>> => ({ ...others, authorization: value });

const withOwnHeader: readonly Piece[] = [
  send("noauth", { type: "noauth" }, ownStays, own),
  send("an unknown type", { type: "quantum" }, ownStays, own),
  send("bearer", bearer("t"), ownGoes("Bearer t"), own),
  send("bearer without a token", bearer(""), ownStays, own),
  send("oauth2 without a token", block("oauth2", {}), ownStays, own),
  send("oauth2 to the query", block("oauth2", { accessToken: "t", addTokenTo: "queryParams" }), others, {
    ...own,
    want: { target: "/p?access_token=t", headers: others },
  }),
  send("oauth2 to an unknown place", block("oauth2", { accessToken: "t", addTokenTo: "query" }), others, own),
  send("oauth2 to an unknown place, an own parameter", block("oauth2", { accessToken: "t", addTokenTo: "query" }), none, {
    parts: { url: "https://h.test/p?access_token=old&y=2" },
    want: { target: "/p?y=2", headers: none },
  }),
  send("user info and basic", block("basic", { username: "u", password: "p" }), authorization(basicText("u:p")), {
    parts: { url: "https://x:y@h.test/p" },
  }),
  send(
    "user info and a key in a header",
    block("apikey", { key: "X-Key", value: "s" }),
    { "x-key": "s", authorization: basicText("x:y") },
    {
      parts: { url: "https://x:y@h.test/p" },
    },
  ),
  send("user info and a key in the query", block("apikey", { key: "k", value: "s", in: "query" }), authorization(basicText("x:y")), {
    parts: { url: "https://x:y@h.test/p" },
    want: { target: "/p?k=s", headers: authorization(basicText("x:y")) },
  }),
  send("user info and a key in Authorization", block("apikey", { key: "Authorization", value: "Key s" }), authorization("Key s"), {
    parts: { url: "https://x:y@h.test/p" },
  }),
  send(
    "user info, a key and an own header",
    block("apikey", { key: "X-Key", value: "s" }),
    { ...ownStays, "x-key": "s" },
    {
      parts: { ...own.parts, url: "https://x:y@h.test/p" },
    },
  ),
  send("user info", undefined, ownStays, { parts: { ...own.parts, url: "https://x:y@h.test/p" } }),
];

const simple: readonly Piece[] = [
  send("basic without a password", block("basic", { username: "u" }), authorization(basicText("u:"))),
  send("basic without parameters", block("basic", {}), authorization(basicText(":"))),
  send("basic in UTF-8", block("basic", { username: "ü", password: "€" }), authorization("Basic w7w64oKs")),
  send("basic with numbers", block("basic", { username: 12, password: 34 }), authorization(basicText("12:34"))),
  send("bearer without a token", block("bearer", {}), none),
  send("bearer, an empty variable", bearer("{{empty}}"), none),
  send("bearer, a variable that is null", bearer("{{nul}}"), authorization("Bearer null")),
  send("bearer with a prefix of its own", bearer("Bearer t"), authorization("Bearer Bearer t")),
  send("bearer keeps blanks", bearer(" t"), authorization("Bearer  t")),
  send("bearer with a line break", bearer("a\nb"), none, { want: "nothing" }),
];

const query = (target: string, headers: Readonly<Record<string, string>> = none): Partial<Piece> => ({ want: { target, headers } });

const apiKeys: readonly Piece[] = [
  send("no place: header", block("apikey", { key: "X-Key", value: "s" }), { "x-key": "s" }),
  send("an unknown place: header", block("apikey", { key: "X-Key", value: "s", in: "cookie" }), { "x-key": "s" }),
  send("query", block("apikey", { key: "k", value: "s p&q#r=+", in: "query" }), none, query("/p?k=s%20p%26q%23r=+")),
  send("query, escaped already", block("apikey", { key: "k", value: "a%20b/c", in: "query" }), none, query("/p?k=a%20b/c")),
  send("query, in place of a parameter", block("apikey", { key: "z", value: "s", in: "query" }), none, {
    parts: { url: "https://h.test/p?z=1&y=2" },
    ...query("/p?y=2&z=s"),
  }),
  send("header, an empty value", block("apikey", { key: "X-Key", value: "" }), { "x-key": "" }),
  send("query, an empty value", block("apikey", { key: "k", value: "", in: "query" }), none, query("/p?k=")),
  send("query, no value", block("apikey", { key: "k", in: "query" }), none, query("/p?k")),
  send("query, a number as value", block("apikey", { key: "k", value: 5, in: "query" }), none, query("/p?k")),
  send("header, a number as value", block("apikey", { key: "X-Key", value: 5 }), { "x-key": "5" }),
  send("no key", block("apikey", { key: "", value: "s" }), none),
  send(
    "in place of headers of the same words",
    block("apikey", { key: "api-key", value: "s" }),
    { "api-key": "s" },
    {
      parts: { header: ["api_key", "ApiKey"].map((key) => ({ key, value: "old" })) },
    },
  ),
  send("as Authorization", block("apikey", { key: "Authorization", value: "Token x" }), authorization("Token x")),
  send(
    "a name that is a variable, header",
    block("apikey", { key: "X-{{one}}", value: "s" }),
    { "x-1": "s" },
    {
      parts: { header: [{ key: "x-1", value: "old" }] },
    },
  ),
  send("a name that is a variable, query", block("apikey", { key: "{{amp}}", value: "s", in: "query" }), none, query("/p?a%26b=s")),
  send("a name that is a variable without a value", block("apikey", { key: "{{open}}", value: "s" }), { "v-open": "s" }),
  send("a name that is an empty variable", block("apikey", { key: "{{empty}}", value: "s" }), none),
];

const oauth2: readonly Piece[] = [
  send("a token", block("oauth2", { accessToken: "t" }), authorization("Bearer t")),
  send("in the query", block("oauth2", { accessToken: "t&x y", addTokenTo: "queryParams" }), none, query("/p?access_token=t%26x%20y")),
  send("a prefix", block("oauth2", { accessToken: "t", headerPrefix: "  Token   " }), authorization("Token t")),
  send("an empty prefix", block("oauth2", { accessToken: "t", headerPrefix: "" }), authorization("t")),
  send("a prefix that is null", block("oauth2", { accessToken: "t", headerPrefix: null }), authorization("Bearer t")),
  send("a type of token", block("oauth2", { accessToken: "t", tokenType: "token" }), authorization("Bearer t")),
  send("the type mac", block("oauth2", { accessToken: "t", tokenType: "MAC" }), none),
  send("an own parameter", block("oauth2", { accessToken: "t" }), none, {
    parts: { url: "https://h.test/p?access_token=old&y=2" },
    ...query("/p?y=2", authorization("Bearer t")),
  }),
];

const variable = [
  { key: "empty", value: "" },
  { key: "nul", value: null },
  { key: "one", value: "1" },
  { key: "amp", value: "a&b" },
];

describe("inheritance", () => sendPieces(inherited, { auth: bearer("C") }));
describe("beside an own header", () => sendPieces(withOwnHeader));
describe("basic and bearer", () => sendPieces(simple, { variable }));
describe("apikey", () => sendPieces(apiKeys, { variable }));
describe("oauth2", () => sendPieces(oauth2));
