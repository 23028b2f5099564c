import { refuse } from "../values/config-error.js";
import { type Draft, targetOf } from "../values/draft.js";
import { encodeForm } from "../values/encode.js";
import { type HeaderEntry, headerValue, withHeader, withoutHeader } from "../values/header-list.js";
import { withoutQuery } from "../values/query.js";
import { declares } from "./declared.js";
import type { AuthScheme, CredentialFields } from "./scheme.js";
import { canonicalRequest } from "./signing/awsv4-canonical.js";
import { signedBody, signedHeaders } from "./signing/covered.js";
import { hashOf, hmac, toHex, utf8 } from "./signing/crypto.js";

/** How Amazon Web Services requests are signed. */
export interface AwsV4Options {
  /** Default: `us-east-1`. */
  readonly region?: string;
  /** Default: `execute-api`, which is API Gateway. */
  readonly service?: string;
  /** Puts the signature into query parameters instead of headers. */
  readonly addAuthDataToQuery?: boolean;
}

/** What is signed, and with which credential. */
interface Signing {
  readonly draft: Draft;
  readonly fields: CredentialFields;
  /** `20250131T235959Z`. */
  readonly time: string;
  readonly service: string;
  /** `20250131/us-east-1/s3/aws4_request`. */
  readonly credentialScope: string;
}

const algorithm = "AWS4-HMAC-SHA256";
const ownHeaders = ["Authorization", "X-Amz-Date", "X-Amz-Security-Token", "X-Amz-Content-Sha256"];
const ownParameters = ["Security-Token", "Date", "Algorithm", "Credential", "SignedHeaders", "Signature"].map(
  (name) => `X-Amz-${name}`,
);
/** Headers that no signature covers, because proxies change them. */
const unsigned: ReadonlySet<string> = new Set([
  "authorization",
  "connection",
  "expect",
  "host",
  "presigned-expires",
  "range",
  "user-agent",
  "x-amzn-trace-id",
]);

/** AWS Signature Version 4, in headers or in the query. */
export function awsv4(options: AwsV4Options = {}): AuthScheme {
  return {
    label: "awsv4",
    usage: () => '{ type: "awsv4", accessKey, secretKey }',
    header: options.addAuthDataToQuery === true ? undefined : "Authorization",
    fits: ({ type }) => type === "awsv4",
    ...declares(options),
    apply: (draft, fields) =>
      fields["accessKey"] && fields["secretKey"]
        ? signAwsV4(draft, fields)
        : refuse("accessKey and secretKey in auth must not be empty"),
  };
}

/** Signs a request, even if the access key or the secret key is empty. */
export async function signAwsV4(draft: Draft, fields: CredentialFields): Promise<Draft> {
  const clean = ownParameters.reduce(withoutQuery, {
    ...draft,
    headers: ownHeaders.reduce(withoutHeader, draft.headers),
  });
  const date = headerValue(draft.headers, "date");
  const time = (date === undefined ? new Date() : new Date(date)).toISOString().replace(/[:-]|\.\d{3}/gu, "");
  const service = fields["service"] || "execute-api";
  const credentialScope = [
    time.slice(0, 8),
    fields["region"] || "us-east-1",
    service === "email" ? "ses" : service,
    "aws4_request",
  ].join("/");
  const signing = { draft: clean, fields, time, service, credentialScope };
  return fields["addAuthDataToQuery"] === "true" ? signByQuery(signing) : signByHeaders(signing);
}

async function signByHeaders({ draft, ...signing }: Signing): Promise<Draft> {
  const { fields, time, service, credentialScope } = signing;
  const body = await signedBody(draft);
  const bodyHash = toHex(await hashOf("SHA-256", body ?? utf8("")));
  const token = fields["sessionToken"] ?? "";
  const added: readonly HeaderEntry[] = [
    ...(body !== undefined || service === "s3" ? [["X-Amz-Content-Sha256", bodyHash] as const] : []),
    ...(token === "" ? [] : [["X-Amz-Security-Token", token] as const]),
    ["X-Amz-Date", time],
  ];
  const covered = headersToSign({ ...draft, headers: [...signedHeaders(draft), ...added] });
  const signature = await signatureOf({ draft, ...signing }, covered, targetOf(draft), bodyHash);
  const value = [
    `${algorithm} Credential=${fields["accessKey"] ?? ""}/${credentialScope}`,
    `SignedHeaders=${[...covered.keys()].join(";")}`,
    `Signature=${signature}`,
  ].join(", ");
  return { ...draft, headers: withHeader([...draft.headers, ...added], "Authorization", value) };
}

async function signByQuery({ draft, ...signing }: Signing): Promise<Draft> {
  const { fields, time, service, credentialScope } = signing;
  const token = fields["sessionToken"] ?? "";
  const covered = headersToSign({ ...draft, headers: signedHeaders(draft) });
  const expires = draft.query?.some((piece) => piece.split("=", 1)[0] === "X-Amz-Expires") ?? false;
  const added = [
    ...(token === "" ? [] : [["X-Amz-Security-Token", token] as const]),
    ...(service === "s3" && !expires ? [["X-Amz-Expires", "86400"] as const] : []),
    ["X-Amz-Date", time] as const,
    ["X-Amz-Algorithm", algorithm] as const,
    ["X-Amz-Credential", `${fields["accessKey"] ?? ""}/${credentialScope}`] as const,
    ["X-Amz-SignedHeaders", [...covered.keys()].join(";")] as const,
  ];
  const withAdded = { ...draft, query: [...(draft.query ?? []), ...added.map(toPiece)] };
  const bodyHash = service === "s3" ? "UNSIGNED-PAYLOAD" : toHex(await hashOf("SHA-256", utf8("")));
  const signature = await signatureOf({ draft, ...signing }, covered, targetOf(withAdded), bodyHash);
  return { ...withAdded, query: [...withAdded.query, toPiece(["X-Amz-Signature", signature])] };
}

function toPiece([name, value]: readonly [name: string, value: string]): string {
  return `${name}=${encodeForm(value)}`;
}

/** The headers to sign, the host among them: lower-case names, sorted, with their values. */
function headersToSign({ origin, headers }: Draft): ReadonlyMap<string, string> {
  const values = new Map([["host", new URL(origin).host]]);
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const text = value.trim().replace(/\s+/gu, " ");
    const before = values.get(key);
    if (!unsigned.has(key)) values.set(key, before === undefined ? text : `${before}, ${text}`);
  }
  return new Map([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function signatureOf(
  signing: Signing,
  covered: ReadonlyMap<string, string>,
  target: string,
  bodyHash: string,
): Promise<string> {
  const { draft, fields, time, service, credentialScope } = signing;
  const request = canonicalRequest({
    method: draft.method,
    target,
    headers: covered,
    bodyHash,
    isS3: service === "s3",
  });
  const requestHash = toHex(await hashOf("SHA-256", utf8(request)));
  let key: BufferSource = utf8(`AWS4${fields["secretKey"] ?? ""}`);
  for (const step of credentialScope.split("/")) key = await hmac("SHA-256", key, step);
  const signature = await hmac("SHA-256", key, [algorithm, time, credentialScope, requestHash].join("\n"));
  return toHex(new Uint8Array(signature));
}
