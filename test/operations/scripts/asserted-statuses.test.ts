import { expect, test } from "vitest";
import { maxAssertedStatuses } from "../../../generator/util/limits.ts";
import { saved } from "../../scenarios/scenario.ts";
import { buildItems, buildOne } from "../build-collection.ts";
import { scriptItem, testEvent } from "./script-item.ts";

test.each<[string, string, readonly number[]]>([
  ["one status", "pm.response.to.have.status(201);", [201]],
  ["one of several", "pm.expect(pm.response.code).to.be.oneOf([204, 200]);", [200, 204]],
  ["a reason", 'pm.response.to.have.status("Created");', [201]],
  ["the old sandbox", 'tests["ok"] = responseCode.code === 404;', [404]],
  ["a class", "pm.response.to.be.success;", []],
  ["a status that fetch never returns", "pm.response.to.have.status(100);", []],
])("given a script that asserts %s, it is documented", async (_, code, want) => {
  const { responses } = await buildOne(scriptItem(code));
  expect(responses.map(({ status, script }) => [status, script])).toEqual(want.map((status) => [status, "asserted"]));
});

test("given an example of the status, it says what the response is, and others are added", async () => {
  const { responses, fixtures } = await buildOne(
    scriptItem("pm.expect(pm.response.code).to.be.oneOf([200, 202]);", { response: [saved(200, { id: 1 })] }),
  );
  expect(responses.map(({ status, decode, script }) => [status, decode, script])).toEqual([
    [200, "json", undefined],
    [202, "auto", "asserted"],
  ]);
  expect(fixtures.map(({ response }) => response?.status)).toEqual([200]);
});

test("given scripts on several levels, the innermost that names a status counts", async () => {
  const folder = { name: "F", event: [testEvent("pm.response.to.have.status(200);")] };
  const { api } = await buildItems([
    { ...folder, item: [scriptItem("pm.response.to.have.status(201);"), { ...scriptItem("1;"), name: "Other" }] },
  ]);
  expect(api.operations.map(({ responses }) => responses.map(({ status }) => status))).toEqual([[201], [200]]);
});

test.each([
  ["success", [404, 201], 201],
  ["failure", [404], 404],
  ["status that is not a redirect", [302, 404], 404],
])("given no example, the test answers with the asserted %s", async (_, statuses, want) => {
  const { fixtures } = await buildOne(scriptItem(`pm.expect(pm.response.code).to.be.oneOf([${statuses.join()}]);`));
  expect(fixtures.map(({ response }) => response)).toEqual([{ status: want, headers: {}, body: undefined, madeUp: true }]);
});

test("given 204, there is no body", async () => {
  const { responses } = await buildOne(scriptItem("pm.response.to.have.status(204);", { method: "DELETE" }));
  expect(responses).toMatchObject([{ status: 204, decode: "empty", type: { kind: "void" } }]);
});

test("given more statuses than the limit, the lowest are documented", async () => {
  const all = Array.from({ length: 40 }, (_, index) => 400 + index);
  const { responses } = await buildOne(scriptItem(`pm.expect(pm.response.code).to.be.oneOf([${all.join()}]);`));
  expect(responses.map(({ status }) => status)).toEqual(all.slice(0, maxAssertedStatuses));
});
