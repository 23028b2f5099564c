import { bodyText, hasHeader, type SamplePart, type SampleRequest } from "../request.ts";
import { joinHeaders } from "../headers.ts";
import { createDoubleQuote, inBraces, quoteLines, usualEscapes } from "../quote.ts";
import { indent, joinSource, lines, type Snippet, source } from "../source.ts";

/** A string literal of Ruby. */
export const quoteRuby = createDoubleQuote({ special: { ...usualEscapes, "#": "\\#" }, other: inBraces });
const quote = quoteRuby;

/** A program for Ruby with its own library. */
export function printRuby(request: SampleRequest): Snippet {
  const { method, url, headers, auth, body } = request;
  const [, origin = "", target = ""] = /^([^:/]*:\/\/[^/?]*|[^/?]*)(.*)$/s.exec(url) ?? [];
  // A class of its own knows every method, and whether there is a body.
  const hasBody = body.kind === "none" ? source`false` : source`true`;
  const hasAnswer = method === "HEAD" ? source`false` : source`true`;
  const text = bodyText(body);
  const isUntyped = (text !== undefined || body.kind === "file") && !hasHeader(request, "content-type");
  return lines(
    source`require "net/http"\n`,
    source`uri = URI(${quote(origin)})`,
    source`request = Net::HTTPGenericRequest.new(${quote(method)}, ${hasBody}, ${hasAnswer}, ${quote(target.startsWith("/") ? target : `/${target}`)})`,
    joinHeaders(headers).map(({ name, value }) => source`request[${quote(name)}] = ${quote(value)}`),
    auth?.kind === "basic" ? source`request.basic_auth(${quote(auth.username)}, ${quote(auth.password)})` : undefined,
    text === undefined ? undefined : source`request.body = ${quoteLines(text, quote, " +", 2)}`,
    body.kind === "file" ? source`request.body = File.binread(${quote(body.file)})` : undefined,
    // Otherwise Ruby calls every body a form.
    isUntyped ? source`request.content_type = "text/plain"` : undefined,
    body.kind === "multipart"
      ? source`request.set_form([${indent(source`\n${joinSource(body.parts.map(printPart), "\n")}`, 2)}\n], "multipart/form-data")`
      : undefined,
    source`response = Net::HTTP.start(uri.hostname, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }`,
    source`puts response.code, response.body`,
  );
}

function printPart(part: SamplePart): Snippet {
  if (part.kind === "text") return source`[${quote(part.name)}, ${quote(part.value)}],`;
  const options = source`{ filename: ${quote(part.fileName)}, content_type: ${quote(part.contentType)} }`;
  return source`[${quote(part.name)}, File.open(${quote(part.file)}, "rb"), ${options}],`;
}
