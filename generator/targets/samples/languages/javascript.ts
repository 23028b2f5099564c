import { printString } from "../../typescript/print/literal.ts";
import { type SampleBody, type SamplePart, type SampleRequest } from "../request.ts";
import { printNativeJson } from "../native-json.ts";
import { quoteLines } from "../quote.ts";
import { createQuote, indent, joinSource, lines, type Snippet, source } from "../source.ts";

/** A string literal of JavaScript. */
export const quoteJavaScript = createQuote(printString);
const quote = quoteJavaScript;

/** A module for `fetch`, in Node and other engines; only files need Node. */
export function printJavaScript({ method, url, headers, auth, body }: SampleRequest): Snippet {
  const own = headers.map(({ name, value }) => source`[${quote(name)}, ${quote(value)}],`);
  const basic = auth?.kind === "basic" ? [source`["Authorization", "Basic " + btoa(${quote(`${auth.username}:${auth.password}`)})],`] : [];
  const all = [...own, ...basic];
  const hasFile = body.kind === "file" || (body.kind === "multipart" && body.parts.some(({ kind }) => kind === "file"));
  const content = printBody(body);
  const options = [
    source`method: ${quote(method)},`,
    ...(all.length === 0 ? [] : [source`headers: [${indent(source`\n${joinSource(all, "\n")}`, 2)}\n],`]),
    ...(content === undefined ? [] : [source`body: ${content},`]),
  ];
  return lines(
    hasFile ? source`import { readFile } from "node:fs/promises";\n` : undefined,
    body.kind === "multipart" ? [source`const form = new FormData();`, ...body.parts.map(printPart)] : undefined,
    source`const response = await fetch(${quote(url)}, {${indent(source`\n${joinSource(options, "\n")}`, 2)}\n});`,
    source`console.log(response.status);`,
    source`console.log(await response.text());`,
  );
}

function printBody(body: SampleBody): Snippet | undefined {
  switch (body.kind) {
    case "none":
      return undefined;
    case "json":
    case "graphql":
      return body.value === undefined ? printText(body.text) : source`JSON.stringify(${indent(printNativeJson(body.value, jsonWords), 2)})`;
    case "text":
      return printText(body.text);
    case "form":
      return source`new URLSearchParams([${indent(source`\n${joinSource(body.pairs.map(printPair), "\n")}`, 2)}\n])`;
    case "multipart":
      return source`form`;
    case "file":
      return source`await readFile(${quote(body.file)})`;
  }
}

const jsonWords = { quote, empty: source`null`, yes: source`true`, no: source`false`, spaces: 2 };

/** As bytes, because `fetch` would add a content type to a string. */
function printText(text: string): Snippet {
  return source`new TextEncoder().encode(${quoteLines(text, quote, " +", 2)})`;
}

function printPair([name, value]: readonly [string, string]): Snippet {
  return source`[${quote(name)}, ${quote(value)}],`;
}

function printPart(part: SamplePart): Snippet {
  const type = source`{ type: ${quote(part.contentType ?? "")} }`;
  if (part.kind === "file")
    return source`form.append(${quote(part.name)}, new Blob([await readFile(${quote(part.file)})], ${type}), ${quote(part.fileName)});`;
  if (part.contentType === undefined) return source`form.append(${quote(part.name)}, ${quote(part.value)});`;
  return source`form.append(${quote(part.name)}, new Blob([${quote(part.value)}], ${type}));`;
}
