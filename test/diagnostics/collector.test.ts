import { expect, test, vi } from "vitest";
import { createCollector } from "../../generator/diagnostics/collector.ts";

const locate = (pointer: string) => ({ file: "a.json", line: pointer.length + 1, column: 2 });
const place = { pointer: "/item/0", item: ["Users", "List"] };

test("a report becomes a diagnostic with code, severity, filled message, hint, item and location", () => {
  const collector = createCollector(locate);
  collector.report("authNotSupported", place, { type: "hawk" });
  expect(collector.diagnostics()).toEqual([
    {
      code: "PW3001",
      severity: "warning",
      message: "Auth of type `hawk` cannot be sent with `fetch`; calls are refused.",
      hint: "Calls that pass `auth: null` or their own `Authorization` header are sent.",
      item: ["Users", "List"],
      pointer: "/item/0",
      location: { file: "a.json", line: 8, column: 2 },
    },
  ]);
});

test("nothing is located before the diagnostics are asked for, and each once", () => {
  const spy = vi.fn(locate);
  const collector = createCollector(spy);
  collector.report("noMethod", place);
  expect(spy).not.toHaveBeenCalled();
  collector.diagnostics();
  expect(collector.diagnostics()).toHaveLength(1);
  expect(spy).toHaveBeenCalledTimes(1);
});

test("a location given with the report wins over the pointer", () => {
  const collector = createCollector(locate);
  collector.report("emptyFile", { pointer: "", item: [], location: { file: "b.json", line: 7, column: 9 } });
  expect(collector.diagnostics()[0]?.location).toEqual({ file: "b.json", line: 7, column: 9 });
});

test("failed tells whether one of them is an error", () => {
  const collector = createCollector(locate);
  collector.report("noMethod", place);
  expect(collector.failed()).toBe(false);
  collector.report("noRequests", place, { field: "item" });
  expect(collector.failed()).toBe(true);
});

test("parameters are cleaned, cut and not read as templates", () => {
  const collector = createCollector(locate);
  collector.report("authNotSupported", place, { type: "a\u001b[31m\n{type}$&" });
  collector.report("authNotSupported", place, { type: "x".repeat(1000) });
  const [first, second] = collector.diagnostics().map(({ message }) => message);
  expect(first).toBe("Auth of type `a[31m {type}$&` cannot be sent with `fetch`; calls are refused.");
  expect(second?.length).toBeLessThan(250);
});

test("the compiler asks for the parameters of a message", () => {
  const { report } = createCollector(locate);
  // @ts-expect-error -- the parameter `type` is missing
  report("authNotSupported", place);
  // @ts-expect-error -- this message has no parameters
  report("noMethod", place, { type: "x" });
});
