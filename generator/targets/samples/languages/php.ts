import { awsTokenHeader, planAws } from "../signing/aws.ts";
import { bodyText, hasHeader, loginOf, type SampleAuth, type SampleBody, type SampleRequest } from "../request.ts";
import { writeMultipart } from "../multipart.ts";
import { createDoubleQuote, inBraces, quoteLines, usualEscapes } from "../quote.ts";
import { indent, joinSource, lines, type Snippet, source } from "../source.ts";

/** A string literal of PHP. */
export const quotePhp = createDoubleQuote({ special: { ...usualEscapes, $: "\\$" }, other: inBraces });
const quote = quotePhp;

/** A program for PHP with its curl extension. */
export function printPhp(request: SampleRequest): Snippet {
  const { method, url, auth, body } = request;
  const parts = body.kind === "multipart" ? writeMultipart(body.parts) : undefined;
  const isUntyped = body.kind !== "none" && parts === undefined && !hasHeader(request, "content-type");
  const headers = [
    // A header without a value ends with a semicolon.
    ...request.headers.map(({ name, value }) => quote(value === "" ? `${name};` : `${name}: ${value}`)),
    ...(parts === undefined ? [] : [quote(`Content-Type: multipart/form-data; boundary=${parts.boundary}`)]),
    ...(isUntyped ? [quote("Content-Type:")] : []),
    ...awsTokenHeader(auth).map((header) => quote(header)),
  ];
  const content = printBody(body);
  const options = [
    source`CURLOPT_URL => ${quote(url)},`,
    source`CURLOPT_CUSTOMREQUEST => ${quote(method)},`,
    ...(method === "HEAD" ? [source`CURLOPT_NOBODY => true,`] : []),
    ...printAuth(auth),
    ...(headers.length === 0 ? [] : [source`CURLOPT_HTTPHEADER => [${indent(source`\n${joinSource(headers, ",\n")},`, 4)}\n],`]),
    ...(content === undefined ? [] : [source`CURLOPT_POSTFIELDS => ${content},`]),
    source`CURLOPT_RETURNTRANSFER => true,`,
    source`CURLOPT_PATH_AS_IS => true,`,
  ];
  return lines(
    source`$curl = curl_init();`,
    source`curl_setopt_array($curl, [${indent(source`\n${joinSource(options, "\n")}`, 4)}\n]);`,
    source`$answer = curl_exec($curl);`,
    source`if ($answer === false) {\n    exit(curl_error($curl));\n}`,
    source`echo curl_getinfo($curl, CURLINFO_RESPONSE_CODE), PHP_EOL, $answer, PHP_EOL;`,
  );
}

function printAuth(auth: SampleAuth | undefined): readonly Snippet[] {
  const aws = planAws(auth);
  if (aws !== undefined) return [source`CURLOPT_AWS_SIGV4 => ${quote(aws.scope)},`, source`CURLOPT_USERPWD => ${quote(aws.credentials)},`];
  const login = loginOf(auth);
  if (login === undefined) return [];
  const how = { basic: [], digest: [source`CURLOPT_HTTPAUTH => CURLAUTH_DIGEST,`], ntlm: [source`CURLOPT_HTTPAUTH => CURLAUTH_NTLM,`] }[
    login.kind
  ];
  return [...how, source`CURLOPT_USERPWD => ${quote(`${login.username}:${login.password}`)},`];
}

function printBody(body: SampleBody): Snippet | undefined {
  if (body.kind === "none") return undefined;
  if (body.kind === "file") return source`file_get_contents(${quote(body.file)})`;
  if (body.kind !== "multipart") return quoteLines(bodyText(body) ?? "", quote, " .", 4);
  const pieces = writeMultipart(body.parts).pieces.map((piece) =>
    piece.kind === "file" ? source`file_get_contents(${quote(piece.file)})` : quoteLines(piece.text, quote, " .", 0),
  );
  return indent(joinSource(pieces, " .\n"), 4);
}
