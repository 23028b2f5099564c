import { describe, expect, test } from "vitest";
import { listItems, readValue } from "./reading.ts";

const request = (id: string, extra: object = {}) => ({ id, name: id.toUpperCase(), method: "GET", url: "http://h/a", ...extra });

async function outline(value: object) {
  const { document, diagnostics } = await readValue({ id: "c", name: "V1", order: [], requests: [], ...value });
  const items = listItems(document?.children ?? []).map(({ path, pointer }) => `${path.join(" / ")} ${pointer}`);
  return { format: document?.format, items, found: diagnostics.map(({ code, pointer }) => `${code} ${pointer}`) };
}

describe("the tree", () => {
  test("folders first, then requests, in the order of the lists", async () => {
    const folders = [
      { id: "f2", name: "F2", order: ["c"] },
      { id: "f1", name: "F1", order: ["b"], folders_order: ["f2"] },
    ];
    const want = { format: "v1", items: ["F1 / F2 / C /requests/2", "F1 / B /requests/1", "D /requests/3", "A /requests/0"], found: [] };
    const requests = ["a", "b", "c", "d"].map((id) => request(id));
    expect(await outline({ order: ["d", "a"], folders_order: ["f1"], folders, requests })).toEqual(want);
  });

  test("nothing is lost and nothing doubled", async () => {
    const folders = [
      { id: "f", name: "F", order: ["a", "a", "nope"], folders_order: ["g"] },
      { id: "g", name: "G", order: ["a"], folders_order: ["f", "g"] },
      { id: "g", name: "Twin", order: ["c"] },
    ];
    const requests = [request("a"), request("b"), request("c"), request("c"), null, { name: "NoId", url: "http://h" }];
    const { items, found } = await outline({ order: ["a"], folders_order: ["f"], folders, requests });
    // Inner folders come first, so the first place that lists `a` is G; the second mention of `g` takes its twin.
    expect(items).toEqual(["F / G / Twin / C /requests/2", "F / G / A /requests/0", "B /requests/1", "C /requests/3", "NoId /requests/5"]);
    expect(found.filter((line) => !line.startsWith("PW2009"))).toEqual([
      "PW2006 /requests/4",
      "PW2021 /requests/0",
      "PW2021 /requests/0",
      "PW2021 /requests/0",
      "PW2020 /requests/1",
      "PW2020 /requests/3",
      "PW2020 /requests/5",
    ]);
  });

  test("folders that only list each other are kept", async () => {
    const folders = [
      { id: "f", name: "F", order: ["a"], folders_order: ["g"] },
      { id: "g", name: "G", order: [], folders_order: ["f"] },
    ];
    expect((await outline({ folders_order: [], folders, requests: [request("a")] })).items).toEqual(["F / A /requests/0"]);
  });

  test("a very long chain of folders is cut, with a warning, and loses nothing", async () => {
    const folders = Array.from({ length: 5000 }, (_, index) => ({
      id: `f${index}`,
      name: "F",
      order: [],
      folders_order: [`f${index + 1}`],
    }));
    const last = { id: "f5000", name: "Last", order: ["a"], folders_order: [] };
    const { items, found } = await outline({ folders_order: ["f0"], folders: [...folders, last], requests: [request("a")] });
    expect(items).toHaveLength(1);
    expect(found[0]).toMatch(/^PW2023/);
  });
});

describe("a request", () => {
  async function readOne(extra: object) {
    const { document, diagnostics } = await readValue({ id: "c", name: "V1", order: ["a"], requests: [request("a", extra)] });
    return { item: listItems(document?.children ?? [])[0], codes: diagnostics.map(({ code }) => code) };
  }

  test("is converted by Postman's transformer", async () => {
    const { item } = await readOne({
      method: "POST",
      url: "https://h.com/:id?x=1",
      headers: "A: b\n//C: d\n",
      pathVariables: { id: "7" },
      dataMode: "urlencoded",
      data: [{ key: "k", value: "v", enabled: false }],
      description: "d",
      currentHelper: "basicAuth",
      helperAttributes: { id: "basic", username: "u", password: "p" },
    });
    expect(item).toMatchObject({
      name: "A",
      description: "d",
      pointer: "/requests/0",
      request: {
        method: "POST",
        url: {
          protocol: "https",
          host: "h.com",
          path: [":id"],
          query: [{ key: "x", value: "1" }],
          pathVariables: [{ key: "id", value: "7" }],
        },
        headers: [
          { key: "A", value: "b" },
          { key: "C", disabled: true },
        ],
        body: { kind: "urlencoded", fields: [{ key: "k", disabled: true }] },
        auth: { type: "basic", parameters: { username: "u" } },
      },
    });
  });

  test("keeps all saved responses, in their order, with pointers", async () => {
    const response = (name: string, id?: string) => ({ id, name, responseCode: { code: 200, name: "OK" }, text: name, request: "a" });
    const { item } = await readOne({
      responses: [response("one", "1"), response("twin", "2"), response("two", "2"), response("none")],
      responses_order: ["2"],
    });
    expect(item?.examples.map(({ name, body, pointer }) => `${name} ${body} ${pointer}`)).toEqual([
      "twin twin /requests/0/responses/1",
      "two two /requests/0/responses/2",
      "one one /requests/0/responses/0",
      "none none /requests/0/responses/3",
    ]);
    expect(item?.examples[0]).toMatchObject({ code: 200, originalRequest: { method: "GET", url: { host: "h" } } });
  });

  test("that cannot be converted is reported and costs nothing but itself", async () => {
    const { document, diagnostics } = await readValue({
      name: "V1",
      order: ["a", "b"],
      requests: [request("a", { headerData: [null] }), request("b")],
    });
    expect(listItems(document?.children ?? []).map(({ name }) => name)).toEqual(["B"]);
    expect(diagnostics).toMatchObject([{ code: "PW2022", pointer: "/requests/0", item: ["A"] }]);
  });

  test("a deeply nested saved request in a text does no harm", async () => {
    const { item } = await readOne({ responses: [{ id: "1", name: "x", request: `${"[".repeat(100_000)}${"]".repeat(100_000)}` }] });
    expect(item?.examples).toMatchObject([{ name: "x", originalRequest: undefined }]);
  });
});

test("auth of collection and folders, old form and new", async () => {
  const helper = { currentHelper: "basicAuth", helperAttributes: '{"id":"basic","username":"u"}' };
  const folders = [
    { id: "f", name: "F", order: ["a"], ...helper },
    { id: "g", name: "G", order: [], auth: { type: "noauth" } },
    { id: "h", name: "H", order: [] },
  ];
  const auth = { type: "bearer", bearer: [{ key: "token", value: "t" }] };
  const { document } = await readValue({ name: "V1", auth, order: [], folders, requests: [request("a", { headers: null })] });
  expect(document?.auth).toMatchObject({ type: "bearer", parameters: { token: "t" } });
  expect(document?.children.map((child) => child.kind === "folder" && child.auth?.type)).toEqual(["basic", "noauth", undefined]);
});
