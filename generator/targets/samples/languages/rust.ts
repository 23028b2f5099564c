import { bodyText, type SampleBody, type SamplePart, type SampleRequest } from "../request.ts";
import { createDoubleQuote, inBraces, quoteLines, usualEscapes } from "../quote.ts";
import { joinSource, lines, type Snippet, source } from "../source.ts";

/** A string literal of Rust. */
export const quoteRust = createDoubleQuote({ special: usualEscapes, other: inBraces });
const quote = quoteRust;

/**
 * A program for Rust with the blocking client of reqwest (feature `multipart` for forms with
 * files).
 */
export function printRust({ method, url, headers, auth, body }: SampleRequest): Snippet {
  const calls = [
    ...headers.map(({ name, value }) => source`.header(${quote(name)}, ${quote(value)})`),
    ...(auth?.kind === "basic" ? [source`.basic_auth(${quote(auth.username)}, Some(${quote(auth.password)}))`] : []),
    ...printBody(body),
    source`.send()?;`,
  ];
  return lines(
    source`fn main() -> Result<(), Box<dyn std::error::Error>> {`,
    source`    let client = reqwest::blocking::Client::new();`,
    source`    let response = client`,
    source`        .request(reqwest::Method::from_bytes(${quote(method)}.as_bytes())?, ${quote(url)})`,
    source`        ${joinSource(calls, "\n        ")}`,
    source`    println!("{}", response.status());`,
    source`    println!("{}", response.text()?);`,
    source`    Ok(())`,
    source`}`,
  );
}

function printBody(body: SampleBody): readonly Snippet[] {
  if (body.kind === "none") return [];
  if (body.kind === "file") return [source`.body(std::fs::read(${quote(body.file)})?)`];
  if (body.kind === "multipart")
    return [source`.multipart(reqwest::blocking::multipart::Form::new()${joinSource(body.parts.map(printPart), "")})`];
  const text = bodyText(body) ?? "";
  return [
    text.includes("\n")
      ? source`.body(concat!(\n            ${quoteLines(text, quote, ",", 12)}\n        ))`
      : source`.body(${quote(text)})`,
  ];
}

function printPart(part: SamplePart): Snippet {
  const type = part.contentType === undefined ? source`` : source`.mime_str(${quote(part.contentType)})?`;
  const content =
    part.kind === "text"
      ? source`text(${quote(part.value)})`
      : source`bytes(std::fs::read(${quote(part.file)})?).file_name(${quote(part.fileName)})`;
  return source`\n            .part(${quote(part.name)}, reqwest::blocking::multipart::Part::${content}${type})`;
}
