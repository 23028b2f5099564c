import { expect, test } from "vitest";
import { isSecretName } from "../../templates/runtime/transport/secret-name.ts";
import { redactedText } from "./support.ts";

const get = (parts: object): unknown => ({ name: "Item", request: { method: "GET", url: "https://h.test/a", ...parts } });
const header = (key: string, value: string): unknown => get({ header: [{ key, value }] });

const keyHeaders =
  "x-functions-key user-key DD-APPLICATION-KEY X-API-KEY X-Session Session sid Key key X-Key X-Access X-License X-Auth-User-Pass X-Partner-Key Session-Token";

test.each(keyHeaders.split(" "))("given a header %s, its value is a secret, and the runtime takes it for one", async (name) => {
  expect(await redactedText(header(name, "k9x2m4q7"))).not.toContain("k9x2m4q7");
  expect(isSecretName(name)).toBe(true);
});

test.each(["x-functions-key", "X-API-KEY", "Session", "sid", "Key", "X-Key", "X-Auth-Token"])(
  "given a header %s with words, they are a secret; a placeholder stays",
  async (name) => {
    expect(await redactedText(header(name, "acme-partner-lantern"))).not.toContain("lantern");
    for (const value of ["{{key}}", "<key>", "YOUR_API_KEY"]) expect(await redactedText(header(name, value))).toContain(value);
  },
);

test("given user and password in a header, or a word as the id of a session in a cookie, they are secrets", async () => {
  expect(await redactedText(header("X-Login", "bob:swordfish"))).not.toContain("swordfish");
  expect(await redactedText(header("Cookie", "sid=lanternfish; theme=dark"))).toContain("theme=dark");
  expect(await redactedText(header("Cookie", "sid=lanternfish; theme=dark"))).not.toContain("lanternfish");
});

test.each(["laravel_session", "_csrf", "remember_me", "SSID", "jwt"])(
  "given words with digits in the cookie %s, they are a secret",
  async (name) => {
    for (const value of ["s3cret-session-value", "hunter2"]) {
      expect(await redactedText(header("Cookie", `theme=dark2; ${name}=${value}`))).not.toContain(value);
      expect(await redactedText(header("Cookie", `theme=dark2; ${name}=${value}`))).toContain("theme=dark2");
    }
  },
);

test.each([
  ["Idempotency-Key", "a-b-c-1"],
  ["X-Project-Key", "lantern"],
  ["X-Partition-Key", "lantern"],
  ["X-Token-Service", "IAAS"],
  ["X-Access", "read"],
  ["X-Monkey", "banana12345x"],
  ["X-Page-Token", "rAEAAAVDaXBoZXJ0ZXh0"],
  ["X-Session-Type", "web-1"],
])("given the header %s, %s stays", async (name, value) => {
  expect(await redactedText(header(name, value))).toContain(value);
});

const random = "q7tRk2Lm9XzP4vB8nC1sD5fG6hJ3wY0aE7uI2oT4";

test.each(["code", "Code", "APPID", "appid", "Key", "user_key", "_sid", "Signature"])(
  "given a random value of %s in a query, it is a secret in each spelling of the URL",
  async (name) => {
    for (const url of [`https://h.test/a?n=1&${name}=${random}`, { host: ["{{base}}"], query: [{ key: name, value: random }] }]) {
      expect(await redactedText(get({ url }))).not.toContain(random);
    }
    expect(await redactedText(get({ description: `See https://h.test/a?n=1&${name}=${random}.` }))).not.toContain(random);
  },
);

test.each(["code", "key", "appid", "signature"])("given a word as the %s in a query, it stays", async (name) => {
  expect(await redactedText(get({ url: `https://h.test/a?${name}=lantern` }))).toContain("lantern");
});

const variables = "smtp_pass senha pw DB_PASS contraseña hasło"
  .split(" ")
  .map((key) => [key, "swordfish"])
  .concat("sid session access refresh key code state".split(" ").map((key) => [key, random]));

test.each(variables)("given the variable %s, its value is not kept", async (key = "", value = "") => {
  expect(await redactedText(get({}), [{ key, value }])).not.toContain(value);
});

test.each([
  ["key", "PROJ-123"],
  ["code", "90210"],
  ["state", "California"],
  ["access", "read-only"],
  ["boarding_pass", "window"],
  ["bypass", "window"],
])("given the variable %s, %s stays", async (key, value) => {
  expect(await redactedText(get({}), [{ key, value }])).toContain(value);
});
