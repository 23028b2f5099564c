import { bodyText, hasHeader, type SampleHeader, type SampleRequest } from "../request.ts";
import { quoteShell as quote } from "../quote.ts";
import { printShellBody } from "../shell-body.ts";
import { joinSource, type Snippet, source } from "../source.ts";

/**
 * A command for HTTPie. Bodies are passed as they are, so that HTTPie does not read them as fields.
 */
export function printHttpie(request: SampleRequest): Snippet {
  const { method, url, headers, auth, body } = request;
  const parts = body.kind === "multipart" ? printShellBody(body.parts) : undefined;
  const text = bodyText(body);
  const isPiped = parts !== undefined || body.kind === "file";
  const isUntyped = body.kind !== "none" && parts === undefined && !hasHeader(request, "content-type");
  const options = [
    isPiped ? source`http` : source`http --ignore-stdin`,
    ...(auth?.kind === "digest" ? [source`--auth-type=digest`] : []),
    ...(auth?.kind === "basic" || auth?.kind === "digest" ? [source`--auth=${quote(`${auth.username}:${auth.password}`)}`] : []),
    ...(text === undefined ? [] : [source`--raw=${quote(text)}`]),
    source`${quote(method)} ${quote(url)}`,
    ...headers.map((header) => quote(writeHeader(header))),
    ...(parts === undefined ? [] : [quote(`Content-Type:${parts.contentType}`)]),
    ...(isUntyped ? [quote("Content-Type:")] : []),
  ];
  const command = joinSource(options, " \\\n  ");
  if (parts !== undefined) return source`${parts.command} | ${command}`;
  return body.kind === "file" ? source`${command} < ${quote(body.file)}` : command;
}

/** A value that begins with `=` or `@` would be read as JSON, or as the name of a file. */
function writeHeader({ name, value }: SampleHeader): string {
  return value === "" ? `${name};` : `${name}:${value.replace(/^[=@]/, "\\$&")}`;
}
