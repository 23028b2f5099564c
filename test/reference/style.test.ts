import { expect, test } from "vitest";
import { readAssets } from "../../generator/node/assets.ts";
import { readStyle } from "../../generator/targets/reference/style.ts";

test("given the style sheet, each file of its folder is a part of it, once", () => {
  const files = [...readAssets()].filter(([path]) => path.startsWith("reference/style/"));
  const style = readStyle(readAssets());
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter(([, text]) => style.split(text).length !== 2).map(([path]) => path)).toEqual([]);
});
