import { expect, test } from "vitest";
import { readCollection } from "../../generator/collection/read.ts";
import { findBodySettings } from "../../generator/operations/bodies/body-settings.ts";
import { placeItems } from "../../generator/operations/inherit.ts";
import { collectionText } from "./build-collection.ts";

function send(method: string, body: Readonly<Record<string, string>>): unknown {
  return {
    name: `${method} ${Object.keys(body).join()}`,
    request: { method, url: "https://h.test/a", body: { mode: "raw", raw: JSON.stringify(body) } },
  };
}

test("variables that half of the bodies contain are settings of the client, others and those of PATCH are not", async () => {
  const items = [
    send("POST", { client: "{{client_id}}", token: "{{access_token}}" }),
    send("POST", { client: "{{client_id}}", id: "a-{{part}}" }),
    send("PUT", { name: "A" }),
    send("PATCH", { note: "{{note}}" }),
  ];
  const { document } = await readCollection({ file: "a.json", text: collectionText(items) });
  expect([...findBodySettings(document === undefined ? [] : placeItems(document))]).toEqual(["client_id"]);
});

test("a variable that the client has because of a path, a query or a header is its setting in a body too", async () => {
  const header = (key: string, value: string, disabled = false): object => ({ key, value, disabled });
  const headers = [header("X-Desk", "{{desk}}"), header("Authorization", "Bearer {{access_token}}"), header("X-Off", "{{off}}", true)];
  const items = [
    { name: "Look", request: { method: "GET", url: "https://h.test/{{branch}}/books?by={{reader}}", header: headers } },
    ...["branch", "reader", "desk", "access_token", "off", "note"].map((name) => send("POST", { [name]: `{{${name}}}` })),
  ];
  const { document } = await readCollection({ file: "a.json", text: collectionText(items) });
  expect([...findBodySettings(document === undefined ? [] : placeItems(document))].sort()).toEqual(["branch", "desk", "reader"]);
});
