import { expect, test } from "vitest";
import { readAssets } from "../../generator/node/assets.ts";
import { readModules } from "../../generator/targets/typescript/render/assets.ts";
import { verbatimAssets } from "../../generator/verify/verbatim-assets.ts";
import { newClient } from "../../templates/runtime/core/client.ts";
import { buildRequest } from "../../templates/verbatim/request.ts";
import { readSources } from "../architecture/sources.ts";
import { listShipped, readPackage } from "../generated/packages.ts";

const packages = listShipped().map(({ folder }) => readPackage(folder));
const assets = readAssets();
const changed = [...verbatimAssets(assets)].filter(([path, text]) => assets.has(path) && assets.get(path) !== text);
const kept = [...verbatimAssets(assets)].filter(([path]) => !assets.has(path));

test("given the assets, the modules that are replaced exist and export the same function", () => {
  const exportsOf = (text: string | undefined): readonly (string | undefined)[] =>
    [...(text ?? "").matchAll(/^export (?:function (\w+)|\{ (\w+) \} from)/gm)].map(([, own, other]) => own ?? other);
  expect(changed.map(([path]) => path)).toEqual(["runtime/transport/auth-layer.ts", "runtime/transport/request.ts"]);
  for (const [path, text] of changed) expect(exportsOf(text), path).toEqual(exportsOf(assets.get(path)));
});

test("given a module that is replaced, the one that callers use is there under another name", () => {
  expect(kept.map(([path]) => path)).toEqual(["runtime/transport/request-of-callers.ts", "runtime/transport/auth-layer-of-callers.ts"]);
  for (const [path, text] of kept) expect(text, path).toBe(assets.get(path.replace("-of-callers", "")));
});

test("given a module that is replaced, everything that takes its place is there, and nothing imports it", () => {
  for (const [path] of changed) {
    const name = path.replace(/\.ts$/, "");
    const modules = readModules(verbatimAssets(assets), [name]);
    expect([...modules.keys()].filter((module) => module.startsWith("verbatim/")).length, name).toBeGreaterThan(1);
    const others = [...modules].filter(([module]) => module.startsWith("verbatim/"));
    expect(others.filter(([, text]) => text.includes(`/${name}.js"`)).map(([module]) => module)).toEqual([]);
  }
});

test("given what is shipped, nothing in it knows of comparing with Postman", () => {
  const shipped = [
    ...readSources("templates/runtime").map(({ path, text }) => [path, text] as const),
    ...packages.flatMap((files) => [...files].filter(([path]) => path.startsWith("src/"))),
  ];
  expect(shipped.length).toBeGreaterThan(80);
  expect(shipped.filter(([path, text]) => /verbatim/i.test(path + text)).map(([path]) => path)).toEqual([]);
});

const settings = newClient({ base: "https://h.test", variables: {} }).settings();
const operation = { name: "op", method: "GET", base: "https://h.test", path: [], responses: {} };

test.each([{ path: {}, query: { a: 1 }, headers: [] }, { path: {}, query: [], headers: { a: 1 } }, {}])(
  "given a caller's arguments, a verbatim request is refused: %j",
  (args) => {
    expect(() => buildRequest({ settings, operation, options: {}, args, computed: new Map() })).toThrow(
      "the entries of a collection's item",
    );
  },
);

test("given several cookies, they are joined before `Headers` joins them by commas, as it does on some platforms", () => {
  const headers = ["a=1", "b=2", "c=3"].map((value) => ({ key: "Cookie", value }));
  const request = buildRequest({ settings, operation, options: {}, args: { path: {}, query: [], headers }, computed: new Map() });
  expect(request.headers).toEqual([["Cookie", "a=1; b=2; c=3"]]);
});
