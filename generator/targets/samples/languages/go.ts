import { lowerCase } from "../../../util/letters.ts";
import { bodyText, type SampleBody, type SampleHeader, type SampleRequest } from "../request.ts";
import { writeMultipart } from "../multipart.ts";
import { createDoubleQuote, inDigits, quoteLines, usualEscapes } from "../quote.ts";
import { indent, joinSource, lines, type Snippet, source } from "../source.ts";

/** A string literal of Go. */
export const quoteGo = createDoubleQuote({ special: usualEscapes, other: inDigits });
const quote = quoteGo;

/** A program for Go with its own library. */
export function printGo({ method, url, headers, auth, body }: SampleRequest): Snippet {
  const parts = body.kind === "multipart" ? writeMultipart(body.parts) : undefined;
  const type = parts === undefined ? [] : [{ name: "Content-Type", value: `multipart/form-data; boundary=${parts.boundary}` }];
  const hasFile = body.kind === "file" || (parts?.pieces.some(({ kind }) => kind === "file") ?? false);
  const imports = [
    source`"fmt"`,
    source`"io"`,
    source`"net/http"`,
    ...(hasFile ? [source`"os"`] : []),
    ...(body.kind === "none" || body.kind === "file" ? [] : [source`"strings"`]),
  ];
  const statements = lines(
    printBody(body),
    source`request, err := http.NewRequest(${quote(method)}, ${quote(url)}, ${body.kind === "none" ? source`nil` : source`body`})`,
    source`if err != nil {\n\tpanic(err)\n}`,
    [...headers, ...type].map(printHeader),
    auth?.kind === "basic" ? source`request.SetBasicAuth(${quote(auth.username)}, ${quote(auth.password)})` : undefined,
    source`response, err := http.DefaultClient.Do(request)`,
    source`if err != nil {\n\tpanic(err)\n}`,
    source`defer response.Body.Close()`,
    source`answer, err := io.ReadAll(response.Body)`,
    source`if err != nil {\n\tpanic(err)\n}`,
    source`fmt.Println(response.Status)`,
    source`fmt.Println(string(answer))`,
  );
  return lines(
    source`package main\n`,
    source`import (\n\t${joinSource(imports, "\n\t")}\n)\n`,
    source`func main() {`,
    source`\t${inTabs(statements)}`,
    source`}`,
  );
}

/** Go keeps the host apart from the headers. */
function printHeader({ name, value }: SampleHeader): Snippet {
  return lowerCase(name) === "host" ? source`request.Host = ${quote(value)}` : source`request.Header.Add(${quote(name)}, ${quote(value)})`;
}

function printBody(body: SampleBody): Snippet | undefined {
  if (body.kind === "none") return undefined;
  if (body.kind === "file") return openFile(source`body`, quote(body.file));
  if (body.kind !== "multipart") return source`body := strings.NewReader(${printText(bodyText(body) ?? "")})`;
  const { pieces } = writeMultipart(body.parts);
  const files = pieces.flatMap((piece, index) => (piece.kind === "file" ? [openFile(source`file${index}`, quote(piece.file))] : []));
  const readers = pieces.map((piece, index) =>
    piece.kind === "file" ? source`file${index},` : source`strings.NewReader(${quoteLines(piece.text, quote, " +", 0)}),`,
  );
  return lines(files, source`body := io.MultiReader(\n\t${inTabs(joinSource(readers, "\n"))}\n)`);
}

function printText(text: string): Snippet {
  return inTabs(quoteLines(text, quote, " +", 0));
}

function inTabs(part: Snippet): Snippet {
  return indent(part, "tab");
}

function openFile(name: Snippet, file: Snippet): Snippet {
  return source`${name}, err := os.Open(${file})\nif err != nil {\n\tpanic(err)\n}`;
}
