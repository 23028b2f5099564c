import { expect, test } from "vitest";
import type { Script } from "../../generator/collection/model.ts";
import { listItems, readValue } from "./reading.ts";

const info = { name: "C", schema: "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" };
const request = { method: "GET", url: "https://a.example" };

function event(listen: string, exec: unknown, more: object = {}): object {
  return { listen, script: { exec }, ...more };
}

/** The scripts of an item with these events, and the codes of what was reported. */
async function readEvents(events: unknown): Promise<{ readonly scripts: readonly Script[]; readonly codes: readonly string[] }> {
  const { document, diagnostics } = await readValue({ info, item: [{ name: "I", request, event: events }] });
  return { scripts: listItems(document?.children ?? [])[0]?.scripts ?? [], codes: diagnostics.map(({ code }) => code) };
}

test("given scripts of collection, folder and item, each has its own, with its phase and place", async () => {
  const { document } = await readValue({
    info,
    event: [event("prerequest", ["a();"])],
    item: [{ name: "F", event: [event("test", "b();")], item: [{ name: "I", request, event: [event("test", ["c();", "d();"])] }] }],
  });
  expect(document?.scripts).toEqual([{ phase: "prerequest", text: "a();", isList: true, pointer: "/event/0/script/exec" }]);
  const [folder] = document?.children ?? [];
  expect(folder?.scripts).toEqual([{ phase: "test", text: "b();", pointer: "/item/0/event/0/script/exec" }]);
  const [item] = listItems(document?.children ?? []);
  expect(item?.scripts).toEqual([{ phase: "test", text: "c();\nd();", isList: true, pointer: "/item/0/item/0/event/0/script/exec" }]);
});

test.each<[string, unknown, readonly string[]]>([
  ["a script that is a string", [{ listen: "test", script: "a();" }], ["a();"]],
  ["a script that is a list of lines", [{ listen: "test", script: ["a();", "b();"] }], ["a();\nb();"]],
  ["lines that are not strings", [event("test", ["a();", 5, null, "b();"])], ["a();\n\n\nb();"]],
  ["a disabled event", [event("test", "a();", { disabled: true })], []],
  ["another event", [event("beforeSend", "a();")], []],
  ["code that is whitespace", [event("test", ["", "  "]), event("test", "\n")], []],
  ["a link in place of code", [{ listen: "test", script: { exec: "a();", src: "https://a.example/a.js" } }], []],
  ["no script", [{ listen: "test" }, { listen: "test", script: null }, { listen: "test", script: {} }], []],
  ["one event in place of a list", event("test", "a();"), ["a();"]],
])("given %s, what Postman runs is read", async (_, events, texts) => {
  expect((await readEvents(events)).scripts.map(({ text }) => text)).toEqual(texts);
});

test("given line breaks within a line of the list, no line has a place of its own", async () => {
  const { scripts } = await readEvents([event("test", ["a();\nb();", "c();"])]);
  expect(scripts).toEqual([{ phase: "test", text: "a();\nb();\nc();", pointer: "/item/0/event/0/script/exec" }]);
});

test.each<[string, unknown]>([
  ["an event that is a string", ["a();"]],
  ["code that is a number", [event("test", 5)]],
  ["events that are a string", "a();"],
])("given %s, it is reported", async (_, events) => {
  expect(await readEvents(events)).toEqual({ scripts: [], codes: ["PW2006"] });
});

test("given a file that is one item, its scripts are read", async () => {
  const { document } = await readValue({ name: "I", request, event: [event("test", "a();")] });
  expect(listItems(document?.children ?? [])[0]?.scripts).toEqual([{ phase: "test", text: "a();", pointer: "/event/0/script/exec" }]);
});

test("given format v1, code stands in fields of its own, which count before `events`", async () => {
  const { document } = await readValue({
    name: "C",
    order: ["1"],
    folders: [{ id: "f", name: "F", order: ["2"], tests: "folder();" }],
    requests: [
      { id: "1", name: "A", url: "https://a.example", method: "GET", preRequestScript: "a();\r\nb();", tests: ["c();"] },
      { id: "2", name: "B", url: "https://a.example", method: "GET", tests: "", events: [event("test", ["d();"])] },
      { id: "3", name: "C", url: "https://a.example", method: "GET", tests: "e();", events: [event("test", ["f();"])] },
    ],
    events: [event("prerequest", "g();")],
  });
  expect(document?.scripts).toEqual([{ phase: "prerequest", text: "g();", pointer: "/events/0/script/exec" }]);
  expect(document?.children.find(({ kind }) => kind === "folder")?.scripts).toEqual([
    { phase: "test", text: "folder();", pointer: "/folders/0/tests" },
  ]);
  const byName = new Map(listItems(document?.children ?? []).map(({ name, scripts }) => [name, scripts]));
  expect(byName.get("A")).toEqual([
    { phase: "prerequest", text: "a();\nb();", pointer: "/requests/0/preRequestScript" },
    { phase: "test", text: "c();", isList: true, pointer: "/requests/0/tests" },
  ]);
  expect(byName.get("B")).toEqual([{ phase: "test", text: "d();", isList: true, pointer: "/requests/1/events/0/script/exec" }]);
  expect(byName.get("C")).toEqual([{ phase: "test", text: "e();", pointer: "/requests/2/tests" }]);
});
