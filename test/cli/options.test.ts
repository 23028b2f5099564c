import { expect, it } from "vitest";
import { defaultOptions, resolveOptions } from "../../generator/pipeline/options.ts";

it("fills in defaults", () => {
  expect(resolveOptions(undefined)).toEqual({ kind: "resolved", options: defaultOptions });
  expect(resolveOptions({ check: false })).toEqual({ kind: "resolved", options: { check: false, format: true } });
});

it.each([[{ chekc: true }], [{ check: "yes" }], [[]], ["check"], [null], [JSON.parse('{"__proto__":1}')]])("rejects %j", (given) => {
  expect(resolveOptions(given).kind).toBe("rejected");
});
