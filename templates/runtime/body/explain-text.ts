/** The elements of XML and HTML that contain a message; the first two are those of SOAP faults. */
const elements =
  /<(?:[\w.-]+:)?(?:faultstring|text|message|errormessage|error_description|detail|title)(?:\s[^<>]*)?>\s*(?:<!\[CDATA\[)?([^<\]]+)/i;

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", amp: "&" };

/**
 * Finds what a text says about a failure: the message in XML or HTML, or the value of text that is
 * JSON. Only operations that document a text need it. `undefined` for any other text.
 */
export function explainText(text: string): unknown {
  if (text.startsWith("<"))
    return elements.exec(text)?.[1]?.replace(/&([a-z]{2,4}|#39);/g, (all, name: string) => entities[name] ?? all);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
