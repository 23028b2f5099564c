import { existsSync, readdirSync, readFileSync } from "node:fs";
import sdk from "postman-collection";
import transformer from "postman-collection-transformer";
import { describe, expect, test } from "vitest";
import type { Request } from "../../generator/collection/model.ts";
import { readCollection } from "../../generator/collection/read.ts";
import { listItems } from "./reading.ts";

const folder = new URL("../../../shared/corpus/", import.meta.url);
// Neither library reads these: requests that no order lists, `items` for `item`, methods that are no texts.
const odd = ["transformer-malformed-v1.json", "twilio-items-key.json", "bruno-import-issues.json", "MANIFEST.json"];
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json") && !odd.includes(name)) : [];
if (files.length === 0) console.warn("no ../shared/corpus beside the repository: nothing was compared");

type Definition = sdk.CollectionDefinition & { readonly collection?: sdk.CollectionDefinition; readonly requests?: unknown };

/** The file as Postman's tools load it: unwrapped, and format v1 converted as a whole. */
function loadDefinition(text: string): sdk.CollectionDefinition {
  const json: Definition = JSON.parse(text.replace(/^\ufeff/, ""));
  if (json.requests === undefined) return json.collection ?? json;
  let converted: sdk.CollectionDefinition = {};
  transformer.convert(json, { inputVersion: "1.0.0", outputVersion: "2.1.0", retainIds: true }, (error, collection) => {
    if (error !== null) throw error;
    converted = collection;
  });
  return converted;
}

/** What Postman's own classes make of a request, in the words of our model. */
function viewOfSdk(request: sdk.Request) {
  const { url } = request;
  return {
    method: request.method,
    protocol: url.protocol,
    host: url.getHost(),
    port: url.port,
    path: url.path === undefined ? [] : url.path.map(String),
    query: url.query.all().map(({ key, value, disabled }) => ({
      key: key ?? null,
      value: typeof value === "string" ? value : null,
      disabled: disabled === true,
    })),
    headers: request.headers
      .all()
      .filter(({ key }) => key !== "")
      .map(({ key, value, disabled }) => ({ key: String(key), value: String(value), disabled: disabled === true })),
    auth:
      request.auth === undefined || request.auth.type === undefined
        ? undefined
        : {
            type: request.auth.type,
            keys: request.auth
              .parameters()
              .all()
              .map(({ key }) => key)
              .sort(),
          },
  };
}

function viewOfModel(request: Request) {
  const { url, auth } = request;
  return {
    method: request.method,
    protocol: url.protocol,
    host: url.host,
    port: url.port,
    path: url.path,
    query: url.query.map(({ key, value, disabled }) => ({ key, value, disabled })),
    headers: request.headers.map(({ key, value, disabled }) => ({ key, value, disabled })),
    auth: auth === undefined ? undefined : { type: auth.type, keys: Object.keys(auth.parameters).sort() },
  };
}

describe("agreement with Postman's own libraries", () => {
  test.each(files.length > 0 ? files : ["(no corpus)"])("%s", async (name) => {
    if (files.length === 0) return;
    const text = readFileSync(new URL(name, folder), "utf8");
    const { document } = await readCollection({ file: name, text });
    const expected: sdk.Item[] = [];
    new sdk.Collection(loadDefinition(text)).forEachItem((item) => expected.push(item));
    const items = listItems(document?.children ?? []);
    expect(items.length).toBeGreaterThan(0);
    expect(items.map((item) => viewOfModel(item.request))).toEqual(expected.map((item) => viewOfSdk(item.request)));
    expect(items.map(({ examples }) => examples.map(({ code }) => code))).toEqual(
      expected.map((item) => item.responses.all().map(({ code }) => code)),
    );
  });
});
