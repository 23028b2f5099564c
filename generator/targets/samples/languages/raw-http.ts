import { lowerCase } from "../../../util/letters.ts";
import { bodyText, type SampleRequest, schemeOf } from "../request.ts";
import { writeMultipart } from "../multipart.ts";
import { createQuote, joinSource, lines, type Snippet, source } from "../source.ts";

/** Text of a line: it has no line ends. */
const quoteLine = createQuote((text) => text.replace(/[\r\n\0]/g, " "));
/** Text of a body, which ends the message. */
const quoteBody = createQuote((text) => text);

/** The request as HTTP/1.1, with files by name. */
export function printRawHttp({ method, url, headers, auth, body }: SampleRequest): Snippet {
  const [, scheme = "", host = "", target = ""] = /^([^:/]*:\/\/)?([^/?]*)(.*)$/s.exec(url) ?? [];
  const parts = body.kind === "multipart" ? writeMultipart(body.parts) : undefined;
  const authorization =
    auth === undefined ? [] : [{ name: "Authorization", value: auth.kind === "basic" ? `Basic ${encode(auth)}` : `{{${schemeOf(auth)}}}` }];
  const all = [
    ...(headers.some(({ name }) => lowerCase(name) === "host")
      ? []
      : [{ name: "Host", value: host.includes("{{") ? scheme + host : host }]),
    ...headers,
    ...authorization,
    ...(parts === undefined ? [] : [{ name: "Content-Type", value: `multipart/form-data; boundary=${parts.boundary}` }]),
  ];
  const pieces = parts?.pieces.map((piece) =>
    piece.kind === "text" ? quoteBody(piece.text.replaceAll("\r\n", "\n")) : quoteBody(`< ${piece.file}`),
  );
  const text = bodyText(body);
  return lines(
    source`${quoteLine(method)} ${quoteLine(target.startsWith("/") ? target : `/${target}`)} HTTP/1.1`,
    all.map(({ name, value }) => quoteLine(`${name}: ${value}`)),
    source``,
    text === undefined ? undefined : quoteBody(text),
    body.kind === "file" ? quoteLine(`< ${body.file}`) : undefined,
    pieces === undefined ? undefined : joinSource(pieces, ""),
  );
}

/** A placeholder cannot be encoded: the reader encodes what takes its place. */
function encode({ username, password }: { readonly username: string; readonly password: string }): string {
  const pair = `${username}:${password}`;
  return pair.includes("{{") ? `{{base64 of ${pair.replace(/[{}]/g, "")}}}` : btoa(pair);
}
