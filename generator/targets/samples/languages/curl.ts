import { encodeFormText } from "../../../fixtures/expected/percent.ts";
import { bodyText, hasHeader, type SampleHeader, type SamplePart, type SampleRequest } from "../request.ts";
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
  if (auth !== undefined && auth.kind !== "signed") {
    if (auth.kind === "digest") options.push(source`--digest`);
    options.push(source`--user ${quote(`${auth.username}:${auth.password}`)}`);
  }
  options.push(...headers.map((header) => source`--header ${quote(writeHeader(header))}`));
  // Otherwise curl calls every body a form.
  if (["text", "json", "graphql", "file"].includes(body.kind) && !hasHeader(request, "content-type"))
    options.push(source`--header ${quote("Content-Type:")}`);
  return joinSource([...options, ...printBody(request), source`--url ${quote(url)}`], " \\\n  ");
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
