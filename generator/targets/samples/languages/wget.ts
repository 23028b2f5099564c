import { joinHeaders } from "../headers.ts";
import { bodyText, loginOf, type SampleRequest } from "../request.ts";
import { quoteShell as quote } from "../quote.ts";
import { printShellBody } from "../shell-body.ts";
import { joinSource, type Snippet, source } from "../source.ts";

/**
 * A command for wget, which prints the answer. wget has no forms with files, so these are composed.
 */
export function printWget({ method, url, headers, auth, body }: SampleRequest): Snippet {
  const parts = body.kind === "multipart" ? printShellBody(body.parts) : undefined;
  const login = loginOf(auth);
  const credentials =
    login === undefined
      ? []
      : [
          source`--user=${quote(login.username)}`,
          source`--password=${quote(login.password)}`,
          ...(login.kind === "basic" ? [source`--auth-no-challenge`] : []),
        ];
  const text = bodyText(body);
  const options = [
    source`wget --quiet --content-on-error --output-document=-`,
    source`--method=${quote(method)}`,
    ...credentials,
    ...joinHeaders(headers).map(({ name, value }) => source`--header=${quote(`${name}: ${value}`)}`),
    ...(parts === undefined ? [] : [source`--header=${quote(`Content-Type: ${parts.contentType}`)}`, source`--body-file=/dev/stdin`]),
    ...(text === undefined ? [] : [source`--body-data=${quote(text)}`]),
    ...(body.kind === "file" ? [source`--body-file=${quote(body.file)}`] : []),
    source`-- ${quote(url)}`,
  ];
  const command = joinSource(options, " \\\n  ");
  // wget asks for the size of the body first, so it needs a file.
  return parts === undefined
    ? command
    : source`wget_body=$(mktemp)\n${parts.command} > "$wget_body"\n${command} < "$wget_body"\nrm -- "$wget_body"`;
}
