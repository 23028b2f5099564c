import { refuse } from "../values/config-error.js";
import { type Draft, targetOf } from "../values/draft.js";
import { withHeader } from "../values/header-list.js";
import { type Challenge, parseChallenges } from "./challenge.js";
import { declares } from "./declared.js";
import type { AuthScheme, CredentialFields } from "./scheme.js";
import { signedBody } from "./signing/covered.js";
import { newNonce } from "./signing/crypto.js";
import { digestHash, type HashText, knownAlgorithm } from "./signing/digest-hash.js";

/** How Digest authentication hashes. */
export interface DigestOptions {
  /** `MD5` (the default), `SHA-256`, `SHA-512-256`, each also with `-sess`. */
  readonly algorithm?: string;
}

const firstCount = "00000001";

/**
 * HTTP Digest authentication (RFC 7616). The first request goes out without credentials; the second
 * one answers the server's challenge, see `digestLayer`. A credential with `realm` and `nonce` is
 * sent with the first request.
 */
export function digest(options: DigestOptions = {}): AuthScheme {
  return {
    label: "digest",
    usage: () => '{ type: "digest", username, password }',
    header: "Authorization",
    fits: ({ type }) => type === "digest",
    ...declares(options),
    apply: (draft, fields) => {
      if (!fields["username"]) return refuse("username in auth must not be empty");
      digestHash(algorithmOf(fields));
      return fields["realm"] && fields["nonce"] ? sign(draft, fields) : draft;
    },
  };
}

/**
 * The request that answers the challenge of a response. `undefined` if there is no challenge for
 * this scheme, or if the server has already refused these credentials.
 */
export async function answerChallenge(
  response: Response,
  draft: Draft,
  fields: CredentialFields,
): Promise<Draft | undefined> {
  if (response.status !== 401 && response.status !== 403) return undefined;
  const challenge = pickChallenge(response.headers.get("www-authenticate") ?? "", algorithmOf(fields));
  if (challenge === undefined) return undefined;
  const asked = challengeFields(challenge, fields);
  if (Object.keys(asked).every((name) => fields[name])) return undefined;
  // A server that does not offer the collection's algorithm would refuse it.
  const algorithm = knownAlgorithm(challenge.parameters.get("algorithm") ?? "") ?? algorithmOf(fields);
  return sign(draft, { ...fields, ...asked, algorithm });
}

function algorithmOf(fields: CredentialFields): string {
  return fields["algorithm"] || "MD5";
}

/** The Digest challenge for the algorithm, or else the first one. */
function pickChallenge(header: string, algorithm: string): Challenge | undefined {
  const challenges = parseChallenges(header).filter(({ scheme }) => scheme === "digest");
  const isMeant = ({ parameters }: Challenge): boolean =>
    (parameters.get("algorithm") ?? "MD5").toLowerCase() === algorithm.toLowerCase();
  return challenges.find(isMeant) ?? challenges[0];
}

function challengeFields({ parameters }: Challenge, fields: CredentialFields): CredentialFields {
  const offered = parameters.get("qop") ?? "";
  const opaque = parameters.get("opaque") ?? "";
  const qop = ["auth", "auth-int"].find((kind) => offered.split(/[\s,]+/u).includes(kind)) ?? offered;
  return {
    nonce: parameters.get("nonce") ?? "",
    realm: parameters.get("realm") ?? "",
    ...(opaque === "" ? {} : { opaque }),
    ...(qop === "" ? {} : { qop }),
    ...(qop === "" && !fields["qop"] ? {} : { clientNonce: newNonce(8), nonceCount: firstCount }),
  };
}

async function sign(draft: Draft, fields: CredentialFields): Promise<Draft> {
  const { realm = "", nonce = "", nonceCount = "", qop = "", opaque = "", username = "" } = fields;
  const algorithm = algorithmOf(fields);
  const uri = targetOf(draft);
  const isProtected = qop === "auth" || qop === "auth-int";
  const clientNonce = fields["clientNonce"] || (algorithm.endsWith("-sess") ? newNonce(8) : "");
  const response = await respond(draft, { ...fields, clientNonce }, digestHash(algorithm));
  const attributes = [
    `username=${quote(username)}`,
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri="${uri}"`,
    `algorithm="${algorithm}"`,
    ...(isProtected ? [`qop=${qop}`] : []),
    ...(isProtected && nonceCount !== "" ? [`nc=${nonceCount}`] : []),
    ...(isProtected || algorithm === "MD5-sess" ? [`cnonce=${quote(clientNonce)}`] : []),
    `response="${response}"`,
    ...(opaque === "" ? [] : [`opaque=${quote(opaque)}`]),
  ];
  return { ...draft, headers: withHeader(draft.headers, "Authorization", `Digest ${attributes.join(", ")}`) };
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/gu, "\\$&")}"`;
}

async function respond(draft: Draft, fields: CredentialFields, hash: HashText): Promise<string> {
  const { username = "", realm = "", password = "", nonce = "", nonceCount = "", clientNonce = "", qop = "" } = fields;
  const user = [username, realm, password].join(":");
  const secret = hash(algorithmOf(fields).endsWith("-sess") ? [hash(user), nonce, clientNonce].join(":") : user);
  const message = [
    draft.method,
    targetOf(draft),
    ...(qop === "auth-int" ? [hash((await signedBody(draft)) ?? "")] : []),
  ].join(":");
  const proof = qop === "auth" || qop === "auth-int" ? [nonce, nonceCount, clientNonce, qop] : [nonce];
  return hash([secret, ...proof, hash(message)].join(":"));
}
