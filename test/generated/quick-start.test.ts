import { expect, test } from "vitest";
import { generate } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";
import { item, raw, saved } from "../scenarios/scenario.ts";

const bearer = { type: "bearer", bearer: [{ key: "token", value: "{{token}}" }] };
const noauth = { type: "noauth" };

/** The first block of code in a package's README that makes a client. */
async function quickStartOf(items: readonly unknown[], auth: object): Promise<string> {
  const { package: made } = await generate({
    file: "harbour.json",
    text: collectionText(items, { auth }),
    options: { check: false, format: false },
  });
  const blocks = (made?.files.get("README.md") ?? "").split("```");
  return blocks.find((block) => block.includes("createClient(")) ?? "";
}

const at = (name: string, method: string, path: string, more: object = {}, body: unknown = { id: 1, name: "a" }): unknown => {
  const { auth, ...request } = { auth: undefined, ...more };
  const made = item(name, method, `https://h.test/${path}`, request, [saved(200, body)]);
  return auth === undefined ? made : { ...Object(made), request: { ...Object(made).request, auth } };
};

test("given a call that sends no credential, the client that is shown has none", async () => {
  const start = await quickStartOf([at("Get boat", "GET", "boats/1", { auth: noauth }), at("Sink boat", "DELETE", "boats/1")], bearer);
  expect(start).toContain("getBoat(client");
  expect(start).not.toContain("auth:");
});

test("given a call that sends one, the client has it", async () => {
  expect(await quickStartOf([at("Get boat", "GET", "boats/1")], bearer)).toContain('auth: { type: "bearer", token: "…" }');
});

test("given an exchange of tokens and a call without credentials, an ordinary read comes first", async () => {
  const others = [
    at("Create token", "POST", "token", { body: raw('{"grant":"x"}', "json") }),
    at("Get health", "GET", "health", { auth: noauth }),
    at("Find boats", "GET", "boats?harbour={{harbour}}&size=4&flag=no&sort=name&mast=2"),
  ];
  expect(await quickStartOf(others, bearer)).toContain("findBoats(client");
});

test("given a read that is sent as POST, it comes before what creates something", async () => {
  const items = [
    at("Add boat", "POST", "boats/add", { body: raw('{"name":"a"}', "json") }),
    at("List boats", "POST", "boats/list", { body: raw('{"from":1,"to":2}', "json") }),
  ];
  expect(await quickStartOf(items, noauth)).toContain("listBoats(client");
});
