import { expect, test } from "vitest";
import { readAssets } from "../../../../generator/node/assets.ts";
import { createEngine } from "../../../../generator/targets/typescript/render/engine.ts";

const engine = createEngine(readAssets());

test("given a view without a field that its template prints, it throws instead of leaving a gap", () => {
  expect(() => engine("types.ts")({ comment: "", types: [] })).toThrow(/"imports" not defined/);
});

test("given characters with a meaning in HTML, they are printed as they are: views hold code", () => {
  const text = engine("types.ts")({ comment: "", imports: `import "<&'>";`, types: [] });
  expect(text).toContain(`import "<&'>";`);
});
