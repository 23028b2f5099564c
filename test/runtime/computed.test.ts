import { afterEach, expect, test, vi } from "vitest";
import { base64Text, completing, computing, joinedText, randomDigits, randomNumber } from "../../templates/runtime/computed/computed.ts";
import { timeOfCallAs } from "../../templates/runtime/computed/time-pattern.ts";
import { timeOfCall } from "../../templates/runtime/computed/time.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { send } from "./send.ts";
import type { Computed } from "../../templates/runtime/values/variables.ts";
import { bodyText, capture, only } from "./capture.ts";
import { text } from "../../templates/runtime/body/text.ts";
import { declaredQuery } from "../../templates/runtime/transport/declared/query.ts";
import { declaredHeaders } from "../../templates/runtime/transport/declared/headers.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** The text of a value where `{{user}}` is Ann. */
function make(value: Computed): string {
  const expand = (given: string): string => given.replaceAll("{{user}}", "Ann");
  return typeof value === "string" ? expand(value) : value(expand);
}

test.each([
  ["milliseconds", "1709210096007"],
  ["seconds", "1709210096"],
  ["iso", "2024-02-29T12:34:56.007Z"],
  ["iso-date", "2024-02-29"],
  ["utc", "Thu, 29 Feb 2024 12:34:56 GMT"],
] as const)("the time of a call in %s", (format, want) => {
  vi.useFakeTimers({ now: new Date("2024-02-29T12:34:56.007Z") });
  expect(make(timeOfCall(format))).toBe(want);
});

test("an offset moves the time", () => {
  vi.useFakeTimers({ now: new Date("2024-02-29T12:34:56.007Z") });
  expect(make(timeOfCall("iso-date", 86_400_000))).toBe("2024-03-01");
  expect(make(timeOfCallAs("YYYY-MM-DD", "utc", -86_400_000))).toBe("2024-02-28");
});

test.each([
  ["YYYY-MM-DDTHH:mm:ssZ", "2024-02-29T12:34:56+00:00"],
  ["ddd, DD MMM YYYY HH:mm:ss ZZ", "Thu, 29 Feb 2024 12:34:56 +0000"],
  ["dddd D MMMM YY, h:m:s a", "Thursday 29 February 24, 12:34:56 pm"],
  ["M/DD hh:mm:ss.SSS A", "2/29 12:34:56.007 PM"],
  ["[at] H [o'clock]", "at 12 o'clock"],
  ["X x", "1709210096 1709210096007"],
])("the pattern %s is written as moment.js does", (pattern, want) => {
  vi.useFakeTimers({ now: new Date("2024-02-29T12:34:56.007Z") });
  expect(make(timeOfCallAs(pattern, "utc"))).toBe(want);
});

test("a pattern is in the local time zone", () => {
  vi.stubEnv("TZ", "Asia/Kolkata");
  vi.useFakeTimers({ now: new Date("2024-02-29T20:00:00Z") });
  expect(make(timeOfCallAs("YYYY-MM-DD HH:mm Z X"))).toBe("2024-03-01 01:30 +05:30 1709236800");
});

test("random values are in their bounds", () => {
  const numbers = Array.from({ length: 300 }, () => Number(make(randomNumber(-1, 2))));
  expect(new Set(numbers)).toEqual(new Set([-1, 0, 1, 2]));
  expect(make(randomDigits(36, 8))).toMatch(/^[0-9a-z]{8}$/u);
  expect(make(randomDigits(2, 64))).toMatch(/^[01]{64}$/u);
});

test("strings are joined and encoded with their variables", () => {
  expect(make(joinedText("Basic ", base64Text("{{user}}:é")))).toBe(`Basic ${Buffer.from("Ann:é").toString("base64")}`);
});

const operation = {
  name: "op",
  method: "POST",
  base: "https://h.test",
  path: ["{{id}}"],
  headers: declaredHeaders([
    { name: "X-Id", value: "{{id}}" },
    { name: "X-At", value: timeOfCall("seconds") },
    { name: "X-User", value: base64Text("{{user}}") },
  ]),
  body: text(),
  computed: computing({ id: randomDigits(36, 10), loop: "{{loop}}", again: "{{again}}" }),
  responses: {},
};

test("a computed variable is the same wherever a call sends it, and new with the next call", async () => {
  const { fetch, requests } = capture();
  const client = newClient({ base: "https://h.test", variables: {} }, { fetch, variables: { user: "Ann" } });
  await send(client, operation).result();
  await send(client, operation).result();
  const [first, second] = requests.map(({ url, headers }) => [url.split("/").at(-1), headers.get("x-id")] as const);
  expect(first?.[0]).toMatch(/^[0-9a-z]{10}$/u);
  expect(first?.[1]).toBe(first?.[0]);
  expect(second?.[1]).toBe(second?.[0]);
  expect(second?.[0]).not.toBe(first?.[0]);
});

test("what the caller passes wins, and is data", async () => {
  const { fetch, requests } = capture();
  const client = newClient({ base: "https://h.test", variables: { id: "saved" } }, { fetch, variables: { user: "Ann" } });
  await send(client, operation, { path: { id: "a/b" }, headers: { "X-At": "now" } }, { variables: { user: "Bo" } }).result();
  const { url, headers } = only(requests);
  expect([url, headers.get("x-at"), headers.get("x-user")]).toEqual(["https://h.test/a%2Fb", "now", "Qm8="]);
});

test("a variable that refers to itself has its former value there", async () => {
  const { fetch, requests } = capture();
  const client = newClient({ base: "https://h.test", variables: { loop: "before" } }, { fetch, variables: { user: "Ann" } });
  await send(client, { ...operation, headers: declaredHeaders([{ name: "X-Loop", value: "{{loop}}" }]) }, { body: "b" }).result();
  expect([only(requests).headers.get("x-loop"), bodyText(only(requests))]).toEqual(["before", "b"]);
  const refused = await send(client, { ...operation, headers: declaredHeaders([{ name: "X-Again", value: "{{again}}" }]) }).result();
  expect(refused).toMatchObject({ ok: false, status: "config" });
});

test.each([
  ["nothing", undefined, "page=1&at=s%20%26&user=Ann"],
  ["another parameter", { page: 2 }, "page=2&at=s%20%26&user=Ann"],
  ["a value for a parameter that is computed", { at: 7 }, "page=1&at=7&user=Ann"],
  ["undefined for it", { at: undefined, user: undefined }, "page=1"],
])("given %s, a query has what is computed where nothing is passed", async (_, query, want) => {
  const { fetch, requests } = capture();
  const declared = [{ name: "page", value: "1" }, { name: "at" }, { name: "user" }];
  const complete = completing({ at: () => "s &", user: "{{user}}" });
  const client = newClient({ base: "https://h.test", variables: {} }, { fetch, variables: { user: "Ann" } });
  await send(
    client,
    { ...operation, path: [], headers: () => [], query: declaredQuery(declared, undefined, complete) },
    { query },
  ).result();
  expect(only(requests).url).toBe(`https://h.test/?${want}`);
});
