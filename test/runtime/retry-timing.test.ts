import { expect, test } from "vitest";
import { type AnswerHead, retryWait } from "../../templates/runtime/transport/retry/retry-timing.ts";

const now = Date.UTC(2026, 4, 2, 10, 0, 0);
const limits = { delay: 500, maxDelay: 60_000 };

function answer(status: number, headers: Readonly<Record<string, string>>): AnswerHead {
  return { status, headers: new Headers(headers) };
}

test.each([
  { attempt: 1, random: 0, want: 250 },
  { attempt: 1, random: 1, want: 500 },
  { attempt: 2, random: 0.5, want: 750 },
  { attempt: 3, random: 1, want: 2_000 },
  { attempt: 8, random: 1, want: 60_000 },
  { attempt: 5_000, random: 0, want: 30_000 },
])("given attempt $attempt and $random, the wait is $want", ({ attempt, random, want }) => {
  expect(retryWait(attempt, undefined, limits, now, random)).toBe(want);
});

test.each<{ readonly title: string; readonly given: AnswerHead; readonly want: number | undefined }>([
  { title: "seconds", given: answer(503, { "retry-after": "7" }), want: 7_000 },
  { title: "a part of a second", given: answer(500, { "retry-after": "0.25" }), want: 250 },
  { title: "a date", given: answer(429, { "retry-after": "Sat, 02 May 2026 10:00:30 GMT" }), want: 30_000 },
  { title: "the longest wait", given: answer(429, { "retry-after": "60" }), want: 60_000 },
  { title: "a longer wait in seconds", given: answer(429, { "retry-after": "61" }), want: undefined },
  { title: "a longer wait as a date", given: answer(503, { "retry-after": "Sat, 02 May 2026 10:01:01 GMT" }), want: undefined },
  { title: "the end of a limit", given: answer(429, { "ratelimit-reset": "12" }), want: 12_000 },
  { title: "the end of a limit, older name", given: answer(429, { "x-ratelimit-reset": "12" }), want: 12_000 },
  { title: "the end of a limit, another name", given: answer(429, { "x-rate-limit-reset": "12" }), want: 12_000 },
  { title: "the end of a limit in seconds since 1970", given: answer(429, { "x-ratelimit-reset": `${now / 1000 + 9}` }), want: 9_000 },
  { title: "the end of a limit in milliseconds since 1970", given: answer(429, { "x-ratelimit-reset": `${now + 900}` }), want: 900 },
  { title: "the end of a limit as a date", given: answer(429, { "x-ratelimit-reset": "2026-05-02T10:00:05Z" }), want: 5_000 },
  { title: "the end of a limit as a structured field", given: answer(429, { ratelimit: '"default";r=0;t=30' }), want: 30_000 },
  { title: "the end of a limit as a list", given: answer(429, { ratelimit: "limit=9, remaining=0, reset=20" }), want: 20_000 },
  {
    title: "what the server asks for, before the limit's end",
    given: answer(429, { "retry-after": "1", "ratelimit-reset": "50" }),
    want: 1_000,
  },
])("given $title, that is the wait, up to the longest", ({ given, want }) => {
  expect(retryWait(1, given, limits, now, 1)).toBe(want);
});

test.each<{ readonly title: string; readonly given: AnswerHead }>([
  { title: "nothing", given: answer(503, {}) },
  { title: "zero", given: answer(429, { "retry-after": "0" }) },
  { title: "a negative number", given: answer(429, { "retry-after": "-5" }) },
  { title: "a date that is over", given: answer(429, { "retry-after": "Sat, 02 May 2026 09:59:00 GMT" }) },
  { title: "what is neither", given: answer(429, { "retry-after": "soon" }) },
  { title: "a limit's end with a failure of the server", given: answer(500, { "x-ratelimit-reset": `${now / 1000 + 3_600}` }) },
])("given $title, the wait is our own", ({ given }) => {
  expect(retryWait(1, given, limits, now, 1)).toBe(500);
});

test("given no longest wait, what a timer cannot wait for is not waited for", () => {
  const days = (count: number): AnswerHead => answer(503, { "retry-after": `${count * 86_400}` });
  const unlimited = { delay: 500, maxDelay: Infinity };
  expect(retryWait(1, days(24), unlimited, now, 1)).toBe(24 * 86_400_000);
  expect(retryWait(1, days(25), unlimited, now, 1)).toBeUndefined();
  expect(retryWait(40, undefined, unlimited, now, 1)).toBe(2 ** 31 - 1);
});
