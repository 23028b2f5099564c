import { expect, test } from "vitest";
import { newClient } from "../../templates/runtime/core/client.ts";
import { pathArgumentOr, pathVariable } from "../../templates/runtime/transport/declared/segment.ts";
import type { PathSegment } from "../../templates/runtime/values/url.ts";
import { capture, only } from "./capture.ts";
import { send } from "./send.ts";

async function urlOf(path: readonly PathSegment[], args: object, variables: Readonly<Record<string, string>> = {}): Promise<string> {
  const { fetch, requests } = capture();
  const client = newClient({ base: "https://h.test", variables: { version: "v1" } }, { fetch, variables });
  await send(client, { name: "op", method: "GET", path, responses: {} }, { path: args });
  return only(requests).url;
}

test("given an argument of the path that is left out, its variable counts, whatever other arguments are called", async () => {
  const path = ["a", pathArgumentOr("id", pathVariable("version")), ":version"];
  expect(await urlOf(path, { id: "x/y", version: "2" })).toBe("https://h.test/a/x%2Fy/2");
  expect(await urlOf(path, { version: "2" }, { version: "3" })).toBe("https://h.test/a/3/2");
  expect(await urlOf(path, { version: "2" })).toBe("https://h.test/a/v1/2");
});

test("given neither the argument nor its variable, or one that is no segment, the call is refused", async () => {
  const path = ["a", pathArgumentOr("id", pathVariable("nowhere"))];
  await expect(urlOf(path, {})).rejects.toThrow("{{nowhere}} has no value");
  await expect(urlOf(path, { id: "" })).rejects.toThrow('path["id"] is required and must not be empty');
  await expect(urlOf(path, {}, { nowhere: ".." })).rejects.toThrow('must not become "." or ".."');
});
