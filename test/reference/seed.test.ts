import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import {
  listOperationPages,
  type Reference,
  renderFolderBody,
  renderIndexBody,
  renderOperationBody,
} from "../../generator/targets/reference/reference.ts";
import { type FoundElement, listElements } from "./elements.ts";
import { referenceOf } from "./read.ts";

let reference: Reference;
let page: readonly FoundElement[];

beforeAll(async () => {
  reference = await referenceOf(
    readFileSync(new URL("../../collections/sunshine-conversations.postman_collection.json", import.meta.url), "utf8"),
  );
  page = listElements(renderOperationBody(reference, "create-integration-key") ?? expect.fail("no page"));
});

/** The code of a tab, by the id of its radio button. */
function codeOf(id: string): string {
  const at = page.findIndex(({ attributes }) => attributes.get("id") === id);
  const pre = page.slice(at).find(({ name }) => name === "pre");
  return pre?.text ?? expect.fail(`no tab ${id}`);
}

/** The page of an item that is read alone. */
async function pageOfItem(item: unknown): Promise<string> {
  const alone = await referenceOf(JSON.stringify(item));
  const [only] = listOperationPages(alone);
  return renderOperationBody(alone, only?.slug ?? "") ?? expect.fail("no page");
}

test("given an item alone, its page says which request shows the credentials", async () => {
  const header = [{ key: "Authorization", value: "Bearer <token>" }];
  const request = { method: "GET", url: "https://h.test/boats" };
  const saved = { name: "Boats", request, response: [{ name: "OK", code: 200, originalRequest: { ...request, header } }] };
  expect(await pageOfItem(saved)).toContain("as in a saved request of it.");
  expect(await pageOfItem({ name: "Boats", request: { ...request, header } })).toContain("set for this request.");
});

test("given ids and cookies, the item's JSON has them, without values", async () => {
  const id = "e5aac223-5969-47fc-a918-bd03f1cb6b73";
  const cookie = [{ name: "sid", value: "Lantern-77-x", domain: "h.test", path: "/", httpOnly: true }, { value: "Lantern-78-x" }];
  const response = [
    { id, name: "OK", code: 200, _postman_previewlanguage: "json", cookie, body: "{}" },
    { id: "Lantern-79-x", name: "No" },
  ];
  const page = await pageOfItem({ name: "Boats", _postman_id: id, request: "https://h.test/boats", response });
  const json =
    listElements(page)
      .filter(({ name }) => name === "code")
      .at(-1)?.text ?? "";
  expect(JSON.parse(json)).toMatchObject({
    _postman_id: id,
    response: [
      { id, _postman_previewlanguage: "json", cookie: [{ name: "sid", domain: "h.test", path: "/" }] },
      { name: "No", cookie: [] },
    ],
  });
  expect(page).not.toContain("Lantern");
});

function textsOf(name: string): readonly string[] {
  return page.filter((element) => element.name === name).map(({ text }) => text);
}

test("given the page of an item, it leads back to the list of all items", () => {
  const [home] = page.filter(({ name }) => name === "a");
  expect([home?.text, home?.attributes.get("href")]).toEqual(["Sunshine Conversations", "#"]);
  expect(renderIndexBody(reference)).toContain('href="#/create-integration-key"');
});

test("given the page of an item, it has its request as code in every language, curl first", () => {
  const languages = page.filter(({ attributes }) => attributes.get("name") === "language").map(({ attributes }) => attributes.get("value"));
  expect(languages.slice(0, 3)).toEqual(["curl", "typescript", "javascript"]);
  expect(languages.length).toBe(18);
  expect(codeOf("language-curl")).toContain('--data-raw \'{\n    "displayName": "My custom key"\n}\'');
  expect(codeOf("language-typescript")).toContain("createIntegrationKey(client, {");
  expect(codeOf("language-go-chilkat")).toContain('json.UpdateString("displayName","My custom key")');
  expect(codeOf("language-powerbuilder")).toContain('ls_Secret = loo_JResp.StringOf("key.secret")');
});

test("given the page of an item, it has code that builds the body and code that reads the answer", () => {
  expect(codeOf("create-python")).toContain('"displayName": "My custom key"');
  expect(codeOf("parse-go-chilkat")).toContain('StringOf("key.displayName")');
});

test("given the page of an item, it has the item's JSON and its saved example", () => {
  const json: unknown = JSON.parse(textsOf("code").at(-1) ?? "");
  expect(json).toMatchObject({ name: "Create Integration Key", request: { method: "POST" }, response: [{ code: 201 }] });
  expect(JSON.parse(codeOf("example-1"))).toMatchObject({ key: { displayName: "My custom key" } });
});

test("given the page of an item, it says what is passed and what comes back, and how often that was seen", () => {
  expect(textsOf("h2")).toEqual(["Auth", "Variables", "Path", "Body", "Responses", "Request", "Saved examples"]);
  const fields = textsOf("li").map((text) => text.replace(/\s+/g, " ").trim());
  expect(fields.some((text) => text.startsWith("displayName string required"))).toBe(true);
  expect(fields.some((text) => /^secret string .*seen \d+ of \d+/.test(text))).toBe(true);
  expect(textsOf("p").join("\n")).toContain("Sends HTTP Basic authentication, from {{keyId}}, as in the whole collection.");
});

test("given the list of items, every item is in it once", () => {
  const links = listElements(renderIndexBody(reference)).flatMap(({ attributes }) => attributes.get("href") ?? []);
  expect(links.filter((href) => href.startsWith("#/")).toSorted()).toEqual(
    listOperationPages(reference)
      .map(({ slug }) => `#/${slug}`)
      .toSorted(),
  );
});

test("given no room for all items, the list has the folders, which lead to lists of their own", () => {
  const short = listElements(renderIndexBody(reference, false)).flatMap(({ attributes }) => attributes.get("href") ?? []);
  expect(short).toContain("#");
  expect(short.filter((href) => href.startsWith("#/"))).toEqual([]);
  const [folder] = reference.context.folders;
  const own = listElements(renderFolderBody(reference, folder ?? expect.fail("no folder")));
  expect(own.filter(({ attributes }) => attributes.get("href")?.startsWith("#/") === true).length).toBe(folder?.operations.length);
});
