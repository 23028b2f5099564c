import { expect, test } from "vitest";
import { sample } from "../support/runs.ts";
import { type Named, namedPlaces, structuredPlaces } from "./places.ts";
import { redactedText } from "./support.ts";
import { createRedactor } from "../../generator/secrets/redactor.ts";
import type { TextContext } from "../../generator/secrets/find.ts";

const values: readonly (readonly [name: string, value: string])[] = [
  ["token_type", "bearer"],
  ["token_type", "Bearer"],
  ["password", "{{password}}"],
  ["password", "<string>"],
  ["password", ""],
  ["password", "true"],
  ["password", "null"],
  ["password", "********"],
  ["password", "string"],
  ["password", "your_password"],
  ["password", "is too short (minimum is 8 characters)"],
  ["password", "YOUR_PASSWORD"],
  ["api_key", "<API Key>"],
  ["apiKey", "YOUR_API_KEY"],
  ["access_token", "ENTER_ACCESS_TOKEN_HERE"],
  ["access_token", "access_token"],
  ["auth", "basic"],
  ["authentication", "oauth2"],
  ["authentication", "OTP"],
  ["credentials", "include"],
  ["token", "hello"],
  ["token", "https://h.test/token"],
  ["next_page_token", "Q2hvc2VuVG9rZW4xMjM0NTY3ODkw"],
  ["pagingToken", "rAEAAAVDaXBoZXJ0ZXh0AFwBAAAAhTEvkEW88x98"],
  ["passwordPolicy", "min8"],
  ["passcodeMode", "required,timeout"],
  ["regenerateSecret", "true,false"],
  ["authorId", "001484c9c86e65390b048455"],
  ["passengerCode", "ADT12345"],
  ["monkey", "banana12345x"],
  ["id", "5d8cff3cd55b040010928b5b"],
  ["commit", "9cd4b27c963c43402dbe26dbf0356c3d11aa22bb"],
  ["FcmCredentialSid", "FcmCredentialSid"],
  ["max_tokens", "4096"],
  ["tokenExpiresAt", "2024-01-01T00:00:00Z"],
  ["secretRef", "arn:aws:secretsmanager:eu-west-1:1:x"],
  ["signature", "iU4GBXSfY8twZMj1zXX1CTe3LDO8Zvgui53icrriBxCUF"],
  ["sid", "SM0123456789abcdef0123456789abcdef"],
  ["Postman-Token", "a1c5eda9-20eb-4041-8e1a-134f266dee23"],
];

test.each(values)("given %s with the value %s, it stays in each place", (name, value) => {
  const hints: readonly (readonly [text: string, hint: TextContext])[] = [
    [value, { kind: "value", name }],
    [value, { kind: "property", name }],
    [JSON.stringify({ [name]: value, list: [value] }), { kind: "body" }],
    [`<${name}>${value}</${name}>`, { kind: "body" }],
    [`${name}: ${value}`, { kind: "text" }],
  ];
  for (const [text, hint] of hints) {
    const kinds: string[] = [];
    expect(createRedactor().redact(text, hint, (kind) => kinds.push(kind))).toBe(text);
    expect(kinds).toEqual([]);
  }
});

const texts = [
  "Returns a Bearer token. Authorization: Bearer <token>",
  "Set `Authorization: Basic {{base64}}` and `api_key=YOUR_KEY`.",
  "Password: see below. The secret is shown once.",
  "https://user@h.test/path and https://{{user}}:{{password}}@h.test",
  "https://username:password@h.test",
  "urn:ietf:params:oauth:grant-type:token-exchange",
  "sk-button-primary sk-loading key-value pairs",
  "-----BEGIN PRIVATE " + "KEY-----\\n...\\n-----END PRIVATE " + "KEY-----",
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk",
];

test.each(texts)("given the text %s, it stays", (text) => {
  expect(createRedactor().redact(text, { kind: "text" }, () => undefined)).toBe(text);
});

test("given null, numbers and booleans under a credential's name, JSON stays", () => {
  const text = '{"access_token": null, "token": 12, "password": false, "secret": {}, "tokens": 1234567, "api_keys": []}';
  expect(createRedactor().redact(text, { kind: "body" }, () => undefined)).toBe(text);
});

/** Ordinary values under names that elsewhere name a secret. */
const ordinary: readonly Named[] = [
  { name: "code", value: "90210", beside: { city: "Beverly Hills", country: "US" } },
  { name: "code", value: "US-CA1234567", beside: { state: "CA" } },
  { name: "code", value: "200", beside: { message: "OK" } },
  { name: "code", value: "NOT_FOUND_42" },
  { name: "code", value: "ACME2024" },
  { name: "code", value: "invalid_grant", beside: { client_id: "app-1", redirect_uri: "https://app.test" } },
  { name: "state", value: "California", beside: { city: "Los Angeles", code: "x" } },
  { name: "state", value: "active", beside: { client_id: "app-1" } },
  { name: "state", value: "IN_PROGRESS_2", beside: { code: "x" } },
  { name: "pin", value: "Pinterest" },
  { name: "pin", value: "13" },
  { name: "pin", value: "549755885175123456" },
  { name: "pincode", value: "560001", beside: { city: "Bengaluru", district: "Bangalore" } },
  { name: "pin", value: "560001", beside: { address: "1 MG Road" } },
  { name: "map_pin", value: "4711" },
  { name: "sha256Hash", value: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b", path: "login" },
  { name: "otp", value: "sms" },
  { name: "otp", value: "required" },
  { name: "mfa", value: "enabled" },
  { name: "mfa_type", value: "totp1234" },
  { name: "otpLength", value: "123456" },
  { name: "verification_code_sent_at", value: "2024-01-01T00:00:00Z" },
  { name: "answer", value: "Forty two", beside: { question: "What is it?" } },
  { name: "error_code", value: "482913" },
  { name: "country_code", value: "4917" },
  { name: "currency_code", value: "EUR1" },
  { name: "product_code", value: "A7K2Q9", beside: { client_id: "c1" } },
  { name: "confirmation_code", value: "K7Q2M9" },
  { name: "access_code", value: "90210" },
  { name: "device_code", value: "IPHONE12X" },
  { name: "user_code", value: "E10442" },
  { name: "assertion", value: "equals" },
  { name: "nonce", value: "1700000000" },
  { name: "cvv_result", value: "M123" },
  { name: "data", value: "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg" },
  { name: "client_id", value: "7f3k9s2m4q8x1z5v6b7n8m9a", path: "oauth2/token" },
  { name: "redirect_uri", value: "https://app.test/cb9f86d081884c7d659a2feaa", path: "oauth2/authorize" },
  { name: "username", value: "ann1984", path: "login" },
  { name: "device_name", value: "MicrosoftWindows10Version2004", path: "login" },
  { name: "tenant", value: "9f86d081-884c-4d65-9a2f-eaa0c55ad015", path: "oauth2/token" },
  { name: "scope", value: "read_messages_v2.write_messages_v2", path: "oauth2/token" },
  { name: "plan", value: "pro2024", beside: { username: "bob" } },
  { name: "region", value: "useast1", beside: { user: "bob" } },
  { name: "device_model", value: "Pixel7Pro", path: "login", beside: { email: "bob@h.test" } },
  { name: "app_version", value: "v2beta7+build9", path: "login", beside: { username: "bob" } },
  { name: "colour", value: "blue42", beside: { username: "bob" } },
  { name: "value", value: "lantern", beside: { username: "bob" } },
  { name: "key1", value: "<string>", path: "login", beside: { username: "bob" } },
  { name: "data", value: "{{payload}}", path: "login", beside: { username: "bob" } },
  { name: "session", value: "session-12" },
  { name: "session", value: "Morning talk 3" },
  { name: "session_id", value: "session-42" },
  { name: "p", value: "120", beside: { u: "bob" } },
  { name: "p", value: "swordfish" },
  { name: "coupon", value: "SUMMER-2024-SALE-EDITION", path: "users/register" },
];

test.each(sample(ordinary, 15).map((entry) => [entry.name, entry.value, entry] as const))(
  "given the ordinary %s %s, it stays in each place",
  async (_, __, entry) => {
    const changed: string[] = [];
    for (const [place, build] of Object.entries(entry.beside === undefined ? namedPlaces : structuredPlaces)) {
      // Cookies are sessions, and headers whose names say nothing are credentials: whatever looks
      // random in one is taken for a secret.
      if (place === "cookie" || (entry.name === "data" && /header/.test(place))) continue;
      const text = await redactedText(build(entry));
      const forms = [
        entry.value,
        encodeURIComponent(entry.value),
        encodeURIComponent(encodeURIComponent(entry.value)),
        JSON.stringify(entry.value).slice(1, -1),
      ];
      if (!forms.some((form) => text.includes(form))) changed.push(place);
    }
    expect(changed).toEqual([]);
  },
);

test.each([
  { login: ["google", "github", "gitlab"] },
  { roles: ["bob", "swordfish"] },
  { credentials: ["email", "phone"] },
  {
    fields: [
      { name: "colour", value: "swordfish" },
      { name: "plan", value: "pro2024" },
    ],
  },
])("given the lists of %j, they stay", async (body) => {
  const text = JSON.stringify(body);
  const item = { name: "Item", request: { method: "POST", url: "https://h.test/a", body: { mode: "raw", raw: text } } };
  expect(await redactedText(item)).toContain(JSON.stringify(text).slice(1, -1));
});

const prose = [
  "- `password`: The user's password\n- `otp`: 6-digit code\n- `pin`: 4 to 6 digits",
  "password: required\ntoken: string\nsecret: confidential",
  "| password | string | The password |\n| token | JWT/OAuth2 | The token |",
  "OTP: 300 seconds. PIN: 4 digits. Password: SHA256 hash. Token: see https://h.test",
  "Set the `Authorization: Bearer <token>` header, or `-u user:password`, or --password PASSWORD.",
  "grant_type=authorization_code&code=CODE&redirect_uri=REDIRECT_URI",
  "The status code is 4040. The postal code is 90210. The code is 6000 bytes. The password is required.",
  "| name | password | token |\\n| --- | --- | --- |\\n| string | required | OAuth2 |",
  "| Role | Token | Password |\n| --- | --- | --- |\n| admin | Bearer token | see below |\n| guest | none | - |",
  "| Field | Example | Description |\n| --- | --- | --- |\n| user | bob | The user |\n| plan | pro2024 | The plan |\n| token | your-token | OAuth2 |",
  "The code of 482913 items is long; see section code: 4711 of the manual.",
];

test.each(prose)("given the description %j, it stays", async (description) => {
  const text = await redactedText({ name: "Item", request: { method: "GET", url: "https://h.test/a", description } });
  expect(text).toContain(JSON.stringify(description).slice(1, -1));
});
