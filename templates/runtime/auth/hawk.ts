import { bytesToBase64 } from "../values/base64.js";
import { refuse } from "../values/config-error.js";
import { type Draft, targetOf } from "../values/draft.js";
import { headerValue, withHeader } from "../values/header-list.js";
import { declares } from "./declared.js";
import type { AuthScheme, CredentialFields } from "./scheme.js";
import { signedBody, signedHeaders } from "./signing/covered.js";
import { type Hash, hashOf, hmacBase64, newNonce, unixTime } from "./signing/crypto.js";

/** How Hawk requests are signed. */
export interface HawkOptions {
  /** `sha256` (the default) or `sha1`. */
  readonly algorithm?: string;
  /** Whether the signature covers the body. */
  readonly includePayloadHash?: boolean;
}

/** What the signature covers besides the request. */
interface Artifacts {
  readonly timestamp: string;
  readonly nonce: string;
  /** Empty if the body is not covered. */
  readonly payloadHash: string;
}

const hashes: ReadonlyMap<string, Hash> = new Map([
  ["sha1", "SHA-1"],
  ["sha256", "SHA-256"],
]);

/** Hawk (mozilla/hawk): a signature over the method, the URL and, if wanted, the body. */
export function hawk(options: HawkOptions = {}): AuthScheme {
  return {
    label: "hawk",
    usage: () => '{ type: "hawk", authId, authKey }',
    header: "Authorization",
    fits: ({ type }) => type === "hawk",
    ...declares(options),
    apply: sign,
  };
}

async function sign(draft: Draft, fields: CredentialFields): Promise<Draft> {
  const { authId = "", authKey = "", algorithm = "sha256" } = fields;
  if (authId === "" || authKey === "") return refuse("authId and authKey in auth must not be empty");
  const hash = hashes.get(algorithm) ?? refuse("the algorithm of hawk must be sha1 or sha256");
  const artifacts = {
    timestamp: Number.parseInt(fields["timestamp"] ?? "", 10) > 0 ? (fields["timestamp"] ?? "") : String(unixTime()),
    nonce: fields["nonce"] || newNonce(6),
    payloadHash: fields["includePayloadHash"] === "true" ? await hashPayload(draft, hash) : "",
  };
  const mac = await hmacBase64(hash, authKey, normalize(draft, fields, artifacts));
  return { ...draft, headers: withHeader(draft.headers, "Authorization", headerText(fields, artifacts, mac)) };
}

async function hashPayload(draft: Draft, hash: Hash): Promise<string> {
  const body = await signedBody(draft);
  if (body === undefined) return "";
  const [type = ""] = (headerValue(signedHeaders(draft), "content-type") ?? "").split(";", 1);
  const payload = new Blob(["hawk.1.payload\n", `${type.trim().toLowerCase()}\n`, body, "\n"]);
  return bytesToBase64(await hashOf(hash, await payload.arrayBuffer()));
}

/**
 * Hawk's normalized string. As in Postman, only the first backslash and the first line break of
 * `extraData` are escaped.
 */
function normalize(
  draft: Draft,
  { extraData = "", app = "", delegation = "" }: CredentialFields,
  artifacts: Artifacts,
): string {
  const { hostname, port, protocol } = new URL(draft.origin);
  const lines = [
    "hawk.1.header",
    artifacts.timestamp,
    artifacts.nonce,
    draft.method,
    targetOf(draft),
    hostname,
    port === "" ? (protocol === "http:" ? "80" : "443") : port,
    artifacts.payloadHash,
    extraData.replace("\\", "\\\\").replace("\n", "\\n"),
    ...(app === "" ? [] : [app, delegation]),
  ];
  return `${lines.join("\n")}\n`;
}

function headerText(
  { authId = "", extraData = "", app = "", delegation = "" }: CredentialFields,
  artifacts: Artifacts,
  mac: string,
): string {
  const attributes = [
    ["id", authId],
    ["ts", artifacts.timestamp],
    ["nonce", artifacts.nonce],
    ...(artifacts.payloadHash === "" ? [] : [["hash", artifacts.payloadHash]]),
    ...(extraData === "" ? [] : [["ext", extraData.replaceAll("\\", "\\\\").replaceAll('"', '\\"')]]),
    ["mac", mac],
    ...(app === "" ? [] : [["app", app]]),
    ...(app === "" || delegation === "" ? [] : [["dlg", delegation]]),
  ];
  return `Hawk ${attributes.map(([name, value]) => `${name}="${value}"`).join(", ")}`;
}
