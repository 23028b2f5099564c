import { createRandom } from "../support/random.ts";

// Made up at run time and put together from pieces, so that nobody's scanner takes this file for a leak.

const random = createRandom(7);
const lower = "abcdefghijklmnopqrstuvwxyz";
const digits = "0123456789";
const upper = lower.toUpperCase();

function pick(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)] ?? "").join("");
}

const hex = (length: number): string => pick(`${digits}abcdef`, length);
const word = (length: number): string => pick(lower + upper + digits, length);
const capital = (length: number): string => pick(upper + digits, length);
const dashed = (length: number): string => pick(`${lower}${upper}${digits}-_`, length);
const base64Url = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

const numbers = (length: number): string => pick("123456789", length);
const uuid = (): string => [8, 4, 4, 4, 12].map(hex).join("-");
const begin = (label: string): string => `-----${label} RSA PRIVATE ${"KEY"}-----`;

/** A synthetic credential of each kind. */
export const samples: readonly (readonly [kind: string, value: string])[] = [
  ["AWS access key id", `AKI${"A"}${capital(16)}`],
  ["AWS access key id", `ASI${"A"}${capital(16)}`],
  ["AWS session token", `IQoJb3JpZ2lu${word(200)}==`],
  ["GCP API key", `AIz${"a"}${word(35)}`],
  ["Google OAuth client secret", `GOCS${"PX-"}${word(28)}`],
  ["Google OAuth token", `ya2${"9."}${word(60)}`],
  ["GitHub token", `gh${"p_"}${word(36)}`],
  ["GitHub token", `gh${"o_"}${word(36)}`],
  ["GitHub token", `gh${"s_"}${word(36)}`],
  ["GitHub token", `github_${"pat_"}${word(82)}`],
  ["GitLab token", `glp${"at-"}${word(20)}`],
  ["Slack token", `xox${"b-"}${numbers(12)}-${numbers(12)}-${word(24)}`],
  ["Slack webhook", `https://hooks.slack${".com/services/"}T${capital(8)}/B${capital(8)}/${word(24)}`],
  ["Stripe key", `sk_${"live_"}${word(24)}`],
  ["Stripe key", `rk_${"test_"}${word(24)}`],
  ["webhook signing secret", `whs${"ec_"}${word(32)}`],
  ["Twilio API key", `S${"K"}${hex(32)}`],
  ["SendGrid key", `S${"G."}${word(22)}.${word(43)}`],
  ["Mailgun key", `ke${"y-"}${hex(32)}`],
  ["Mailchimp key", `${hex(32)}-us${"12"}`],
  ["Brevo key", `xkeys${"ib-"}${hex(64)}-${word(16)}`],
  ["npm token", `np${"m_"}${word(36)}`],
  ["PyPI token", `py${"pi-"}AgEIcHlwaS5vcmc${dashed(80)}a`],
  ["Docker token", `dckr_${"pat_"}${word(27)}`],
  ["Shopify token", `shp${"at_"}${hex(32)}`],
  ["Square token", `sq0${"atp-"}${word(22)}`],
  ["PayPal token", `access_token$${"production"}$${pick(lower + digits, 16)}$${hex(32)}`],
  ["OpenAI key", `sk-${"proj-"}${word(74)}T3Blbk${"FJ"}${word(74)}`],
  ["Anthropic key", `sk-${"ant-api03-"}${word(90)}AA`],
  ["Hugging Face token", `h${"f_"}${pick(lower + upper, 34)}`],
  ["Linear key", `lin_${"api_"}${word(40)}`],
  ["Notion token", `nt${"n_"}${numbers(11)}${word(35)}`],
  ["Figma token", `fig${"d_"}${word(40)}`],
  ["Discord bot token", `M${word(23)}.${word(6)}.${word(38)}`],
  ["Telegram bot token", `${numbers(10)}:${"AA"}${word(33)}`],
  ["Postman API key", `PM${"AK-"}${hex(24)}-${hex(34)}`],
  ["DigitalOcean token", `dop_${"v1_"}${hex(64)}`],
  ["Heroku key", `HR${"KU-"}${word(60)}`],
  ["Facebook token", `EA${"AC"}${word(120)}`],
  ["Cloudflare key", `v1.${"0-"}${hex(24)}-${hex(146)}`],
  ["Cloudflare key", `cf${"ut_"}${word(40)}${hex(8)}`],
  ["Tailscale key", `tsk${"ey-auth-"}${word(12)}-${word(32)}`],
  ["Groq key", `gs${"k_"}${word(52)}`],
  ["1Password token", `op${"s_"}${Buffer.from(JSON.stringify({ email: word(91) })).toString("base64")}`],
  ["Databricks token", `dap${"i"}${hex(32)}`],
  ["Vault token", `hv${"s."}${word(90)}`],
  ["Grafana token", `gls${"a_"}${word(32)}_${hex(8)}`],
  ["Vercel token", `vc${"p_"}${word(24)}`],
  ["Atlassian token", `ATA${"TT3"}${word(180)}`],
  ["New Relic key", `NR${"AK-"}${capital(27)}`],
  ["Dynatrace token", `dt0${"c01."}${capital(24)}.${capital(64)}`],
  ["Airtable token", `pa${"t"}${word(14)}.${hex(64)}`],
  ["HubSpot token", `pat-${"na1-"}${uuid()}`],
  ["Contentful token", `CFP${"AT-"}${word(43)}`],
  ["Azure storage key", `Account${"Key="}${word(86)}==`],
  ["JSON Web Token", `${base64Url({ alg: "HS256", typ: "JWT" })}.${base64Url({ sub: word(12) })}.${word(43)}`],
  ["private key", `${begin("BEGIN")}\nMII${word(300)}\n${begin("END")}`],
  ["Bearer token", `Bearer ${word(10)}7${word(20)}`],
  ["Basic credentials", `Basic ${Buffer.from(`${word(6)}:${word(10)}`).toString("base64")}`],
  ["user info of a URL", `https://${word(6)}:${word(12)}@h.example.com`],
  ["user info of a URL", `postgres://${word(6)}:${word(12)}@h.example.com:5432/db`],
  ["user info of a URL", `mongodb+srv://${word(6)}:${word(12)}@h.example.com/db`],
];

/** What must not be left of a sample: its secret part. */
export function secretPart(value: string): string {
  if (value.includes("PRIVATE")) return value.slice(40, 100);
  if (value.includes("@h.")) return /:([^:@]+)@/.exec(value)?.[1] ?? value;
  return value.split(" ").at(-1)?.slice(-16) ?? value;
}
