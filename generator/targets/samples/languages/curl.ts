import { encodeFormText } from "../../../fixtures/expected/percent.ts";
import { awsTokenHeader, planAws } from "../signing/aws.ts";
import { bodyText, hasHeader, loginOf, type SampleAuth, type SampleHeader, type SamplePart, type SampleRequest } from "../request.ts";
import { quoteShell as quote } from "../quote.ts";
import { joinSource, type Snippet, source } from "../source.ts";
import { aroundPlaceholders } from "../words.ts";

/** A command for curl. Whatever curl would read as its own syntax is switched off or escaped. */
export function printCurl(request: SampleRequest): Snippet {
  const { method, url, headers, auth, body } = request;
  const implied = body.kind === "none" ? "GET" : body.kind === "file" ? "" : "POST";
  const options: Snippet[] = [source`curl --globoff`];
  if (method === "HEAD" && body.kind === "none") options.push(source`--head`);
  else if (method !== implied) options.push(source`--request ${quote(method)}`);
  if (/\/\.{1,2}(?:[/?]|$)/.test(url)) options.push(source`--path-as-is`);
  options.push(...printAuth(auth));
  options.push(...headers.map((header) => source`--header ${quote(writeHeader(header))}`));
  options.push(...awsTokenHeader(auth).map((header) => source`--header ${quote(header)}`));
  // Otherwise curl calls every body a form.
  if (["text", "json", "graphql", "file"].includes(body.kind) && !hasHeader(request, "content-type"))
    options.push(source`--header ${quote("Content-Type:")}`);
  return joinSource([...options, ...printBody(request), source`--url ${quote(url)}`], " \\\n  ");
}

function printAuth(auth: SampleAuth | undefined): readonly Snippet[] {
  const aws = planAws(auth);
  if (aws !== undefined) return [source`--aws-sigv4 ${quote(aws.scope)}`, source`--user ${quote(aws.credentials)}`];
  const login = loginOf(auth);
  if (login === undefined) return [];
  const how = { basic: [], digest: [source`--digest`], ntlm: [source`--ntlm`] }[login.kind];
  return [...how, source`--user ${quote(`${login.username}:${login.password}`)}`];
}

/** curl removes a header that has no value, unless a semicolon takes the place of the colon. */
function writeHeader({ name, value }: SampleHeader): string {
  return value === "" ? `${name};` : `${name}: ${value}`;
}

function printBody({ body }: SampleRequest): readonly Snippet[] {
  switch (body.kind) {
    case "none":
      return [];
    case "multipart":
      return body.parts.map(printPart);
    case "file":
      return [source`--data-binary ${quote(`@${body.file}`)}`];
    case "form":
      // Versions of curl disagree on how to write a space.
      if (body.pairs.some(([name, value]) => name === "" || value.includes(" "))) return [source`--data-raw ${quote(body.text)}`];
      return body.pairs.map(([name, value]) => source`--data-urlencode ${quote(`${aroundPlaceholders(name, encodeFormText)}=${value}`)}`);
    default:
      return [source`--data-raw ${quote(bodyText(body) ?? "")}`];
  }
}

function printPart(part: SamplePart): Snippet {
  if (part.kind === "text" && part.contentType === undefined) return source`--form-string ${quote(`${part.name}=${part.value}`)}`;
  if (part.kind === "text") return source`--form ${quote(`${part.name}=${inQuotes(part.value)};type=${part.contentType ?? ""}`)}`;
  const name = part.fileName === part.file ? "" : `;filename=${inQuotes(part.fileName)}`;
  return source`--form ${quote(`${part.name}=@${inQuotes(part.file)}${name};type=${part.contentType}`)}`;
}

/** Within these quotes, curl knows no syntax but the backslash. */
function inQuotes(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&")}"`;
}
