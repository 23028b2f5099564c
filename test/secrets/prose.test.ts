import { expect, test } from "vitest";
import { redactedText } from "./support.ts";

const described = (description: string): unknown => ({ name: "Item", request: { method: "GET", url: "https://h.test/a", description } });
const body = (raw: string): unknown => ({ name: "Item", request: { method: "POST", url: "https://h.test/a", body: { mode: "raw", raw } } });

const sentences: readonly (readonly [text: string, secret: string])[] = [
  ["**Password:** Admin@123", "Admin@123"],
  ["**Password**: hunter2a7", "hunter2a7"],
  ["**OTP:** 482913", "482913"],
  ["User: bob\n\n| password | Admin@123 |\n| user | bob |", "Admin@123"],
  ["| password | string | Admin@123 |", "Admin@123"],
  ["<b>Password</b>: Admin@123", "Admin@123"],
  ["<table><tr><td>Password</td><td>Admin@123</td></tr></table>", "Admin@123"],
  ["Use the password `hunter2x9` for tests.", "hunter2x9"],
  ["Login with password hunter2a7", "hunter2a7"],
  ["Use OTP 482913 in the sandbox.", "482913"],
  ["Card 4111, CVC 737, any date.", "737"],
  ["The API key is k9x2m4q7zz31.", "k9x2m4q7zz31"],
  ["Login with bob / Admin@123", "Admin@123"],
  ["Sign in as `bob:Admin@123`", "Admin@123"],
  ["The default password (hunter2x9) works.", "hunter2x9"],
  ["Enter 482913 as the OTP.", "482913"],
];

test.each(sentences)("given %j in a description or a name, its secret is not left", async (text, secret) => {
  expect(await redactedText(described(text))).not.toContain(secret);
  expect(await redactedText({ name: text, request: { method: "GET", url: "https://h.test/a" } })).not.toContain(secret);
});

test.each(["Login (bob/Admin@123)", "Login with password hunter2a7"])(
  "given the name %s of an item or an example, it is not left",
  async (name) => {
    const request = { method: "GET", url: "https://h.test/a" };
    const text = await redactedText({ name, request, response: [{ name, code: 200, originalRequest: request }] });
    expect(text).not.toMatch(/Admin@123|hunter2a7/);
  },
);

test("given the description of a parameter, a field, a header or a variable, its sample is not left", async () => {
  const description = "The code, e.g. 482913.";
  const request = {
    method: "POST",
    url: {
      host: ["{{base}}"],
      path: ["a", ":otp"],
      query: [{ key: "otp", value: "", description }],
      variable: [{ key: "otp", description }],
    },
    header: [{ key: "X-OTP", value: "", description }],
    body: { mode: "urlencoded", urlencoded: [{ key: "otp", value: "", description }] },
  };
  expect(await redactedText({ name: "Item", request }, [{ key: "otp", value: "", description }])).not.toContain("482913");
});

const ordinary: readonly string[] = [
  "**Password:** required, 8 to 64 characters",
  "| password | string | At least 8 characters, SHA-256 hashed |",
  "<b>Token</b>: see OAuth2 below",
  "The password field is validated. The key is unique. The token is returned.",
  "Login with POST /v1/users2 and read account 12345678.",
  "Use OTP 300 seconds. PIN 4 digits. Error code 482913.",
  "The key is user_id. The token is invalid_grant.",
  "Sign in at https://h.test/login2/a1b2 first.",
  "Enter 4829 as the amount.",
];

test.each(ordinary)("given the description %j, it stays", async (text) => {
  expect(await redactedText(described(text))).toContain(JSON.stringify(text).slice(1, -1));
});

const texts: readonly (readonly [kind: string, text: string])[] = [
  ["Java's properties", "<configuration><property><name>db.password</name><value>swordfish</value></property></configuration>"],
  ["a plist", "<plist><dict><key>password</key><string>swordfish</string></dict></plist>"],
  ["XML-RPC", "<struct><member><name>password</name><value><string>swordfish</string></value></member></struct>"],
  ["wrapped XML", "<r><Password><Value>swordfish</Value></Password></r>"],
  ["XML as text in SOAP", "<s:Body><x>&lt;user&gt;&lt;password&gt;swordfish&lt;/password&gt;&lt;/user&gt;</x></s:Body>"],
  ["XML in CDATA", "<s:Body><x><![CDATA[<user><password>swordfish</password></user>]]></x></s:Body>"],
  ["Kubernetes", "env:\n  - name: DB_PASSWORD\n    value: swordfish\n  - name: MODE\n    value: test\n"],
  ["CSV with quotes", 'name,password,city\n"Doe, Ann","swordfish","Rome"\n'],
  ["SQL", "INSERT INTO users (name, password) VALUES ('bob', 'swordfish'), ('it''s', 'swordfish2');"],
  ["SQL of roles", "CREATE ROLE bob WITH LOGIN PASSWORD 'swordfish';"],
  ["a setter", 'user.setPassword("swordfish");'],
];

test.each(texts)("given a body of %s, its password is not left", async (_, text) => {
  expect(await redactedText(body(text))).not.toContain("swordfish");
});

test("given SQL and CSV, all else stays", async () => {
  expect(await redactedText(body("INSERT INTO a (name, password) VALUES ('swordfish', NULL);"))).toContain("swordfish");
  expect(await redactedText(body('name,password,city\n"swordfish, Ann","x1!aaaa","swordfish"\n'))).toContain("swordfish, Ann");
});
