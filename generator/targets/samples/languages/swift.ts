import { bodyText, type SampleBody, type SampleRequest } from "../request.ts";
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
    source`var request = URLRequest(url: URL(string: ${quote(url)})!)`,
    source`request.httpMethod = ${quote(method)}`,
    [...headers, ...type].map(({ name, value }) => source`request.addValue(${quote(value)}, forHTTPHeaderField: ${quote(name)})`),
    auth?.kind === "basic"
      ? source`request.addValue("Basic " + Data(${quote(`${auth.username}:${auth.password}`)}.utf8).base64EncodedString(), forHTTPHeaderField: "Authorization")`
      : undefined,
    printBody(body),
    source`let (data, response) = try await URLSession.shared.data(for: request)`,
    source`print((response as! HTTPURLResponse).statusCode)`,
    source`print(String(decoding: data, as: UTF8.self))`,
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
