import { expect, test } from "vitest";
import { buildItems } from "../build-collection.ts";

const before = (code: string): object => ({ listen: "prerequest", script: { exec: code.split("\n") } });
const signing = (set: string): string => `const signature = CryptoJS.HmacSHA256("a", pm.environment.get("key")).toString();\n${set}`;
const request = { method: "GET", url: "https://h.test/a", header: [{ key: "X-Sign", value: "{{signature}}" }] };

test.each([
  ["a variable that is sent", signing('pm.environment.set("signature", signature);'), ["the variable `signature`"]],
  ["a header", signing('pm.request.headers.add({ key: "X-More", value: signature });'), ["the header `X-More`"]],
  ["a variable that is not sent", signing('pm.environment.set("other", signature);'), []],
  ["a time", 'pm.environment.set("signature", Date.now());', []],
])("given a script that computes %s, it is reported if the caller has to pass it", async (_, code, want) => {
  const { diagnostics } = await buildItems([{ name: "Get", request, event: [before(code)] }]);
  const found = diagnostics.filter(({ code: each }) => each === "PW3620");
  expect(found.map(({ message }) => /computes (.*?)(?: with|,)/.exec(message)?.[1])).toEqual(want);
  expect(found.map(({ severity }) => severity)).toEqual(want.map(() => "info"));
});

test("given a script of a folder, what it computes is reported once", async () => {
  const event = [before(signing('pm.environment.set("signature", signature);'))];
  const { diagnostics } = await buildItems([
    {
      name: "F",
      event,
      item: [
        { name: "A", request },
        { name: "B", request },
      ],
    },
  ]);
  expect(diagnostics.filter(({ code }) => code === "PW3620")).toHaveLength(1);
});
