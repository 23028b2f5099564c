import { expect, test } from "vitest";
import { json } from "../../templates/runtime/body/json.ts";
import { lines, onBothSides, sendByClient } from "./wire.ts";

const refused = [
  { title: "blank in the name", given: lines(["X A", "1"]) },
  { title: "colon in the name", given: lines(["X:A", "1"]) },
  { title: "line break in the value", given: lines(["X-A", "1\n2"]) },
  { title: "beyond Latin-1", given: lines(["X-A", "10 €"]) },
];

onBothSides((send) => {
  test.each([
    { title: "same spelling: both", given: lines(["X-A", "1"], ["X-A", "2"]), want: { "x-a": "1, 2" } },
    { title: "other case: the last one", given: lines(["X-A", "1"], ["X-B", "2"], ["x-a", "3"]), want: { "x-a": "3", "x-b": "2" } },
    { title: "cookies are joined", given: lines(["Cookie", "a=1"], ["Cookie", "b=2"]), want: { cookie: "a=1; b=2" } },
    { title: "an empty value is sent", given: lines(["X-A", ""]), want: { "x-a": "" } },
    { title: "no name: left out", given: lines(["", "1"], ["X-A", "2"]), want: { "x-a": "2" } },
    { title: "Latin-1", given: lines(["X-A", "ö"]), want: { "x-a": "ö" } },
  ])("$title", async ({ given, want }) => {
    const { headers } = await send({ headers: given });
    expect(headers).toEqual(want);
  });

  test.each(refused)("nothing is sent: $title", async ({ given }) => {
    await expect(send({ headers: given })).rejects.toThrow();
  });

  test.each([
    { method: "GET", want: undefined },
    { method: "HEAD", want: undefined },
    { method: "DELETE", want: "{}" },
    { method: "OPTIONS", want: "{}" },
    { method: "CUSTOM", want: "{}" },
  ])("$method and a body", async ({ method, want }) => {
    const wire = await send({ method, codec: json(), body: { kind: "raw", text: "{}", language: "json" } });
    expect(wire.body).toBe(want);
    expect(wire.headers["content-type"]).toBe(want === undefined ? undefined : "application/json");
  });

  test("a GET keeps its own content type without a body", async () => {
    const wire = await send({
      headers: lines(["Content-Type", "application/json"]),
      codec: json(),
      body: { kind: "raw", text: "{}" },
    });
    expect(wire).toMatchObject({ headers: { "content-type": "application/json" }, body: undefined });
  });
});

test.each(refused)("the error does not show the value: $title", async ({ given }) => {
  const message = expect.not.stringContaining("10 €");
  await expect(sendByClient({ headers: given })).rejects.toMatchObject({ name: "ConfigError", message });
});
