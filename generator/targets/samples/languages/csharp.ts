import { lowerCase } from "../../../util/letters.ts";
import { bodyText, type SampleBody, type SamplePart, type SampleRequest } from "../request.ts";
import { joinHeaders } from "../headers.ts";
import { printLogin } from "../signing/dotnet.ts";
import { createDoubleQuote, inUnits, quoteLines, usualEscapes } from "../quote.ts";
import { lines, type Snippet, source } from "../source.ts";

/** A string literal of C#. */
export const quoteCSharp = createDoubleQuote({ special: usualEscapes, other: inUnits });
const quote = quoteCSharp;

/** A program for C# with HttpClient, as top-level statements. */
export function printCSharp({ method, url, headers, auth, body }: SampleRequest): Snippet {
  const own = joinHeaders(headers);
  const type = own.find(({ name }) => lowerCase(name) === "content-type");
  const login = printLogin(auth, quote);
  return lines(
    login === undefined ? undefined : source`using System.Net;`,
    source`using System.Net.Http.Headers;`,
    source`using System.Text;\n`,
    login === undefined
      ? source`using var client = new HttpClient();`
      : source`using var client = new HttpClient(new HttpClientHandler { Credentials = new NetworkCredential(${login}) });`,
    source`using var request = new HttpRequestMessage(new HttpMethod(${quote(method)}), ${quote(url)});`,
    printBody(body),
    own
      .filter((header) => header !== type)
      .map(({ name, value }) => source`request.Headers.TryAddWithoutValidation(${quote(name)}, ${quote(value)});`),
    type === undefined || body.kind === "none"
      ? undefined
      : source`request.Content.Headers.TryAddWithoutValidation("Content-Type", ${quote(type.value)});`,
    auth?.kind === "basic"
      ? source`request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(${quote(`${auth.username}:${auth.password}`)})));`
      : undefined,
    source`using var response = await client.SendAsync(request);`,
    source`Console.WriteLine((int)response.StatusCode);`,
    source`Console.WriteLine(await response.Content.ReadAsStringAsync());`,
  );
}

function printBody(body: SampleBody): readonly Snippet[] {
  if (body.kind === "none") return [];
  if (body.kind === "file") return [source`request.Content = new ByteArrayContent(await File.ReadAllBytesAsync(${quote(body.file)}));`];
  if (body.kind !== "multipart")
    return [source`request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(${quoteLines(bodyText(body) ?? "", quote, " +", 4)}));`];
  return [source`var form = new MultipartFormDataContent();`, ...body.parts.flatMap(printPart), source`request.Content = form;`];
}

function printPart(part: SamplePart, index: number): readonly Snippet[] {
  const name = source`part${index + 1}`;
  const bytes =
    part.kind === "text" ? source`Encoding.UTF8.GetBytes(${quote(part.value)})` : source`await File.ReadAllBytesAsync(${quote(part.file)})`;
  const file = part.kind === "text" ? source`` : source`, ${quote(part.fileName)}`;
  return [
    source`var ${name} = new ByteArrayContent(${bytes});`,
    ...(part.contentType === undefined
      ? []
      : [source`${name}.Headers.TryAddWithoutValidation("Content-Type", ${quote(part.contentType)});`]),
    source`form.Add(${name}, ${quote(part.name)}${file});`,
  ];
}
