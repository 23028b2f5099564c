import { expect, test } from "vitest";
import { dynamicVariables } from "../../generator/variables/dynamic.ts";
import { loadEngine } from "../../generator/verify/postman-side.ts";
import { generateUnredacted } from "../../generator/node/generate.ts";
import { verifyCollection } from "../../generator/verify/verify.ts";

const engine = await loadEngine();

test.runIf(engine !== undefined)("given every dynamic variable of Postman, both sides send the same made-up text", async () => {
  const names = [...dynamicVariables];
  const query = names.map((name) => ({ key: name.slice(1), value: `{{${name}}}` }));
  const url = { host: ["{{url}}"], path: ["{{$randomCity}}", "{{$random{{kind}}}}"], query };
  const text = JSON.stringify({
    info: { name: "Shop", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
    variable: [{ key: "kind", value: "Word" }],
    item: [{ name: "All", request: { method: "GET", header: [{ key: "X-Who", value: "{{$randomFullName}}" }], url } }],
  });
  const result = await verifyCollection({
    source: { file: "shop.json", text },
    examples: false,
    values: new Map(),
    only: undefined,
    generateUnredacted,
    engine,
  });
  const items = result.kind === "failed" ? [] : result.items;
  expect(items.map(({ comparison }) => comparison?.verdict)).toEqual(["exact"]);
  const sent = names.map((name) => `${name.slice(1)}=dyn-${name.slice(1)}`).join("&");
  expect(items[0]?.log.map(({ target }) => target)).toEqual([1, 2].map(() => `/dyn-randomCity/dyn-randomWord?${sent}`));
});
