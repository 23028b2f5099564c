import { expect, test } from "vitest";
import { sample } from "../support/runs.ts";
import { type Named, namedPlaces, type Place, structuredPlaces } from "./places.ts";
import { redactedText } from "./support.ts";

/** Places in which the value is left. */
async function leaks(places: Readonly<Record<string, Place>>, named: Named): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, place] of Object.entries(places)) {
    const text = await redactedText(place(named));
    const forms = [named.value, encodeURIComponent(named.value), JSON.stringify(named.value).slice(1, -1)];
    if (forms.some((form) => text.includes(form))) found.push(name);
  }
  return found;
}

const codes =
  "otp totp hotp mfa mfa_code mfaCode otp_code 2fa_code smsCode verification_code verificationCode two_factor_code backup_code recoveryCode one-time-code login_code reset_code activationCode pin_code security_code one_time_pin transaction_pin mpin pass_code otp_value cvv_code smsOtp X-OTP";
const passwords = "password passwd db_password client_secret passcode passphrase secret";

/** Other spellings and languages, and the second of two fields that must be equal. */
const otherPasswords =
  "password_confirmation passwordConfirm new_password1 user_pass smtp_pass dbPass passWord pswd pw senha psw userPw loginpwd login_pass pass_word passw memorable_word clave motDePasse Passwort wachtwoord haslo parola passkey";
const otherCodes =
  "validation_code two_step_code vcode smsTan csc cvn cvx verification_value google_auth_code challenge_code pin_confirmation pinConfirm mfa_value";

const sessions = "session session_id sid JSESSIONID PHPSESSID csrf_token remember_me";

const named: readonly Named[] = [
  ...codes.split(" ").map((name) => ({ name, value: "482913" })),
  { name: "otp", value: "A7K2Q9" },
  { name: "mfa_code", value: "048291" },
  { name: "recovery_code", value: "x7k2p-9qm4z" },
  { name: "backup_code", value: "QWJK-ZXPV" },
  { name: "pin", value: "4711" },
  { name: "card_pin", value: "4712" },
  { name: "new_pin", value: "90817" },
  { name: "cvv", value: "737" },
  { name: "cvc", value: "738" },
  { name: "cvv2", value: "7391" },
  { name: "passcode", value: "9182" },
  { name: "security_answer", value: "Fluffy" },
  { name: "securityAnswer", value: "Mr. Whiskers the 2nd" },
  { name: "secret_answer", value: "blue suede shoes" },
  { name: "mothers_maiden_name", value: "Oxblood" },
  { name: "security_answer_2", value: "Fluffy" },
  { name: "cardCvv", value: "7392" },
  { name: "recovery_phrase", value: "witch collapse practice feed shame open" },
  ...passwords.split(" ").map((name) => ({ name, value: "hunter2" })),
  ...otherPasswords.split(" ").map((name) => ({ name, value: "swordfish" })),
  ...otherCodes.split(" ").map((name) => ({ name, value: "482913" })),
  { name: "password", value: "correct-horse" },
  { name: "password", value: "p4ss&w=rd;x" },
  { name: "api_key", value: "k9x2m4q7" },
  { name: "access_token", value: "zq81nd72kfp40slx" },
  ...sessions.split(" ").flatMap((name) => [
    { name, value: "s3cret-session-value" },
    { name, value: "hunter2" },
  ]),
  { name: "code_verifier", value: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk" },
];

/** Where the syntax of a place does not allow a value, it is another value. */
const unfit: Readonly<Record<string, RegExp>> = {
  "GraphQL literal": /^2fa|-/,
  "GraphQL input object": /^2fa|-/,
  "GraphQL default": /^2fa|-/,
  code: /^2fa/,
};

test.each(sample(named, 8).map((entry) => [entry.name, entry.value, entry] as const))(
  "given %s %s, no place shows it",
  async (_, __, entry) => {
    const places = Object.fromEntries(Object.entries(namedPlaces).filter(([place]) => unfit[place]?.test(entry.name) !== true));
    expect(await leaks(places, entry)).toEqual([]);
  },
);

const code = "SplxlOBeZQQYbYS6WxSbIA";
const exchange = { grant_type: "authorization_code", client_id: "app-1", redirect_uri: "https://app.test/cb" };
const random = "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg";

/** Names that say nothing by themselves, with what makes them readable. */
const contextual: readonly Named[] = [
  { name: "code", value: code, beside: exchange },
  { name: "code", value: "abc123", beside: exchange },
  { name: "code", value: "4/0AX4XfWjQ_v", beside: { redirect_uri: "https://app.test/cb" } },
  { name: "code", value: code, beside: { state: "x" } },
  { name: "state", value: "af0ifjsldkj", beside: { response_type: "code", client_id: "app-1", redirect_uri: "https://app.test/cb" } },
  { name: "nonce", value: "n-0S6_WzA2Mj", beside: { response_type: "id_token", client_id: "app-1" } },
  { name: "code_verifier", value: "plainverifier7", beside: exchange },
  { name: "device_code", value: "GmRhm9Dx", beside: { grant_type: "urn:ietf:params:oauth:grant-type:device_code", client_id: "app-1" } },
  { name: "user_code", value: "WDJB-MJHT", beside: { verification_uri: "https://h.test/device" } },
  { name: "assertion", value: "PHNhbWxwOl", beside: { grant_type: "urn:ietf:params:oauth:grant-type:saml2-bearer" } },
  { name: "client_assertion", value: "k2s9d8f7g6h5", beside: { client_assertion_type: "x" } },
  { name: "subject_token", value: "opaque-7f3k9s2m", beside: { subject_token_type: "x" } },
  { name: "oauth_verifier", value: "hfdp7dh39dks9884", beside: { oauth_token: "{{token}}" } },
  { name: "SAMLResponse", value: "PHNhbWxwOlJlc3BvbnNlIHhtbG5zOnNhbWxwPSJ1cm4", beside: { RelayState: "x" } },
  { name: "code", value: "482913", beside: { factor_id: "f1" } },
  { name: "answer", value: "Fluffy", beside: { security_question: "First pet?" } },
  { name: "code", value: "482914", beside: { mfa_token: "{{t}}" } },
  { name: "code", value: "482917", beside: { sessionInfo: "AD8x" } },
  { name: "code", value: "482918", beside: { strategy: "phone" } },
  { name: "code", value: code, beside: { provider: "google" } },
  { name: "d", value: "X4cTteJY_gn4FYPsXB8rdXix5vwsg1FLN5E3EaG6RJo", beside: { kty: "RSA" } },
  { name: "hash", value: "ffd275c5130566a2916217b101f26150", beside: { apikey: "{{key}}" } },
  { name: "entry", value: "hunter2", beside: { username: "bob" } },
  { name: "key1", value: "hunter2", beside: { user: "bob" } },
  { name: "phrase", value: "hunter2", beside: { login: "bob" } },
  { name: "second_field", value: "swordfish!9", beside: { user_name: "bob" } },
];

test.each(sample(contextual, 5).map((entry) => [entry.name, entry.value, entry] as const))(
  "given %s %s beside its companions, no place shows it",
  async (_, __, entry) => {
    expect(await leaks(structuredPlaces, entry)).toEqual([]);
  },
);

/** What only the endpoint shows, in requests. */
const atEndpoints: readonly Named[] = [
  { name: "code", value: "482915", path: "v1/otp/verify" },
  { name: "code", value: "482916", path: "users/:id/verify-phone" },
  { name: "confirmation_code", value: "K7Q2M9", path: "accounts/confirm" },
  { name: "access_code", value: "90210", path: "login" },
  { name: "data", value: random, path: "auth/login" },
  { name: "payload", value: random, path: "oauth2/token" },
  { name: "x", value: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b", path: "api/v2/sessions" },
  { name: "proof", value: "gAAAAABk3Zb9fQ2Lx7Yh1Nv8Ks0Jd4Rw6Tp5Ue3Oi2Ma1", path: "signin" },
  { name: "ticket", value: "ST-1856339-aA5Yuvrxzpv8Tau1cYQ7", path: "cas/login" },
  { name: "authCode", value: "4/0AX4XfWjQ_v" },
  { name: "serverAuthCode", value: code },
  { name: "code", value: code, path: "auth/social-login" },
  { name: "code", value: "482919", path: "client/sign_ins/s1/attempt_first_factor" },
  { name: "code", value: "482920", path: "messages", beside: { request_id: "r1" } },
  { name: "answer", value: "Fluffy", path: "account/recovery", beside: { question_id: "q7" } },
  ...["value", "data", "key1"].flatMap((name) => [
    { name, value: "5f4dcc3b5aa765d61d8327deb882cf99", path: "auth/login" },
    { name, value: "c2VjcmV0LXNlc3Npb24tdmFsdWU5OTE=", path: "oauth/token" },
  ]),
  { name: "colour", value: "Tr0ub4dor&3", path: "login", beside: { account: "bob" } },
  { name: "word", value: "hunter2", path: "login", beside: { email: "bob@h.test" } },
  { name: "field2", value: "swordfish", path: "auth/signin", beside: { phone: "{{phone}}" } },
];

/** Objects, and places of text, that only what stands around them makes readable. */
const around: Readonly<Record<string, Place>> = {
  "object about signing in": ({ value }) => rawBody(JSON.stringify({ login: { who: "bob", entry: value } })),
  "session in JSON": ({ value }) => rawBody(JSON.stringify({ session: { id: value } })),
  "file of settings": ({ value }) => rawBody(`APP_USER=bob\nAPP_ENTRY=${value}\n`),
  "header beside another": ({ value }) => ({
    name: "Item",
    request: {
      method: "GET",
      url: "https://h.test/a",
      header: [
        { key: "X-User", value: "bob" },
        { key: "X-Entry", value },
      ],
    },
  }),
  "list of credentials": ({ value }) => rawBody(JSON.stringify({ credentials: [{ entry: value }] })),
  "body of another kind": ({ value }) => rawBody(`<auth><user>bob</user><entry>${value}</entry></auth>`),
  "XML of a user with a name": ({ value }) => rawBody(`<user>\n  <name>bob</name>\n  <entry>${value}</entry>\n</user>`),
  "YAML about signing in": ({ value }) => rawBody(`port: 80\ncredentials:\n  who: bob\n  entry: ${value}\nmode: test\n`),
  "INI about signing in": ({ value }) => rawBody(`[credentials]\nwho = bob\nentry = ${value}\n[server]\nport = 80\n`),
  "path of a link to sign in": ({ value }) => ({ name: "Item", request: { method: "GET", url: `https://bob:${value}@h.test/a` } }),
};

function rawBody(raw: string): unknown {
  return { name: "Item", request: { method: "POST", url: "https://h.test/a", body: { mode: "raw", raw } } };
}

test.each(["hunter2", "Tr0ub4dor&3"])("given the password %s in what is about signing in, no place shows it", async (value) => {
  expect(await leaks(around, { name: "", value })).toEqual([]);
});

/** Where a word that could be anything is a password. */
const telling: Readonly<Record<string, Place>> = {
  "list under a login": ({ value }) => rawBody(JSON.stringify({ login: ["bob", value] })),
  "list of lists under credentials": ({ value }) => rawBody(JSON.stringify({ credentials: [["bob", value]] })),
  "form with initials": ({ value }) => rawBody(`u=bob&p=${encodeURIComponent(value)}`),
  "query with initials": ({ value }) => ({
    name: "Item",
    request: { method: "GET", url: `https://h.test/a?u=bob&p=${encodeURIComponent(value)}` },
  }),
  "JSON with initials": ({ value }) => rawBody(JSON.stringify({ u: "bob", p: value })),
  "table of users in a description": ({ value }) => ({
    name: "Item",
    request: { method: "GET", url: "https://h.test/a", description: `| user | password |\n| --- | --- |\n| bob | ${value} |\n` },
  }),
};

test.each(["hunter2", "swordfish"])("given the password %s where a word is one, no place shows it", async (value) => {
  expect(await leaks(telling, { name: "", value })).toEqual([]);
});

const digest = "5f4dcc3b5aa765d61d8327deb882cf99";

test.each(["X-Value", "Data", "x-key1"])("given a long random value in the header %s, it is not shown", async (key) => {
  const item = { name: "Item", request: { method: "GET", url: "https://h.test/a", header: [{ key, value: digest }] } };
  expect(await redactedText(item)).not.toContain(digest);
});

test("given a long random value in an answer to signing in, or in a command that signs in, it is not shown", async () => {
  const request = { method: "POST", url: "https://h.test/auth/login" };
  const body = JSON.stringify({ payload: { key1: digest } });
  expect(await redactedText({ name: "Item", request, response: [{ name: "Saved", code: 200, body }] })).not.toContain(digest);
  const description = `Try \`curl https://h.test/auth/login -d "key1=${digest}"\`.`;
  expect(await redactedText({ name: "Item", request: { method: "GET", url: "https://h.test/a", description } })).not.toContain(digest);
  expect(await redactedText({ name: "Item", request: { ...request, description: `Send \`key1=${digest}\`.` } })).not.toContain(digest);
});

const answers = /^saved|^URL in a saved header|^URL in JSON|^encoded|^request of a saved|description$|^curl/;
const requests = Object.fromEntries(Object.entries(structuredPlaces).filter(([name]) => !answers.test(name)));

test.each(sample(atEndpoints, 5).map((entry) => [entry.name, entry.value, entry] as const))(
  "given %s %s in a request to where somebody signs in or confirms, no place shows it",
  async (_, __, entry) => {
    expect(await leaks(requests, entry)).toEqual([]);
  },
);
