import { forbiddenMethods } from "../../../../operations/sendable.ts";
import type { AuthScheme, Operation } from "../../../../ir/api.ts";
import type { SigningScheme } from "../../../../ir/signing-scheme.ts";
import { assertNever } from "../../../../util/assert-never.ts";
import { type Code, code, nothing } from "../../print/code.ts";
import { printObjectKey, printString } from "../../print/literal.ts";
import type { FileContext } from "../context.ts";
import { printObject, runtime } from "./entries.ts";

/** The layers that a call's requests pass through, the outermost one first. */
export function viewLayers(operation: Operation, file: FileContext): readonly Code[] {
  const layer = (module: string, name: string): Code => runtime(`transport/${module}`, name, file);
  const { auth, method, urlAuth } = operation;
  return [
    ...(forbiddenMethods.has(method) ? [code`${layer("declared/unsendable", "unsendable")}(${printString(method)})`] : []),
    ...(auth === undefined ? [] : viewAuthLayers(auth, layer, file)),
    ...(urlAuth === undefined ? [] : [code`${layer("declared/url-auth-layer", "urlAuthLayer")}(${printAuth(urlAuth, file)})`]),
  ];
}

function viewAuthLayers(auth: AuthScheme, layer: (module: string, name: string) => Code, file: FileContext): readonly Code[] {
  const authorizes = code`${layer("auth-layer", "authLayer")}(${printAuth(auth, file)})`;
  const answers = auth.kind === "digest" && !Object.hasOwn(auth.options, unanswered);
  return answers ? [authorizes, layer("digest-layer", "digestLayer")] : [authorizes];
}

/**
 * Postman's switch for a Digest challenge that is not answered: the layer that answers it is left
 * out.
 */
const unanswered = "disableRetryRequest";

function printAuth(auth: AuthScheme, file: FileContext): Code {
  const scheme = (module: string, name: string): Code => runtime(`auth/${module}`, name, file);
  switch (auth.kind) {
    case "basic":
      return code`${scheme("basic", "basic")}(${auth.credential === undefined ? nothing : printString(auth.credential)})`;
    case "bearer":
      return code`${scheme("bearer", "bearer")}(${auth.credential === undefined ? nothing : printString(auth.credential)})`;
    case "apikey":
      return code`${scheme("api-key", "apiKey")}(${printStrings({ in: auth.in, name: auth.name, text: auth.text, credential: auth.credential })})`;
    case "oauth2":
      return code`${scheme("oauth2", "oauth2")}(${printStrings({ in: auth.in, prefix: auth.prefix, credential: auth.credential })})`;
    case "ntlm":
      return code`${scheme("ntlm", "ntlm")}()`;
    case "oauth1":
    case "jwt":
    case "digest":
    case "hawk":
    case "awsv4":
    case "edgegrid":
    case "asap":
      return code`${scheme(auth.kind, auth.kind)}(${printOptions(auth.options)})`;
    default:
      return assertNever(auth);
  }
}

/** An object with those members that have a value. */
function printStrings(members: Readonly<Record<string, string | undefined>>): Code {
  const given = Object.entries(members).flatMap(([name, text]) =>
    text === undefined ? [] : [code`${printObjectKey(name)}: ${printString(text)}`],
  );
  return printObject(given);
}

function printOptions(options: SigningScheme["options"]): Code {
  const members = Object.entries(options)
    .filter(([name]) => name !== unanswered)
    .map(([name, value]) => code`${printObjectKey(name)}: ${value === true ? code`true` : printString(value)}`);
  return members.length === 0 ? nothing : printObject(members);
}
