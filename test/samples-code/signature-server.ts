import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { SampleScheme } from "../../generator/targets/samples/request.ts";

/** A server that lets in whoever has signed a request of `signed-requests.ts`. */
export interface SignatureServer {
  readonly origin: string;
  /** The schemes whose signature was right, in order. */
  readonly admitted: () => readonly SampleScheme[];
  readonly close: () => Promise<void>;
}

/** Each check is written from the scheme's own specification, not with the code of a client. */
export async function startSignatureServer(): Promise<SignatureServer> {
  const admitted: SampleScheme[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const scheme = judge(request, Buffer.concat(pieces));
      if (scheme === undefined) {
        const asked = new URL(request.url ?? "/", "http://h").searchParams.get("order") === "ntlm" ? "NTLM" : challenge;
        response.writeHead(401, { "www-authenticate": asked });
      } else {
        admitted.push(scheme);
      }
      response.end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("A TCP server has no port.");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    admitted: () => admitted.splice(0),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const challenge = 'Digest realm="boats", nonce="n1", qop="auth", algorithm=MD5';

function judge(request: IncomingMessage, body: Buffer): SampleScheme | undefined {
  const authorization = request.headers.authorization ?? "";
  if (authorization.startsWith("Digest ")) return isDigest(request, authorization) ? "digest" : undefined;
  if (authorization.startsWith("NTLM ")) return authorization.startsWith("NTLM TlRMTVNTUAAB") ? "ntlm" : undefined;
  if (authorization.startsWith("OAuth ")) return isOAuth1(request, authorization) ? "oauth1" : undefined;
  return authorization.startsWith("AWS4-HMAC-SHA256 ") && isAws(request, authorization, body) ? "awsv4" : undefined;
}

/** The parameters of a header: `name="value", name=value`. */
function parametersOf(header: string): ReadonlyMap<string, string> {
  return new Map(
    [...header.matchAll(/(\w+)=(?:"([^"]*)"|([^",\s]+))/g)].map(([, name = "", quoted, bare]) => [name, quoted ?? bare ?? ""]),
  );
}

/** RFC 7616, 3.4. */
function isDigest({ method, url = "" }: IncomingMessage, header: string): boolean {
  const own = parametersOf(header);
  const md5 = (text: string): string => createHash("md5").update(text).digest("hex");
  const [one, two] = [md5("ida:boats:Lantern 7"), md5(`${method}:${url}`)];
  return own.get("uri") === url && own.get("response") === md5(`${one}:n1:${own.get("nc")}:${own.get("cnonce")}:auth:${two}`);
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** RFC 5849, 3.4. */
function isOAuth1({ method = "", url = "", headers }: IncomingMessage, header: string): boolean {
  const own = new Map([...parametersOf(header)].map(([name, value]) => [name, decodeURIComponent(value)]));
  const { origin, pathname, searchParams } = new URL(url, `http://${headers.host}`);
  const signed = [...own].filter(([name]) => name !== "oauth_signature" && name !== "realm");
  const pairs = [...searchParams, ...signed].map(([name, value]) => `${encode(name)}=${encode(value)}`).toSorted();
  const base = [method, `${origin}${pathname}`, pairs.join("&")].map(encode).join("&");
  const key = `${encode("Lantern&7")}&${encode("Lantern=8")}`;
  return own.get("oauth_signature") === createHmac("sha1", key).update(base).digest("base64");
}

/** Signature Version 4, "Create a signed AWS API request". */
function isAws({ method, url = "", headers }: IncomingMessage, header: string, body: Buffer): boolean {
  const own = parametersOf(
    header
      .replaceAll(";", "~")
      .replace("Credential=", 'Credential="')
      .replace(/,? *SignedHeaders=/, '" SignedHeaders='),
  );
  const [path = "", query = ""] = url.split("?");
  const names = [...(own.get("SignedHeaders") ?? "").matchAll(/[\w-]+/g)].map(([name]) => name);
  const sha256 = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex");
  const lines = names.map((name) => `${name}:${String(headers[name] ?? "").trim()}\n`).join("");
  const canonical = [method, path, query.split("&").toSorted().join("&"), lines, names.join(";"), sha256(body)].join("\n");
  const time = String(headers["x-amz-date"]);
  const scope = `${time.slice(0, 8)}/eu-west-1/boats/aws4_request`;
  const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
  const key = scope.split("/").reduce<Buffer>(hmac, Buffer.from("AWS4Lantern/7"));
  const expected = hmac(key, ["AWS4-HMAC-SHA256", time, scope, sha256(canonical)].join("\n")).toString("hex");
  const covers = ["host", "x-amz-date"].every((name) => names.includes(name)) && headers["x-amz-security-token"] === "session+1";
  return covers && own.get("Credential") === `AKIDBOATS/${scope}` && own.get("Signature") === expected;
}
