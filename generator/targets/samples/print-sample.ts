import type { Json } from "../../json/json.ts";
import type { SampleLanguage } from "./languages.ts";
import { type SampleAuth, type SampleRequest, type SampleScheme, schemeOf } from "./request.ts";
import { createQuote, lines, type Snippet, source } from "./source.ts";

/** What a reader calls the schemes. */
const schemeTitles: Readonly<Record<SampleScheme, string>> = {
  digest: "HTTP Digest",
  ntlm: "NTLM",
  awsv4: "AWS Signature Version 4",
  oauth1: "OAuth 1.0",
  hawk: "Hawk",
  jwt: "a signed JWT",
  edgegrid: "Akamai EdgeGrid",
  asap: "ASAP",
};

/** True if programs of a language send the credentials of a request. */
export function sendsCredentials({ schemes }: SampleLanguage, auth: SampleAuth | undefined): boolean {
  const scheme = auth === undefined ? "basic" : schemeOf(auth);
  return scheme === "basic" || schemes.includes(scheme);
}

/** What a reader calls the scheme of a request that is signed, or answers a challenge. */
export function schemeTitle(auth: SampleAuth | undefined): string | undefined {
  const scheme = auth === undefined ? "basic" : schemeOf(auth);
  return scheme === "basic" ? undefined : schemeTitles[scheme];
}

/**
 * Prints a request as a program. Credentials that it cannot compute are named in a comment above.
 */
export function printSample(language: SampleLanguage, request: SampleRequest, answer: Json | undefined): Snippet {
  const { comment, opening, print } = language;
  const title = schemeTitle(request.auth);
  const printComment = createQuote((text) => `${comment ?? ""} ${text}`);
  const isMissing = title !== undefined && comment !== undefined && !sendsCredentials(language, request.auth);
  const missing = isMissing
    ? [
        printComment(`Incomplete: this API expects ${title}, which this program does not compute.`),
        printComment("The TypeScript sample does."),
        source``,
      ]
    : [];
  return lines(opening, missing, print(request, answer));
}
