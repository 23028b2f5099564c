import type { Mutation } from "./mutation.ts";

const tests = ["test/runtime/retry.test.ts", "test/runtime/deadline.test.ts"];
const attempts = { file: "templates/runtime/core/attempts.ts", tests };
const repeat = { file: "templates/runtime/transport/retry/repeat.ts", tests };
const timing = { file: "templates/runtime/transport/retry/retry-timing.ts", tests: ["test/runtime/retry-timing.test.ts"] };
const key = { file: "templates/runtime/transport/declared/keyed.ts", tests };
const hooks = { file: "templates/runtime/core/define-hooks.ts", tests: ["test/runtime/hooks.test.ts"] };
const deadline = { file: "templates/runtime/transport/deadline.ts", tests };

/** Rules of what is sent again and when, and of what ends a call. */
export const retryMutations: readonly Mutation[] = [
  { ...repeat, rule: "only some statuses are repeated", find: "!statuses.includes(answer.status)", replace: "false" },
  { ...repeat, rule: "`retry: false` sends once", find: "(own ?? ofClient) === false || ", replace: "" },
  { ...repeat, rule: "what may not arrive twice is sent once", find: " || !isRepeatable(request, operation)", replace: "" },
  { ...repeat, rule: "retries come to an end", find: "!(attempt <= retries)", replace: "attempt > 9" },
  { ...repeat, rule: "a wait that would be cut off is not begun", find: "wait < total.left()", replace: "true" },
  { ...attempts, rule: "only what `fetch` rejects with is a broken connection", find: "cause === log.broken", replace: "true" },
  { ...attempts, rule: "a break within the body is repeated", find: "response !== undefined || cause", replace: "cause" },
  { ...attempts, rule: "an attempt that took too long is repeated", find: `log.ended[0] === "timeout"`, replace: "false" },
  { ...attempts, rule: "an answer that nobody reads is let go", find: "await limit.race(discardBody(response));", replace: ";" },
  { ...attempts, rule: "an attempt leaves no timer", find: "limit.clear();", replace: "" },
  { ...attempts, rule: "a wait leaves no timer", find: "clearTimeout(timer);", replace: "" },
  { ...attempts, rule: "a wait ends with the call", find: "await log.total.race(new Promise(", replace: "await (new Promise(" },
  { ...timing, rule: "no wait is longer than the longest", find: "asked > most ? undefined : asked", replace: "asked" },
  { ...timing, rule: "waits grow", find: "2 ** (attempt - 1)", replace: "attempt" },
  { ...timing, rule: "waits are random", find: "(0.5 + random / 2)", replace: "1" },
  {
    ...timing,
    rule: "a limit's end counts once it is exceeded",
    find: "status === 429 ? endOfLimit(headers) : undefined",
    replace: "endOfLimit(headers)",
  },
  {
    ...repeat,
    rule: "a stream is sent once",
    find: "if (!isReplayable(request)) return false;",
    replace: "",
  },
  { ...key, rule: "the caller's own key stays", find: "!decided.has(name.toLowerCase()) && ", replace: "" },
  { ...key, rule: "the key of the options is sent", find: "own ?? create?.()", replace: "create?.()" },
  { ...deadline, rule: "a signal of the caller keeps no listener", find: `outer?.removeEventListener("abort", abort);`, replace: "" },
  { ...deadline, rule: "a call leaves no timer", find: "clearTimeout(timer);", replace: "" },
  {
    ...hooks,
    rule: "a hook changes the request",
    find: "await send(asked)",
    replace: "await send(request)",
  },
  { ...hooks, rule: "hooks see no credential by its name", find: "isSecretName(name) || ", replace: "" },
  { ...hooks, rule: "what hooks throw is ignored", find: "run().catch(() => undefined);", replace: "hook?.(describe());" },
  { ...hooks, rule: "a header of a hook wins over auth", find: "...entries.map(([name]) => name.toLowerCase())", replace: "" },
  {
    ...hooks,
    file: "templates/runtime/core/client.ts",
    rule: "a derived client adds its headers",
    find: "...options.headers, ",
    replace: "",
  },
  {
    ...deadline,
    file: "templates/runtime/transport/response.ts",
    rule: "an empty body is no JSON",
    find: "if (isEmpty && isOpen)",
    replace: "if (isEmpty)",
    tests: ["test/runtime/send.test.ts"],
  },
];
