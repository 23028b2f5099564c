import { expect, test } from "vitest";
import { createRedactor, type RedactHint } from "../../generator/secrets/redactor.ts";

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
  ["Postman-Token", "a1c5eda9-20eb-4041-8e1a-134f266dee23"],
];

test.each(values)("given %s with the value %s, it stays in each place", (name, value) => {
  const hints: readonly (readonly [text: string, hint: RedactHint])[] = [
    [value, { kind: "value", name }],
    [value, { kind: "header", name }],
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
