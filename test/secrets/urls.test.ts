import { expect, test } from "vitest";
import { redactedText } from "./support.ts";

const get = (url: unknown): unknown => ({ name: "Item", request: { method: "GET", url } });
const body = (raw: string): unknown => ({ name: "Item", request: { method: "POST", url: "https://h.test/a", body: { mode: "raw", raw } } });
const withUser = (url: string): readonly (readonly [place: string, item: unknown, variables?: readonly unknown[]])[] => [
  ["URL", get(url)],
  ["base", get("{{url}}/x"), [{ key: "url", value: url }]],
  ["base with variables", get("{{root}}/x"), [{ key: "root", value: url.replace("h.example.com", "{{domain}}") }]],
  ["base without a scheme", get("https://{{server}}/x"), [{ key: "server", value: url.replace("https://", "") }]],
  ["scheme as a variable", get(url.replace("https", "{{scheme}}"))],
  ["host as a variable", get(url.replace("h.example.com", "{{host}}"))],
  ["host in parts", get({ protocol: "https", host: url.replace("https://", "").replace("/x", "").split("."), path: ["x"] })],
  ["auth of the URL", get({ protocol: "https", auth: { user: "bob", password: passwordOf(url) }, host: ["h", "test"], path: [] })],
  ["path", get(`https://h.test/proxy/${url}`)],
  ["encoded path", get(`https://h.test/proxy/${encodeURIComponent(url)}`)],
  ["path variable", get({ host: ["{{base}}"], path: [":target"], variable: [{ key: "target", value: url }] })],
  ["query", get(`https://h.test/go?target=${url}`)],
  ["encoded query", get(`https://h.test/go?target=${encodeURIComponent(url)}`)],
  ["twice encoded query", get(`https://h.test/go?target=${encodeURIComponent(`https://i.test/?u=${encodeURIComponent(url)}`)}`)],
  ["header", { name: "Item", request: { method: "GET", url: "https://h.test/", header: [{ key: "Referer", value: url }] } }],
  ["JSON", body(JSON.stringify({ hook: { url } }))],
  ["XML", body(`<hook url="${url}">${url}</hook>`)],
  ["text", body(`git clone ${url}`)],
  ["description", { name: "Item", request: { method: "GET", url: "https://h.test/", description: `See [here](${url}).` } }],
  ["name", { name: `GET ${url}`, request: { method: "GET", url: "https://h.test/" } }],
];

function passwordOf(url: string): string {
  return /:\/\/[^:]*:(.*)@/.exec(url)?.[1] ?? "";
}

const passwords = ["hunter2", "s3cr3tPass", "p@ssw0rd", "p%40ss:w0rd", "correct-horse-7", "{{first}}hunter2", "$ecret!"];

test.each(passwords)("given the password %s in the user info of a URL, no place shows it", async (password) => {
  const shown: string[] = [];
  for (const [place, item, variables] of withUser(`https://bob:${password}@h.example.com/x`)) {
    const text = await redactedText(item, variables);
    const literal = password.replace("{{first}}", "");
    if ([literal, encodeURIComponent(literal), literal.split("@").at(-1) ?? ""].some((form) => text.includes(form))) shown.push(place);
  }
  expect(shown).toEqual([]);
});

test.each([
  ["https://{{user}}:hunter2@h.test/a", "https://{{user}}:xxxx@h.test/a"],
  ["https://zq81nd72kfp40slx@h.test/a", "https://redacted@h.test/a"],
  ["https://sk_l1ve7k2m9qx4:@h.test/a", "https://redacted:@h.test/a"],
  ["redis://:hunter2@cache.test:6379/0", "redis://redacted:xxxx@cache.test:6379/0"],
])("given %s in text, it is %s", async (url, want) => {
  expect(await redactedText(body(`use ${url} here`))).toContain(`use ${want} here`);
});

test.each([
  "postgres://bob:pa/swordfish1@db/x",
  "https://bob:pa#swordfish1@h.test/x",
  "https://bob:pa?swordfish1@h.test/x",
  "//bob:swordfish1@h.test/a",
  "bob:swordfish1@tcp(db:3306)/x",
  "jdbc:oracle:thin:scott/swordfish1@//h:1521/x",
  "https:\\/\\/bob:swordfish1@h.test\\/a",
])("given %s in a body, its password is not left", async (url) => {
  for (const text of [url, `DSN=${url}`, JSON.stringify({ url }), `use ${url} here`, `{"a":"${url}"}`]) {
    expect(await redactedText(body(text))).not.toContain("swordfish1");
  }
});

test.each([
  "https://bob@h.test",
  "https://h.test:8080/a@b",
  "https://h.test:8080?mail=ann@h.test",
  "https://{{host}}:{{port}}/ann@h.test",
  "//cdn.h.test/npm/a@1.2.3",
  "https://{{user}}:{{password}}@h.test",
  "https://bob:{{password}}@h.test",
  "https://user:password@h.test",
  "mailto:ann@h.test",
  "Contact:ann@h.test",
  "user:ann1@h.test",
  "ssh://git@h.test:22/a",
  "npm:@scope/name@1.2.3",
  "at 10:30 write to ann@h.test",
])("given %s in a body, it stays", async (text) => {
  expect(await redactedText(body(text))).toContain(JSON.stringify(text).slice(1, -1));
});

const token = "xi7s5mq3cbn4jqb8pdw2fk6yhr";
const mixed = "XXb7Kq2ZpLm9Rt4WvYs8NdCe5";

const tokenUrls: readonly string[] = [
  `https://hooks.slack.com/services/T024BE7LD/B0384Q5KZ/${mixed}`,
  `https://hooks.slack.com/workflows/T024BE7LD/A0384Q5KZ/1234567/${mixed}`,
  `https://hooks.slack.com/triggers/T024BE7LD/7123456789/${mixed}`,
  `https://discord.com/api/webhooks/845678901234567890/${mixed}${mixed}${mixed}`,
  `https://acme.webhook.office.com/webhookb2/1b9c-${mixed}/IncomingWebhook/${mixed}/x`,
  `https://hooks.zapier.com/hooks/catch/123456/${token}`,
  `https://chat.acme.test/hooks/${token}`,
  `https://chat.acme.test/hooks/5e4af71a81966cfff3ef6550/${mixed}`,
  `https://chat.acme.test/hooks/T4QX81KD/B73LMN20/${mixed}`,
  `https://chat.acme.test/hooks/T4QX81KD/B73LMN20/hQwErTzUiOpAsDfGhJkLyX`,
  `https://chat.acme.test/services/T4QX81KD/B73LMN20/${mixed}`,
  `https://chat.acme.test/webhooks/12/7c9e6679/${mixed}`,
  `https://h.test/callback/${mixed}`,
  `https://maker.ifttt.com/trigger/door/with/key/${mixed}`,
  `https://open.feishu.cn/open-apis/bot/v2/hook/7f1c2d3e-${mixed}`,
  `https://api.telegram.org/bot987654321:AAF${mixed}kQwErTyUi/sendMessage`,
  `https://api.telegram.org/file/bot987654321:AAF${mixed}kQwErTyUi/a.jpg`,
  `https://api.bots.test/bot/${mixed}/send`,
  `https://events.acme.test/integration/9f86d081884c7d659a2feaa0c55ad015/enqueue`,
  `https://h.test/reset-password/${token}`,
  `https://h.test/verify-email/9f86d081-884c-4d65-9a2f-eaa0c55ad015`,
  `https://h.test/invite/${mixed}`,
  `https://h.test/unsubscribe/${token}`,
  `https://h.test/sessions/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b`,
  `https://h.test/token/${token}/info`,
  `https://h.test/v6/9f86d081884c7d659a2feaa0/latest`,
  `https://h.test/v3/9f86d081884c7d659a2feaa0c55ad015`,
  `https://h.test/${mixed}/latest`,
  `https://h.test/hook/9f86d081-884c-4d65-9a2f-eaa0c55ad015`,
  `https://h.test/ping/9f86d081-884c-4d65-9a2f-eaa0c55ad015`,
  `https://h.test/calendar/private-feed/9f86d081884c7d659a2feaa0c55ad015`,
];

function tokenOf(url: string): string {
  const [longest = ""] = (url.match(/[\w:-]{16,}/g) ?? []).toSorted((one, other) => other.length - one.length);
  return longest.replace(/^bot/, "");
}

test.each(tokenUrls)("given the URL %s, no place shows its token", async (url) => {
  const { host, pathname } = new URL(url);
  const path = pathname.slice(1).split("/");
  const at = path.findIndex((segment) => segment.includes(tokenOf(url)));
  const isWhole = path[at] === tokenOf(url);
  const variable = { key: "x", value: tokenOf(url) };
  const items: Readonly<Record<string, unknown>> = {
    string: get(url),
    parts: get({ protocol: "https", host: host.split("."), path, query: [] }),
    "base as a variable": isWhole && !/slack|zapier|office/.test(host) ? get({ host: ["{{base}}"], path }) : undefined,
    "path variable": isWhole ? get({ protocol: "https", host, path: path.with(at, ":x"), variable: [variable] }) : undefined,
    "saved request": {
      name: "Item",
      request: { method: "GET", url: "https://h.test/" },
      response: [{ name: "a", code: 200, originalRequest: { method: "GET", url } }],
    },
  };
  const shown: string[] = [];
  for (const [place, item] of Object.entries(items)) {
    if (item !== undefined && (await redactedText(item)).includes(tokenOf(url))) shown.push(place);
  }
  expect(shown).toEqual([]);
});

test("given digits behind /otp/ or /pin/, they are a code", async () => {
  expect(await redactedText(get("https://h.test/users/otp/482913/verify"))).not.toContain("482913");
  expect(await redactedText(get("https://h.test/users/pin/90817"))).not.toContain("90817");
  expect(await redactedText(get("https://h.test/verify/482913"))).toContain("482913");
  expect(await redactedText(get("https://h.test/verify/user-17/482913"))).not.toContain("482913");
  expect(await redactedText(get("https://h.test/verify/users/482913"))).toContain("482913");
  expect(await redactedText(get("https://h.test/verify-otp/bob/548871"))).not.toContain("548871");
  expect(await redactedText(get("https://h.test/login/bob/hunter2a7"))).not.toContain("hunter2a7");
  expect(await redactedText(get("https://h.test/login/oauth/v2token"))).toContain("v2token");
});

const ids: readonly string[] = [
  "https://h.test/webhooks/5e4af71a81966cfff3ef6550",
  "https://h.test/v1/webhooks/1AV998667T7123456",
  "https://h.test/v1/webhooks/9f86d081-884c-4d65-9a2f-eaa0c55ad015/events",
  "https://h.test/repos/a/b/hooks/12345678",
  "https://h.test/services/SU1Z0isxPaozGVKXdLIio1/version/2",
  "https://h.test/services/a1/b2/7c9e6679-7425-40de-944b-e07fc1f90ae7",
  "https://h.test/services/a1/b2/5e4af71a81966cfff3ef6550",
  "https://h.test/hooks/T4QX81KD/B73LMN20/deliveries-of-2024-01-15",
  "https://h.test/hooks/T4QX81KD/B73LMN20/deliveriesOfTheLastTwentyDays",
  "https://h.test/callback/7c9e6679-7425-40de-944b-e07fc1f90ae7",
  "https://h.test/callback/onPaymentStatusChangedByUser",
  "https://h.test/v1/zones/9f86d081884c7d659a2feaa0c55ad015/records",
  "https://h.test/v1/9f86d081-884c-4d65-9a2f-eaa0c55ad015",
  "https://h.test/keys/int_5d8cff3cd55b040010928b5b",
  "https://h.test/v1/tokens/tok_1N3T00LkdIwHu7ix0snN0B22",
  "https://h.test/sessions/9f86d081-884c-4d65-9a2f-eaa0c55ad015",
  "https://h.test/orders/85917111XA914512K/capture",
  "https://h.test/files/1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms",
  "https://h.test/verify/phone-number-verification-2",
  "https://h.test/with/key/value/in/it",
  "https://h.test/auth/realms/master/protocol/openid-connect/token",
  "https://h.test/bots/my-first-bot-2024/messages",
];

test.each(ids)("given the URL %s, it stays", async (url) => {
  expect(await redactedText(get(url))).not.toContain("redacted");
});
