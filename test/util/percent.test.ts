import { expect, test } from "vitest";
import { decodeFormText, decodePercent } from "../../generator/util/percent.ts";

test.each([
  ["a%20b%C3%A9", "a bé"],
  ["a+b", "a+b"],
  ["50% off", "50% off"],
  ["%ff", "%ff"],
])("given %s, a server reads %s", (text, read) => expect(decodePercent(text)).toBe(read));

test.each([
  ["a+b%2Bc", "a b+c"],
  ["50%+off", "50% off"],
])("given %s in a form, a server reads %s", (text, read) => expect(decodeFormText(text)).toBe(read));
