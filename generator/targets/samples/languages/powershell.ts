import { lowerCase } from "../../../util/letters.ts";
import { bodyText, type SamplePart, type SampleRequest } from "../request.ts";
import { joinHeaders } from "../headers.ts";
import { printLogin } from "../signing/dotnet.ts";
import { createQuote, lines, type Snippet, source } from "../source.ts";

/** A literal of PowerShell. It reads typographic quotes like the plain one, so all are doubled. */
export const quotePowerShell = createQuote((text) => `'${text.replace(/['\u2018-\u201b]/g, "$&$&")}'`);
const quote = quotePowerShell;

/** A script for PowerShell 7. */
export function printPowerShell({ method, url, headers, auth, body }: SampleRequest): Snippet {
  const own = joinHeaders(headers);
  const type = own.find(({ name }) => lowerCase(name) === "content-type");
  const text = bodyText(body);
  const login = printLogin(auth, quote);
  return lines(
    source`$request = [System.Net.Http.HttpRequestMessage]::new(${quote(method)}, ${quote(url)})`,
    printBody(body, text),
    own
      .filter((header) => header !== type)
      .map(({ name, value }) => source`$null = $request.Headers.TryAddWithoutValidation(${quote(name)}, ${quote(value)})`),
    type === undefined || body.kind === "none"
      ? undefined
      : source`$null = $request.Content.Headers.TryAddWithoutValidation('Content-Type', ${quote(type.value)})`,
    auth?.kind === "basic"
      ? source`$request.Headers.Authorization = [System.Net.Http.Headers.AuthenticationHeaderValue]::new('Basic', [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(${quote(`${auth.username}:${auth.password}`)})))`
      : undefined,
    login === undefined
      ? source`$client = [System.Net.Http.HttpClient]::new()`
      : [
          source`$handler = [System.Net.Http.HttpClientHandler]::new()`,
          source`$handler.Credentials = [System.Net.NetworkCredential]::new(${login})`,
          source`$client = [System.Net.Http.HttpClient]::new($handler)`,
        ],
    source`$response = $client.SendAsync($request).Result`,
    source`[int] $response.StatusCode`,
    source`$response.Content.ReadAsStringAsync().Result`,
  );
}

function printBody(body: SampleRequest["body"], text: string | undefined): readonly Snippet[] {
  if (text !== undefined)
    return [source`$request.Content = [System.Net.Http.ByteArrayContent]::new([Text.Encoding]::UTF8.GetBytes(${quote(text)}))`];
  if (body.kind === "file")
    return [
      source`$request.Content = [System.Net.Http.ByteArrayContent]::new([IO.File]::ReadAllBytes((Resolve-Path -LiteralPath ${quote(body.file)})))`,
    ];
  if (body.kind !== "multipart") return [];
  return [
    source`$form = [System.Net.Http.MultipartFormDataContent]::new()`,
    ...body.parts.flatMap(printPart),
    source`$request.Content = $form`,
  ];
}

function printPart(part: SamplePart): readonly Snippet[] {
  const bytes =
    part.kind === "text"
      ? source`[Text.Encoding]::UTF8.GetBytes(${quote(part.value)})`
      : source`[IO.File]::ReadAllBytes((Resolve-Path -LiteralPath ${quote(part.file)}))`;
  const file = part.kind === "text" ? source`` : source`, ${quote(part.fileName)}`;
  return [
    source`$part = [System.Net.Http.ByteArrayContent]::new(${bytes})`,
    ...(part.contentType === undefined ? [] : [source`$part.Headers.ContentType = ${quote(part.contentType)}`]),
    source`$form.Add($part, ${quote(part.name)}${file})`,
  ];
}
