import { planPythonAuth } from "../signing/python.ts";
import { type SampleBody, type SamplePart, type SampleRequest } from "../request.ts";
import { printNativeJson } from "../native-json.ts";
import { createDoubleQuote, inDigits, quoteLines, usualEscapes } from "../quote.ts";
import { indent, joinSource, lines, type Snippet, source } from "../source.ts";
import { joinHeaders } from "../headers.ts";

/** A string literal of Python. */
export const quotePython = createDoubleQuote({ special: usualEscapes, other: inDigits });
const quote = quotePython;

/** A program for Python with the library Requests. */
export function printPython(request: SampleRequest): Snippet {
  const { method, url, auth, body } = request;
  const headers = joinHeaders(request.headers).map(({ name, value }) => source`    ${quote(name)}: ${quote(value)},`);
  const { imports, argument, signing } = planPythonAuth(auth, quote);
  const args = [
    quote(method),
    quote(url),
    ...(headers.length === 0 ? [] : [source`headers={\n${joinSource(headers, "\n")}\n}`]),
    ...(argument === undefined ? [] : [source`auth=${argument}`]),
    ...printBody(body),
  ];
  const listed = indent(source`\n${joinSource(args, ",\n")},`, 4);
  return lines(
    source`import requests`,
    imports,
    source``,
    signing === undefined
      ? source`response = requests.request(${listed}\n)`
      : [source`request = requests.Request(${listed}\n).prepare()`, signing, source`response = requests.Session().send(request)`],
    source`print(response.status_code)`,
    source`print(response.text)`,
  );
}

function printBody(body: SampleBody): readonly Snippet[] {
  switch (body.kind) {
    case "none":
      return [];
    case "json":
    case "graphql":
      return body.value === undefined ? [printText(body.text)] : [source`json=${printNativeJson(body.value, jsonWords)}`];
    case "text":
      return [printText(body.text)];
    case "form":
      return [source`data=[${indent(source`\n${joinSource(body.pairs.map(printPair), "\n")}`, 4)}\n]`];
    case "multipart":
      return [source`files=[${indent(source`\n${joinSource(body.parts.map(printPart), "\n")}`, 4)}\n]`];
    case "file":
      return [source`data=open(${quote(body.file)}, "rb")`];
  }
}

const jsonWords = { quote, empty: source`None`, yes: source`True`, no: source`False`, spaces: 4 };

function printText(text: string): Snippet {
  const literal = quoteLines(text, quote, "", 4);
  return text.includes("\n") ? source`data=(\n    ${literal}\n).encode()` : source`data=${literal}.encode()`;
}

function printPair([name, value]: readonly [string, string]): Snippet {
  return source`(${quote(name)}, ${quote(value)}),`;
}

function printPart(part: SamplePart): Snippet {
  const type = part.contentType === undefined ? source`` : source`, ${quote(part.contentType)}`;
  if (part.kind === "text") return source`(${quote(part.name)}, (None, ${quote(part.value)}${type})),`;
  return source`(${quote(part.name)}, (${quote(part.fileName)}, open(${quote(part.file)}, "rb")${type})),`;
}
