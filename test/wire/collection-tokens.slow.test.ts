import { describe } from "vitest";
import { type Piece, sendPieces } from "./pieces.ts";
import { hmac, inHeader, pem, rsa, send, unsigned } from "./signing.ts";

// As collection-signing.test.ts, for the auth types that send tokens. Those of the PS and ES algorithms have random signatures and are left to
// test/runtime/auth-signing.test.ts, which checks them with the public key.

const base64url = (text: string | Buffer): string => Buffer.from(text).toString("base64url");

/** RFC 7515. */
function token(header: string, payload: string, sign: (text: string) => Buffer): string {
  const text = `${base64url(header)}.${base64url(payload)}`;
  return `${text}.${base64url(sign(text))}`;
}

const hs256 = '{"alg":"HS256"}';
const bySecret = (text: string): Buffer => hmac("sha256", "s", text);
const empty = token(hs256, "{}", bySecret);
const jwtKeys = { algorithm: "HS256", secret: "s", payload: "{}" };
const jwt: readonly Piece[] = [
  send(
    "order of claims",
    "jwt",
    { ...jwtKeys, payload: '{ "b": 1, "a": "x" }' },
    inHeader(`Bearer ${token(hs256, '{"b":1,"a":"x"}', bySecret)}`),
  ),
  send(
    "an own header",
    "jwt",
    { ...jwtKeys, header: '{"kid":"1","typ":"JWT"}' },
    inHeader(`Bearer ${token('{"kid":"1","typ":"JWT","alg":"HS256"}', "{}", bySecret)}`),
  ),
  ...["384", "512"].flatMap((bits) => [
    send(
      `HS${bits}`,
      "jwt",
      { ...jwtKeys, algorithm: `HS${bits}` },
      inHeader(`Bearer ${token(`{"alg":"HS${bits}"}`, "{}", (text) => hmac(`sha${bits}`, "s", text))}`),
    ),
  ]),
  ...["256", "384", "512"].map((bits) =>
    send(
      `RS${bits}`,
      "jwt",
      { algorithm: `RS${bits}`, privateKey: pem, payload: "{}" },
      inHeader(`Bearer ${token(`{"alg":"RS${bits}"}`, "{}", (text) => rsa(`sha${bits}`, text))}`),
    ),
  ),
  send("no prefix", "jwt", { ...jwtKeys, headerPrefix: "" }, inHeader(empty)),
  send("a prefix with a blank", "jwt", { ...jwtKeys, headerPrefix: "JWT " }, inHeader(`JWT  ${empty}`)),
  send("in the query", "jwt", { ...jwtKeys, addTokenTo: "queryParam" }, { target: `/p?z=1&token=${empty}`, headers: {} }),
  send(
    "in the query, named",
    "jwt",
    { ...jwtKeys, addTokenTo: "queryParam", queryParamKey: "jwt" },
    { target: `/p?z=1&jwt=${empty}`, headers: {} },
  ),
  send("a secret in Base64", "jwt", { ...jwtKeys, secret: "cw==", isSecretBase64Encoded: true }, inHeader(`Bearer ${empty}`)),
  send("no claims", "jwt", { algorithm: "HS256", secret: "s" }, inHeader(`Bearer ${empty}`)),
  send("claims that are not JSON", "jwt", { ...jwtKeys, payload: "{a" }, unsigned),
  send("no secret", "jwt", { ...jwtKeys, secret: "" }, unsigned),
];

const now = Date.UTC(2020, 0, 1) / 1000;
const asapKeys = { iss: "i", kid: "k", aud: "a", privateKey: pem };
const asapClaims = `"jti":"v-jti","iat":${now},"iss":"i","sub":"i","aud":"a"`;
const asap: readonly Piece[] = [
  ...["256", "384", "512"].map((bits) =>
    send(
      `RS${bits}`,
      "asap",
      { ...asapKeys, alg: `RS${bits}` },
      inHeader(
        `Bearer ${token(`{"alg":"RS${bits}","kid":"k"}`, `{${asapClaims},"exp":${now + 3600}}`, (text) => rsa(`sha${bits}`, text))}`,
      ),
    ),
  ),
  send(
    "expiry",
    "asap",
    { ...asapKeys, exp: "60" },
    inHeader(`Bearer ${token('{"alg":"RS256","kid":"k"}', `{${asapClaims},"exp":${now + 60}}`, (text) => rsa("sha256", text))}`),
  ),
  send("no audience", "asap", { ...asapKeys, aud: "" }, unsigned),
];

describe("jwt", () => sendPieces(jwt));
describe("asap", () => sendPieces(asap));
describe("ntlm", () => sendPieces([send("first without", "ntlm", { username: "u", password: "p" }, unsigned)]));
