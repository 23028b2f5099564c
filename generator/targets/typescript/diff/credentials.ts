import type { ApiChange } from "../../../diff/change.ts";
import { judge } from "../../../diff/change.ts";
import { lowerCase } from "../../../util/letters.ts";
import type { Declarations } from "./declarations.ts";

const none = "no credentials";

/** Credentials in words, and what a caller passes. */
const kinds: Readonly<Record<string, readonly [words: string, usage: string]>> = {
  basic: ["the user and password", "username, password"],
  bearer: ["the bearer token", "token"],
  apikey: ["the API key", "value"],
  oauth2: ["the OAuth 2 token", "accessToken"],
  oauth1: ["OAuth 1", "consumerKey, consumerSecret, token, tokenSecret"],
  jwt: ["a JSON Web Token", "secret, payload"],
  digest: ["Digest", "username, password"],
  hawk: ["Hawk", "authId, authKey"],
  awsv4: ["AWS Signature", "accessKey, secretKey"],
  edgegrid: ["Akamai EdgeGrid", "accessToken, clientToken, clientSecret"],
  asap: ["ASAP", "iss, kid, privateKey, aud"],
};

/** What a change of a function's credentials is called. Both sides are arguments of `authLayer`. */
export function describeCredentials(old: string, next: string): Pick<ApiChange, "level" | "kind" | "what" | "todo" | "credentials"> {
  const [inWords, wasInWords] = [nameLayers(next), nameLayers(old)];
  // What words do not tell apart, such as the text around a key, only the code does.
  const [now, before] = inWords === wasInWords ? [next, old] : [inWords, wasInWords];
  const what = `uses ${now} now; before, it used ${before}`;
  const credentials = { user: "function", now, before } as const;
  const [level, todo] = next === "" ? (["minor", ""] as const) : (["major", next.split(" and ").map(printUsage).join(" ")] as const);
  return { level, kind: "changed", what, todo, credentials };
}

/** Makes one change, in words, of all that has changed in the credentials that a client accepts. */
export function joinAuthChanges(changes: readonly ApiChange[], old: Declarations, next: Declarations): readonly ApiChange[] {
  const own = changes.filter(({ subject, kind }) => /^Auth(?:$|[.[])/.test(subject) && kind !== "documented" && kind !== "moved");
  const [first] = own;
  const [before, now] = [old, next].map(({ texts }) => nameTypes(texts.get("Auth")?.code ?? ""));
  if (first === undefined || before === undefined || now === undefined || before === now) return changes;
  const level = judge(own) === "major" ? "major" : "minor";
  const todo = level === "minor" ? "" : now === none ? "Stop passing credentials." : "Pass these credentials.";
  const what = `takes ${now} now; before, it took ${before}`;
  const credentials = { user: "client", now, before } as const;
  const joined: ApiChange = { ...first, level, kind: "changed", subject: "Auth", what, todo, credentials };
  return [...changes.filter((change) => !own.includes(change)), joined];
}

/** What the layers of a function add, in words. */
function nameLayers(layers: string): string {
  return layers.split(" and ").map(nameLayer).join(" and ");
}

/** `the bearer token "token"`, of `bearer("token")`. */
function nameLayer(layer: string): string {
  if (layer === "") return none;
  const [, kind = "", options = ""] = /^(\w+)\(([\s\S]*)\)$/.exec(layer) ?? [];
  const [words] = kindOf(kind) ?? [];
  if (words === undefined) return layer;
  const name = (/^"([^"]*)"$/.exec(options) ?? /\bcredential:"([^"]*)"/.exec(options))?.[1];
  const place = /\bin:"(\w+)"/.exec(options)?.[1];
  const parameter = /\bname:"([^"]*)"/.exec(options)?.[1];
  const at = place === undefined || parameter === undefined ? "" : ` in the ${place === "query" ? "query" : "header"} "${parameter}"`;
  return `${words}${name === undefined ? "" : ` "${name}"`}${at}`;
}

function printUsage(layer: string): string {
  const type = /^\w+/.exec(layer)?.[0] ?? "";
  const usage = kindOf(type)?.[1];
  if (usage === undefined) return "Give the client these credentials.";
  // The algorithm decides between a secret and a key.
  const fields = keyAlgorithm.test(layer) ? usage.replace(/\b(?:consumerSecret|secret)\b/, "privateKey") : usage;
  return `Pass auth: { type: "${lowerCase(type)}", ${fields} }.`;
}

const keyAlgorithm = /\b(?:signatureMethod:"RSA|algorithm:"(?!HS))/;

/** `the bearer token "token"`, of `BearerCredential<"token">`; several are told apart by commas. */
function nameTypes(declaration: string): string {
  const types = [...declaration.matchAll(/\b(\w+?)(?:Credential|Values)(?:<([^>]*)>)?/g)];
  const words = types.flatMap(([, type = "", names = ""]) => {
    const kind = kindOf(type)?.[0];
    if (kind === undefined) return [];
    const quoted = names.match(/"[^"]*"/g) ?? [];
    return [quoted.length === 0 ? kind : `${kind} ${quoted.join(" or ")}`];
  });
  return words.length === 0 ? none : [...new Set(words)].join(", ");
}

function kindOf(name: string): readonly [words: string, usage: string] | undefined {
  const type = lowerCase(name);
  return Object.hasOwn(kinds, type) ? kinds[type] : undefined;
}
