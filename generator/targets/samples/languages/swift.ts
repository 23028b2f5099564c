import { bodyText, type SampleAuth, type SampleBody, type SampleRequest } from "../request.ts";
import { writeMultipart } from "../multipart.ts";
import { createDoubleQuote, inBraces, quoteLines, usualEscapes } from "../quote.ts";
import { lines, type Snippet, source } from "../source.ts";

/** A string literal of Swift. */
export const quoteSwift = createDoubleQuote({ special: usualEscapes, other: inBraces });
const quote = quoteSwift;

/** A program for Swift with URLSession. */
export function printSwift({ method, url, headers, auth, body }: SampleRequest): Snippet {
  const parts = body.kind === "multipart" ? writeMultipart(body.parts) : undefined;
  const type = parts === undefined ? [] : [{ name: "Content-Type", value: `multipart/form-data; boundary=${parts.boundary}` }];
  return lines(
    source`import Foundation\n`,
    printLogin(auth),
    source`var request = URLRequest(url: URL(string: ${quote(url)})!)`,
    source`request.httpMethod = ${quote(method)}`,
    [...headers, ...type].map(({ name, value }) => source`request.addValue(${quote(value)}, forHTTPHeaderField: ${quote(name)})`),
    auth?.kind === "basic"
      ? source`request.addValue("Basic " + Data(${quote(`${auth.username}:${auth.password}`)}.utf8).base64EncodedString(), forHTTPHeaderField: "Authorization")`
      : undefined,
    printBody(body),
    source`let (data, response) = try await URLSession.shared.data(for: request${hasLogin(auth) ? source`, delegate: Login()` : source``})`,
    source`print((response as! HTTPURLResponse).statusCode)`,
    source`print(String(decoding: data, as: UTF8.self))`,
  );
}

function hasLogin(auth: SampleAuth | undefined): auth is Extract<SampleAuth, { kind: "basic" | "digest" | "ntlm" }> {
  return auth?.kind === "digest" || auth?.kind === "ntlm";
}

/** URLSession asks a delegate for the credentials of a challenge. */
function printLogin(auth: SampleAuth | undefined): Snippet | undefined {
  if (!hasLogin(auth)) return undefined;
  const method = auth.kind === "digest" ? source`NSURLAuthenticationMethodHTTPDigest` : source`NSURLAuthenticationMethodNTLM`;
  return lines(
    source`final class Login: NSObject, URLSessionTaskDelegate {`,
    source`    func urlSession(`,
    source`        _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge`,
    source`    ) async -> (URLSession.AuthChallengeDisposition, URLCredential?) {`,
    source`        guard challenge.protectionSpace.authenticationMethod == ${method}, challenge.previousFailureCount == 0`,
    source`        else { return (.performDefaultHandling, nil) }`,
    source`        return (.useCredential, URLCredential(user: ${quote(auth.username)}, password: ${quote(auth.password)}, persistence: .forSession))`,
    source`    }`,
    source`}\n`,
  );
}

function printBody(body: SampleBody): readonly Snippet[] {
  if (body.kind === "none") return [];
  if (body.kind === "file") return [source`request.httpBody = try Data(contentsOf: URL(fileURLWithPath: ${quote(body.file)}))`];
  if (body.kind !== "multipart") return [source`request.httpBody = Data((${quoteLines(bodyText(body) ?? "", quote, " +", 4)}).utf8)`];
  return [
    source`var body = Data()`,
    ...writeMultipart(body.parts).pieces.map((piece) =>
      piece.kind === "file"
        ? source`body.append(try Data(contentsOf: URL(fileURLWithPath: ${quote(piece.file)})))`
        : source`body.append(Data((${quoteLines(piece.text, quote, " +", 4)}).utf8))`,
    ),
    source`request.httpBody = body`,
  ];
}
