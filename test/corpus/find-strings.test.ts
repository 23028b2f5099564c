import { expect, test } from "vitest";
import { generateUnredacted } from "../../generator/node/generate.ts";
import { collectionText } from "../operations/build-collection.ts";
import { item, raw, savedText } from "../scenarios/scenario.ts";
import { findStringsForJson } from "./find-strings.ts";

test("given text that looks like JSON, what is typed as a string is found with its reason", async () => {
  const items = [
    item("Send", "POST", "https://h.test/send", { body: raw('{ "n": 1 }', "text") }, [savedText(200, "text/html", '[{ "n": 1 }]')]),
    item("Log", "POST", "https://h.test/log", { body: raw('[{ "n": 1 "m": 2 }]', "text") }, [savedText(200, "text/html", "<a>{1: 2}</a>")]),
  ];
  const request = { file: "x.json", text: collectionText(items, {}), options: { check: false, format: false } };
  const { model } = await generateUnredacted(request, { adapt: (assets) => assets });
  expect(findStringsForJson(model?.api.operations ?? [])).toEqual([
    { pointer: "/item/1/response/0", part: "request", assumed: "missing-comma" },
  ]);
});
