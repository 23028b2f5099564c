import type { Auth, Request } from "../../collection/model.ts";
import { isCarriedBySignature, isSigningKind, readSigningScheme } from "../../ir/auth-scheme.ts";
import type { SigningKind } from "../../ir/signing-scheme.ts";
import { isAuthorization } from "../../operations/auth.ts";
import { lowerCase } from "../../util/letters.ts";
import { decodePercent } from "../../util/percent.ts";
import type { SampleAuth, SampleHeader } from "./request.ts";
import type { AddedParameter } from "./url.ts";
import type { SampleWords } from "./words.ts";

/** What an auth block does to a request. */
export interface AuthPlan {
  readonly auth: SampleAuth | undefined;
  readonly headers: readonly SampleHeader[];
  readonly query: readonly AddedParameter[];
  /** True for a header, or a parameter of the query, that it replaces. */
  readonly replaces: (place: "header" | "query", name: string) => boolean;
}

const nothing: AuthPlan = { auth: undefined, headers: [], query: [], replaces: () => false };

/** Plans the credentials of a request: those of the nearest auth block, else those of its URL. */
export function planAuth(auth: Auth | undefined, request: Request, words: SampleWords): AuthPlan {
  if (auth === undefined) return planUserInfo(request, words);
  const own = (name: string): string | undefined => (Object.hasOwn(auth.parameters, name) ? auth.parameters[name] : undefined);
  const credential = (name: string, shown = name): string => words.expand(words.credential(own(name) ?? "", shown));
  switch (auth.type) {
    case "basic":
      return withAuthorization(planBasic(credential("username"), credential("password")));
    case "digest":
      return withAuthorization({ auth: { kind: "digest", username: credential("username"), password: credential("password") } });
    case "bearer": {
      const token = credential("token");
      return token === "" ? nothing : withAuthorization({ headers: [{ name: "Authorization", value: `Bearer ${token}` }] });
    }
    case "apikey":
      return besideUrl(
        planKey(words.expand(own("key") ?? ""), own("in"), own("value") === undefined ? null : credential("value", "apiKey")),
        planUserInfo(request, words),
      );
    case "oauth2":
      return planToken(lowerCase(own("tokenType") ?? ""), own("addTokenTo") ?? "header", own("headerPrefix"), credential("accessToken"));
    case "ntlm": {
      const [username, domain] = [credential("username"), words.expand(own("domain") ?? "")];
      return {
        ...nothing,
        auth: { kind: "ntlm", username: domain === "" ? username : `${domain}\\${username}`, password: credential("password") },
      };
    }
    default:
      return isSigningKind(auth.type) ? planSigning(auth.type, own, credential, words) : nothing;
  }
}

/** What the user of a scheme has to have; of the optional ones, those that the collection has. */
const signingCredentials: Readonly<Record<SigningKind, { readonly needed: readonly string[]; readonly optional: readonly string[] }>> = {
  oauth1: { needed: ["consumerKey", "consumerSecret"], optional: ["token", "tokenSecret"] },
  awsv4: { needed: ["accessKey", "secretKey"], optional: ["sessionToken"] },
  hawk: { needed: ["authId", "authKey"], optional: [] },
  edgegrid: { needed: ["accessToken", "clientToken", "clientSecret"], optional: [] },
  // No sample computes these.
  asap: { needed: [], optional: [] },
  digest: { needed: [], optional: [] },
  jwt: { needed: [], optional: [] },
};

function planSigning(
  kind: SigningKind,
  own: (name: string) => string | undefined,
  credential: (name: string) => string,
  words: SampleWords,
): AuthPlan {
  const scheme = readSigningScheme(kind, own, words.expand);
  if (scheme === undefined) return nothing;
  const { needed, optional } = signingCredentials[kind];
  const names = [...needed, ...optional.filter((name) => (own(name) ?? "") !== "")];
  const texts = Object.entries(scheme.options).flatMap(([name, value]) => (value === true ? [] : [[name, words.expand(value)] as const]));
  const parameters = Object.fromEntries([...texts, ...names.map((name) => [name, credential(name)] as const)]);
  const replaces: AuthPlan["replaces"] = (place, name) =>
    (place === "header" && isAuthorization({ key: name })) || isCarriedBySignature(scheme, place, name);
  return { ...nothing, auth: { kind: "signed", scheme: kind, parameters }, replaces };
}

function withAuthorization(plan: Partial<AuthPlan>): AuthPlan {
  return { ...nothing, replaces: (place, name) => place === "header" && isAuthorization({ key: name }), ...plan };
}

/**
 * Postman compares names of headers by their letters and digits, and those of parameters exactly.
 */
function planKey(key: string, place: string | undefined, value: string | null): AuthPlan {
  if (key === "") return nothing;
  const fold = (name: string): string => lowerCase(name).replace(/[^a-z0-9]/g, "");
  if (place === "query") {
    const replaces: AuthPlan["replaces"] = (other, name) => other === "query" && name === key;
    return { ...nothing, query: [{ key, value }], replaces };
  }
  const replaces: AuthPlan["replaces"] = (other, name) => other === "header" && fold(name) === fold(key);
  return { ...nothing, headers: [{ name: key, value: value ?? "" }], replaces };
}

function planToken(type: string, place: string, prefix: string | undefined, token: string): AuthPlan {
  if (token === "" || type === "mac") return nothing;
  const replaces: AuthPlan["replaces"] = (other, name) => (other === "query" ? name === "access_token" : isAuthorization({ key: name }));
  if (place === "queryParams") return { ...nothing, query: [{ key: "access_token", value: token }], replaces };
  if (place !== "header" && place !== "") return { ...nothing, replaces };
  return { ...nothing, headers: [{ name: "Authorization", value: `${(prefix ?? "Bearer").trim()} ${token}`.trim() }], replaces };
}

/** A key and the user info of the URL. Postman sends both, unless the key is in `Authorization`. */
function besideUrl(key: AuthPlan, url: AuthPlan): AuthPlan {
  if (key.headers.some(({ name }) => isAuthorization({ key: name }))) return key;
  return { ...key, auth: url.auth, headers: [...key.headers, ...url.headers] };
}

function planUserInfo({ url, headers }: Request, words: SampleWords): AuthPlan {
  if (url.userInfo === undefined || headers.some((header) => !header.disabled && isAuthorization(header))) return nothing;
  const [username = "", ...password] = url.userInfo.split(":").map(decodePercent);
  const credential = (own: string, name: string): string => words.expand(words.credential(own, name));
  return { ...nothing, ...planBasic(credential(username, "username"), credential(password.join(":"), "password")) };
}

/**
 * Clients disagree on how to encode other characters than those of ASCII, so these become a header.
 */
function planBasic(username: string, password: string): Partial<AuthPlan> {
  if (/^[\x20-\x7e]*$/.test(username + password) && !username.includes(":")) return { auth: { kind: "basic", username, password } };
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  const encoded = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return { headers: [{ name: "Authorization", value: `Basic ${encoded}` }] };
}
