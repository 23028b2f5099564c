import { type Secret, withoutOverlaps } from "./secret.ts";
import { basicPlaceholder, jwtPlaceholder, keyPlaceholder, tokenPlaceholder, valuePlaceholder } from "./placeholder.ts";
import { findUserInfo } from "./text/url-text.ts";
import { isHarmless, looksRandom } from "./value.ts";
import { lowerCase } from "../util/letters.ts";

/**
 * A pattern for credentials that have a form of their own. What group 1 matches is public and
 * stays. The rest is replaced.
 */
interface PatternRule {
  readonly kind: string;
  /** Global. Linear: what it repeats is bounded, or cannot start again within itself. */
  readonly pattern: RegExp;
}

// A letter or digit before a token, or after one of fixed length, means that it is part of
// something else.
const start = "(?<![A-Za-z0-9])";
const end = "(?![A-Za-z0-9])";

function token(kind: string, prefix: string, rest: string): PatternRule {
  return { kind, pattern: new RegExp(`${start}(${prefix})${rest}${end}`, "g") };
}

/**
 * Forms that vendors document for their keys and tokens. Kinds and patterns follow the rules of
 * secretlint's recommended preset (version 13) and go beyond them; a test compares the two. They
 * are data here because secretlint is asynchronous and takes milliseconds per string.
 */
export const patternRules: readonly PatternRule[] = [
  token("AWS access key id", "A3T(?=[A-Z0-9])|AKIA|ABIA|ACCA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA", "[A-Z0-9]{16}"),
  token("AWS credentials", "AKIA|ASIA", "[A-Z0-9]{16}:[A-Za-z0-9/+]{40}"),
  token("AWS session token", "IQoJb3JpZ2lu|FwoGZXIvYXdz", "[A-Za-z0-9+/]{60,4000}={0,2}"),
  token("GCP API key", "AIza", "[A-Za-z0-9_-]{35}"),
  token("Google OAuth client secret", "GOCSPX-", "[A-Za-z0-9_-]{20,60}"),
  token("Google OAuth token", "ya29\\.", "[A-Za-z0-9_-]{20,600}"),
  token("Google OAuth refresh token", "1//0", "[A-Za-z0-9_-]{40,200}"),
  token("GitHub token", "gh[pousr]_", "[A-Za-z0-9_]{36,255}"),
  token("GitHub token", "github_pat_", "[A-Za-z0-9_]{60,255}"),
  token("GitLab token", "gl(?:pat|ptt|dt|rt|rtr|oas|cbt|ft|imt|agent|soat|ffct)-", "[A-Za-z0-9_.-]{20,300}"),
  token("Slack token", "xox[a-z](?:\\.xox[bp])?-|xapp-", "[A-Za-z0-9-]{10,300}"),
  token("Slack webhook", "https://hooks\\.slack\\.com/(?:services|workflows|triggers)/", "[A-Za-z0-9]{1,40}/[A-Za-z0-9/]{8,200}"),
  token("Stripe key", "[sr]k_(?:live|test|prod)_", "[A-Za-z0-9]{10,250}"),
  token("webhook signing secret", "whsec_", "[A-Za-z0-9+/]{20,100}={0,2}"),
  token("Twilio API key", "SK", "[0-9a-f]{32}"),
  token("SendGrid key", "SG\\.", "[A-Za-z0-9_-]{16,130}\\.[A-Za-z0-9_-]{16,130}"),
  token("Mailgun key", "key-", "[0-9a-f]{32}"),
  token("Mailgun key", "", "[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}"),
  token("Mailchimp key", "", "[0-9a-f]{32}-us[0-9]{1,2}"),
  token("Brevo key", "xkeysib-|xsmtpsib-", "[0-9a-f]{64}-[A-Za-z0-9]{16}"),
  token("npm token", "npm_", "[A-Za-z0-9_]{36}"),
  token("npm token", "_authToken=", "[A-Za-z0-9_.=-]{16,300}"),
  token("PyPI token", "pypi-", "AgE[A-Za-z0-9_-]{50,400}"),
  token("RubyGems key", "rubygems_", "[0-9a-f]{48}"),
  token("Docker token", "dckr_(?:pat|oat)_", "[A-Za-z0-9_-]{27,64}"),
  token("Shopify token", "shp(?:at|ca|pa|ss|pca|tka)_", "[A-Za-z0-9]{32,64}"),
  token("Square token", "sq0(?:atp|csp|idp|acp)-", "[A-Za-z0-9_-]{22,50}"),
  token("PayPal token", "access_token\\$(?:production|sandbox)\\$", "[0-9a-z]{16}\\$[0-9a-f]{32}"),
  token("OpenAI key", "sk-(?:proj-|svcacct-|admin-|None-)?(?!ant-)(?=[A-Za-z_-]{0,100}[0-9])", "[A-Za-z0-9_-]{32,250}"),
  token("Anthropic key", "sk-ant-(?:api|admin|oat|sid)[0-9]{2}-", "[A-Za-z0-9_-]{60,200}"),
  token("Hugging Face token", "hf_|api_org_", "[A-Za-z]{34}"),
  token("Groq key", "gsk_", "[A-Za-z0-9]{40,80}"),
  token("Linear key", "lin_(?:api|oauth)_", "[A-Za-z0-9_]{32,128}"),
  token("Notion token", "ntn_", "[A-Za-z0-9]{40,60}"),
  token("Notion token", "secret_", "[A-Za-z0-9]{43}"),
  token("Figma token", "figd_", "[A-Za-z0-9_-]{40,200}"),
  token("Discord bot token", "", "[MNO][A-Za-z0-9_-]{23,27}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}"),
  token("Discord webhook", "https://(?:ptb\\.|canary\\.)?discord(?:app)?\\.com/api/webhooks/", "[0-9]{10,25}/[A-Za-z0-9_-]{50,90}"),
  token("Teams webhook", "https://[a-z0-9-]{1,60}\\.webhook\\.office\\.com/webhookb2/", "[A-Za-z0-9@/-]{60,250}"),
  token("Telegram bot token", "(?:bot)?(?=[0-9])", "[0-9]{8,10}:AA[A-Za-z0-9_-]{32,34}"),
  token("Telegram bot token", "bot(?=[0-9]{4})", "[0-9]{5,20}:[A-Za-z0-9_-]{20,80}"),
  token("Postman API key", "PMAK-", "[0-9a-f]{24}-[0-9a-f]{34}"),
  token("DigitalOcean token", "do[oprt]_v1_", "[0-9a-f]{64}"),
  token("Heroku key", "HRKU-", "[A-Za-z0-9_-]{36,80}"),
  token("Facebook token", "EAACEdEose0cBA", "[A-Za-z0-9]{20,400}"),
  token("Facebook token", "EAA(?=[A-Z])", "[A-Za-z0-9]{80,400}"),
  token("Cloudflare key", "v1\\.0-", "[0-9a-f]{24}-[0-9a-f]{146}"),
  token("Cloudflare key", "cf(?:ut|at|k)_", "[A-Za-z0-9_-]{40,80}"),
  token("Okta token", "SSWS ", "[A-Za-z0-9_-]{30,60}"),
  token("Databricks token", "dapi", "[0-9A-Fa-f]{32}(?:-[0-9])?"),
  token("Vault token", "hv[sbr]\\.", "[A-Za-z0-9_-]{24,300}"),
  token("Grafana token", "glc_", "[A-Za-z0-9+/]{32,400}={0,2}"),
  token("Grafana token", "glsa_", "[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}"),
  token("1Password token", "ops_(?=ey)", "[A-Za-z0-9+/=_-]{100,1400}"),
  token("Vercel token", "vc[piark]_", "[A-Za-z0-9]{20,60}"),
  token("Atlassian token", "AT[AC]TT3", "[A-Za-z0-9_=-]{60,300}"),
  token("New Relic key", "NR(?:AK|RA|JS|II)-", "[A-Za-z0-9_-]{19,40}"),
  token("Dynatrace token", "dt0[a-z][0-9]{2}\\.", "[A-Z0-9]{8,24}\\.[A-Z0-9]{64}"),
  token("PlanetScale token", "pscale_(?:tkn|pw|oauth)_", "[A-Za-z0-9_.=-]{32,64}"),
  token("Pulumi token", "pul-", "[0-9a-f]{40}"),
  token("Terraform token", "", "[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{60,70}"),
  token("Sentry token", "sntry[su]_", "[A-Za-z0-9+/=_-]{40,300}"),
  token("age secret key", "AGE-SECRET-KEY-1", "[A-Z0-9]{58}"),
  token("Airtable token", "pat(?=[A-Za-z0-9]{14}\\.)", "[A-Za-z0-9]{14}\\.[0-9a-f]{64}"),
  token("Asana token", "", "[12]/[0-9]{16}(?:/[0-9]{16})?:[0-9a-f]{32}"),
  token("HubSpot token", "pat-(?:na|eu|ap)[0-9]-", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
  token("Mapbox token", "sk\\.(?=eyJ)", "[A-Za-z0-9_-]{40,200}\\.[A-Za-z0-9_-]{20,40}"),
  token("Razorpay key", "rzp_(?:live|test)_", "[A-Za-z0-9]{14,30}"),
  token("Flutterwave key", "FLW(?:SECK|PUBK)(?:_TEST)?-", "[A-Za-z0-9-]{12,60}"),
  token("Doppler token", "dp\\.(?:pt|st|ct|sa|scim|audit)\\.", "[A-Za-z0-9._-]{40,80}"),
  token("Tailscale key", "tskey-[a-z]{2,20}-", "[0-9A-Za-z_]{8,40}-[0-9A-Za-z_]{16,60}"),
  token("Supabase token", "sbp_", "[0-9a-f]{40}"),
  token("Contentful token", "CFPAT-", "[A-Za-z0-9_-]{43}"),
  token("Typeform token", "tfp_", "[A-Za-z0-9_.=-]{40,60}"),
  token("EasyPost key", "EZ[AT]K", "[A-Za-z0-9]{54}"),
  token("Azure storage key", "(?:AccountKey|SharedAccessKey)=", "[A-Za-z0-9+/]{40,90}={0,2}"),
  token("Azure client secret", "", "[A-Za-z0-9_~.-]{3}8Q~[A-Za-z0-9_~.-]{31,34}"),
];

/**
 * A mark of each rule: in a string without any of them no rule matches. One pass, so most strings
 * cost one.
 */
const marks =
  /A3T|AKIA|ABIA|ACCA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA|IQoJ|FwoG|AIza|GOCSPX|ya29|1\/\/0|gh[pousr]_|github_pat|gl[a-z]{2,5}-|xox|xapp-|hooks\.slack|[sr]k_|whsec_|SK[0-9a-f]|SG\.|key-|[0-9a-f]{32}-|xkeysib|xsmtpsib|npm_|_authToken|pypi-|rubygems_|dckr_|shp[a-z]{2,3}_|sq0|access_token\$|sk-|hf_|api_org_|gsk_|lin_|ntn_|secret_|figd_|\.[\w-]{6}\.|webhook|:AA|bot[0-9]{4}|PMAK|do[oprt]_v1|HRKU|EAA|v1\.0-|cf[ak]t?_|cfut_|SSWS|dapi|hv[sbr]\.|gl(?:c|sa)_|ops_|vc[piark]_|AT[AC]TT3|NR[AIJR]|dt0|pscale_|pul-|atlasv1|sntry|AGE-|pat[A-Za-z0-9]{14}\.|pat-(?:na|eu|ap)|[0-9]{16}|sk\.|rzp_|FLW|dp\.|sbp_|tskey-|CFPAT|tfp_|EZ[AT]K|AccessKey=|AccountKey=|8Q~/;

/** True unless it is certain that none of the rules matches in the string. */
function mayContainToken(text: string): boolean {
  return marks.test(text);
}

/** No secret that its own form shows is shorter. */
const minLength = 8;

type Finder = (text: string) => readonly Secret[];

const finders: readonly Finder[] = [findPrivateKeys, findUserInfo, findTokens, findJwts, findSchemes];

/**
 * The secrets that their own form shows, in order, none overlapping another. Linear in the length
 * of the string.
 */
export function findPatterns(text: string): readonly Secret[] {
  if (text.length < minLength) return [];
  return withoutOverlaps(finders.flatMap((find) => find(text)));
}

function findTokens(text: string): readonly Secret[] {
  if (!mayContainToken(text)) return [];
  return patternRules.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: whole, 1: prefix = "", index }): Secret => {
      const placeholder = tokenPlaceholder(prefix, whole.slice(prefix.length));
      return { start: index, end: index + whole.length, kind, placeholder };
    }),
  );
}

const jwt = /(?<![\w.-])eyJ[\w-]{6,}\.eyJ[\w-]*\.[\w-]*/g;

function findJwts(text: string): readonly Secret[] {
  if (!text.includes("eyJ")) return [];
  return [...text.matchAll(jwt)]
    .filter(({ 0: whole }) => whole !== jwtPlaceholder)
    .map(({ 0: whole, index }): Secret => ({
      start: index,
      end: index + whole.length,
      kind: "JSON Web Token",
      placeholder: jwtPlaceholder,
    }));
}

/**
 * The body of a key has no two dashes in a row, so it is read once. A key that is cut short counts
 * too.
 */
const privateKey =
  /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----((?:[^-]|-(?!-)){0,20000})(?:-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----)?/g;

function findPrivateKeys(text: string): readonly Secret[] {
  if (!text.includes("PRIVATE KEY")) return [];
  return [...text.matchAll(privateKey)]
    .filter(({ 1: body = "" }) => /[A-Za-z0-9+/]{24}/.test(body))
    .map(({ 0: whole, index }): Secret => ({ start: index, end: index + whole.length, kind: "private key", placeholder: keyPlaceholder }));
}

const scheme = /\b(basic|bearer)[ \t]{1,3}([A-Za-z0-9._~+/-]{8,4000}={0,2})(?![A-Za-z0-9_~+/=-])/gi;

function findSchemes(text: string): readonly Secret[] {
  if (!/basic|bearer/i.test(text)) return [];
  return [...text.matchAll(scheme)].flatMap(({ 0: whole, 1: word = "", 2: seen = "", index }): readonly Secret[] => {
    // It may end a sentence.
    const value = seen.replace(/\.$/, "");
    const isBasic = lowerCase(word) === "basic";
    const isSecret = isBasic ? isBasicValue(value) : looksRandom(value) && !isHarmless(value);
    if (!isSecret) return [];
    const end = index + whole.length - (seen.length - value.length);
    const kind = isBasic ? "Basic credentials" : "Bearer token";
    return [{ start: end - value.length, end, kind, placeholder: isBasic ? basicPlaceholder : valuePlaceholder(value) }];
  });
}

/** Base64 of `user:password`. */
function isBasicValue(value: string): boolean {
  if (value.length % 4 === 1 || value === basicPlaceholder || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return false;
  const decoded = atob(value.replace(/=+$/, ""));
  const colon = decoded.indexOf(":");
  return colon >= 0 && /^[\x20-\x7e]+$/.test(decoded) && !/^(?:\{\{.*\}\}|<.*>)$/.test(decoded.slice(colon + 1));
}
