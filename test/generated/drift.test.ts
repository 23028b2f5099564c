import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { createClient, getUser } from "../../generated/sunshine-conversations/src/index.ts";
import { type Drift, drift } from "../../generated/sunshine-conversations/src/drift.ts";
import { operations, types } from "../../generated/sunshine-conversations/src/drift/shapes.ts";
import { mock } from "../../generated/sunshine-conversations/src/mock.ts";
import { generate } from "../../generator/node/generate.ts";
import { compareShape } from "../../templates/runtime/drift/compare.ts";
import { readShape } from "../../templates/runtime/drift/read-shape.ts";
import { repository } from "../corpus/corpus-files.ts";
import { collectionText } from "../operations/build-collection.ts";
import * as users from "../../generated/sunshine-conversations/test/fixtures/users.ts";
import * as messages from "../../generated/sunshine-conversations/test/fixtures/messages.ts";
import * as conversations from "../../generated/sunshine-conversations/test/fixtures/conversations.ts";

interface Saved {
  readonly response: { readonly status: number };
  readonly body?: unknown;
}

test("given the saved examples themselves, they do not differ", () => {
  const modules: Readonly<Record<string, Readonly<Record<string, Saved>>>>[] = [users, messages, conversations];
  const found = modules.flatMap(Object.entries<Readonly<Record<string, Saved>>>).flatMap(([name, fixtures]) =>
    Object.values(fixtures).flatMap(({ response, body }) => {
      const shape = operations[name]?.[response.status] ?? expect.fail(`${name} has no shape for ${response.status}`);
      return compareShape(body, readShape(shape), (type) => readShape(types[type] ?? "")).map(({ path }) => `${name} ${path}`);
    }),
  );
  expect(found).toEqual([]);
});

const path = { userIdOrExternalId: "x" };

test("given an answer that differs, it is reported, and the call has it as it is", async () => {
  const reports: Drift[] = [];
  const fetch = mock();
  const client = createClient({ fetch, auth: null, variables: { appId: "a" }, onDrift: drift((each) => reports.push(each)) });
  const saved = await getUser(client, { path });
  await getUser(client, { path }, { headers: { "X-Mock-Response-Code": "404" } }).result();
  expect(reports).toEqual([]);
  const user = { ...saved.user, id: 7, plan: "gold" };
  fetch.next("getUser", { status: 200, body: { user } });
  expect(await getUser(client, { path })).toEqual({ user });
  const common = { operation: "getUser", status: 200 };
  expect(reports).toEqual([
    { ...common, path: "user.id", kind: "different", expected: "string", got: "number" },
    { ...common, path: "user.plan", kind: "unexpected", expected: "nothing", got: "string" },
  ]);
});

test("given a program that does not compare, its bundle has no shapes", async () => {
  const source = join(repository, "generated/sunshine-conversations/src");
  const bundled = await build({
    stdin: { contents: `export { createClient, getUser } from "${source}/index.js";`, resolveDir: repository, loader: "ts" },
    bundle: true,
    format: "esm",
    write: false,
    metafile: true,
  });
  expect(Object.keys(bundled.metafile.inputs).filter((input) => /\/src\/(?:runtime\/)?drift/.test(input))).toEqual([]);
});

test("given a collection without answers, or a published module of that name, the entry point gives way", async () => {
  const exportsOf = async (items: readonly unknown[], manifest?: string) => {
    const { package: made } = await generate({
      file: "a.json",
      text: collectionText(items),
      options: { check: false, format: false },
      ...(manifest === undefined ? {} : { findManifest: () => manifest }),
    });
    const { exports }: { readonly exports: object } = JSON.parse(made?.files.get("package.json") ?? "{}");
    return { exports: Object.keys(exports).join(" "), manifest: made?.files.get("postwright.json") ?? "" };
  };
  const request = { method: "GET", url: "https://h.test/a" };
  expect((await exportsOf([{ name: "A", request }])).exports).not.toContain("drift");
  const folder = { name: "Drift", item: [{ name: "A", request, response: [{ name: "Ok", code: 200, body: '{"a":1}', originalRequest: request }] }] };
  const fresh = await exportsOf([folder]);
  expect(fresh.exports).toContain("./drift ");
  expect((await exportsOf([folder], fresh.manifest.replaceAll("drift-operations", "drift"))).exports).toContain("./drift-watch ");
});
