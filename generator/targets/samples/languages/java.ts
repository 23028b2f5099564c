import { lowerCase } from "../../../util/letters.ts";
import { bodyText, type SampleBody, type SampleRequest } from "../request.ts";
import { writeMultipart } from "../multipart.ts";
import { createDoubleQuote, inUnits, quoteLines, usualEscapes } from "../quote.ts";
import { joinSource, lines, type Snippet, source } from "../source.ts";
import { aroundPlaceholders } from "../words.ts";

/**
 * A string literal of Java, which reads `\u` escapes before anything else: line ends need others.
 */
export const quoteJava = createDoubleQuote({
  special: usualEscapes,
  other: (codePoint) => (codePoint < 0x100 ? `\\${codePoint.toString(8).padStart(3, "0")}` : inUnits(codePoint)),
});
const quote = quoteJava;

/** Headers that Java's client sets itself and does not take. */
const ownedByClient: ReadonlySet<string> = new Set(["connection", "content-length", "expect", "host", "upgrade"]);

/** A program for Java 11 and later with its own client. */
export function printJava({ method, url, headers, auth, body }: SampleRequest): Snippet {
  const parts = body.kind === "multipart" ? writeMultipart(body.parts) : undefined;
  const type = parts === undefined ? [] : [{ name: "Content-Type", value: `multipart/form-data; boundary=${parts.boundary}` }];
  const sent = [...headers, ...type].filter(({ name }) => !ownedByClient.has(lowerCase(name)));
  const basic =
    auth?.kind === "basic"
      ? source`\n            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(${quote(`${auth.username}:${auth.password}`)}.getBytes(StandardCharsets.UTF_8)))`
      : source``;
  return lines(
    source`import java.net.URI;`,
    source`import java.net.http.HttpClient;`,
    source`import java.net.http.HttpRequest;`,
    source`import java.net.http.HttpRequest.BodyPublishers;`,
    source`import java.net.http.HttpResponse.BodyHandlers;`,
    source`import java.nio.charset.StandardCharsets;`,
    source`import java.nio.file.Path;`,
    source`import java.util.Base64;\n`,
    source`public class Sample {`,
    source`    public static void main(String[] args) throws Exception {`,
    source`        var request = HttpRequest.newBuilder(URI.create(${quote(escapeForUri(url))}))`,
    source`            .method(${quote(method)}, ${printBody(body)})${joinSource(
      sent.map(({ name, value }) => source`\n            .header(${quote(name)}, ${quote(value)})`),
      "",
    )}${basic}`,
    // Otherwise Java offers HTTP/2 to the server, with headers of its own.
    source`            .version(HttpClient.Version.HTTP_1_1)`,
    source`            .build();`,
    source`        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());`,
    source`        System.out.println(response.statusCode());`,
    source`        System.out.println(response.body());`,
    source`    }`,
    source`}`,
  );
}

/** Java's URI refuses characters that Postman sends as they are. Escaped, they mean the same. */
function escapeForUri(url: string): string {
  const [, origin = "", rest = ""] = /^([^:/]*:\/\/[^/?]*)?(.*)$/s.exec(url) ?? [];
  return origin + aroundPlaceholders(rest, (text) => text.replace(/["<>[\]\\^`{|}]|%(?![0-9a-f]{2})/gi, encodeURIComponent));
}

function printBody(body: SampleBody): Snippet {
  if (body.kind === "none") return source`BodyPublishers.noBody()`;
  if (body.kind === "file") return source`BodyPublishers.ofFile(Path.of(${quote(body.file)}))`;
  if (body.kind !== "multipart") return source`BodyPublishers.ofString(${quoteLines(bodyText(body) ?? "", quote, " +", 16)})`;
  const pieces = writeMultipart(body.parts).pieces.map((piece) =>
    piece.kind === "file"
      ? source`BodyPublishers.ofFile(Path.of(${quote(piece.file)}))`
      : source`BodyPublishers.ofString(${quoteLines(piece.text, quote, " +", 20)})`,
  );
  // Publishers can be joined since Java 16.
  return source`BodyPublishers.concat(\n                ${joinSource(pieces, ",\n                ")})`;
}
