import type { Json } from "../../../json/json.ts";
import { parseTolerantJson } from "../../../json/parse-tolerant.ts";
import { lowerCase } from "../../../util/letters.ts";
import { bodyText, loginOf, type SampleRequest, signingOf, splitDomain } from "../request.ts";
import { commentJson, createJson, createNames, parseJson, parseJsonArray } from "./json-statements.ts";
import type { ChilkatObject, ChilkatValue, ChilkatVariable, Statement } from "./statement.ts";

const http: ChilkatObject = { name: "http", class: "Http" };
const json: ChilkatObject = { name: "json", class: "JsonObject" };
const response: ChilkatObject = { name: "resp", class: "HttpResponse" };
const responseBody: ChilkatObject = { name: "sbResponseBody", class: "StringBuilder" };
const requestBody: ChilkatObject = { name: "sbRequestBody", class: "StringBuilder" };
const form: ChilkatObject = { name: "req", class: "HttpRequest" };
const status: ChilkatVariable = { name: "respStatusCode", type: "integer" };

/** Failures of a server begin here. */
const leastFailure = 400;

/**
 * Plans a sample for Chilkat's library: the request, and the answer if there is a JSON sample of
 * it.
 */
export function planChilkat(request: SampleRequest, answer: Json | undefined): readonly Statement[] {
  const sent = planSending(request);
  const failed: readonly Statement[] = [
    { kind: "show", object: http, member: "LastErrorText", isMethod: false },
    ...dispose([http, ...sent.objects]),
  ];
  return [
    { kind: "comment", text: "Chilkat must be unlocked before." },
    { kind: "new", object: http },
    { kind: "gap" },
    ...planCredentials(request),
    ...sent.before,
    ...planHeaders(request),
    { kind: "gap" },
    ...sent.send,
    { kind: "stop-if-failed", object: http, ending: failed },
    { kind: "gap" },
    ...planAnswer(answer, [http, ...sent.objects]),
  ];
}

function dispose(objects: readonly ChilkatObject[]): readonly Statement[] {
  return objects.map((object) => ({ kind: "dispose", object }));
}

/**
 * The words of the library's own documentation take the place of placeholders without a variable.
 */
function planCredentials({ auth, headers }: SampleRequest): readonly Statement[] {
  const plain = (text: string): string => (text === "{{username}}" || text === "{{password}}" ? text.slice(2, -2) : text);
  const set = (property: string, value: ChilkatValue): Statement => ({ kind: "set", object: http, property, value });
  const login = loginOf(auth);
  if (login !== undefined) {
    const how = { basic: "BasicAuth", digest: "DigestAuth", ntlm: "NtlmAuth" }[login.kind];
    const { domain, name } = login.kind === "ntlm" ? splitDomain(login.username) : { domain: undefined, name: login.username };
    const within = domain === undefined ? [] : [set("LoginDomain", domain)];
    return [set(how, true), set("Login", plain(name)), ...within, set("Password", plain(login.password)), { kind: "gap" }];
  }
  const parameter = signingOf(auth, "oauth1");
  if (parameter !== undefined) {
    const given = oauth1Properties.flatMap(([property, own]) => {
      const value = parameter(own);
      return value === undefined ? [] : [set(property, value)];
    });
    return [set("OAuth1", true), ...given, { kind: "gap" }];
  }
  const token = bearerToken(headers);
  return token === undefined ? [] : [set("AuthToken", token), { kind: "gap" }];
}

/** The properties of the library, by Postman's names. */
const oauth1Properties: readonly (readonly [property: string, parameter: string])[] = [
  ["OAuthConsumerKey", "consumerKey"],
  ["OAuthConsumerSecret", "consumerSecret"],
  ["OAuthToken", "token"],
  ["OAuthTokenSecret", "tokenSecret"],
  ["OAuthSigMethod", "signatureMethod"],
  ["OAuthRealm", "realm"],
];

function bearerToken(headers: SampleRequest["headers"]): string | undefined {
  const value = headers.find(({ name }) => lowerCase(name) === "authorization")?.value;
  return value?.startsWith("Bearer ") === true ? value.slice("Bearer ".length) : undefined;
}

function planHeaders({ headers }: SampleRequest): readonly Statement[] {
  const hasToken = bearerToken(headers) !== undefined;
  return headers
    .filter(({ name }) => !hasToken || lowerCase(name) !== "authorization")
    .map(({ name, value }) => ({ kind: "call", object: http, method: "SetRequestHeader", args: [name, value] }));
}

/** How a request is sent: what comes before, the call, and the objects that it needs. */
interface Sending {
  readonly before: readonly Statement[];
  readonly send: readonly Statement[];
  readonly objects: readonly ChilkatObject[];
}

function planSending(request: SampleRequest): Sending {
  const { method, body } = request;
  // A base that the collection leaves open has to look like one.
  const url = request.url.replace(/^\{\{[^{}]*\}\}(?=[/?]|$)/, "https://domain.com");
  const send = (name: string, ...args: readonly ChilkatValue[]): Statement => ({
    kind: "call",
    object: http,
    method: name,
    args,
    result: { object: response },
  });
  if (body.kind === "none") return { before: [], send: [send("QuickRequest", method, url)], objects: [] };
  if (body.kind === "form" || body.kind === "multipart") return planForm(request, url, send);
  const text = bodyText(body);
  const value = text === undefined ? undefined : parseTolerantJson(text).value;
  const type = request.headers.find(({ name }) => lowerCase(name) === "content-type")?.value ?? "application/octet-stream";
  const pushed = send("PTextSb", method, url, requestBody, "utf-8", type, false, false);
  const isBuilt = (body.kind === "json" || body.kind === "graphql") && value?.kind === "object";
  if (!isBuilt) {
    const fill: Statement =
      body.kind === "file"
        ? { kind: "call", object: requestBody, method: "LoadFile", args: [body.file, "utf-8"] }
        : { kind: "call", object: requestBody, method: "Append", args: [text ?? ""] };
    return { before: [{ kind: "new", object: requestBody }, fill, { kind: "gap" }], send: [pushed], objects: [requestBody] };
  }
  const before: readonly Statement[] = [
    { kind: "comment", text: "The body of the request:" },
    ...commentJson(value),
    { kind: "gap" },
    { kind: "new", object: json },
    ...createJson(json, value),
    { kind: "gap" },
  ];
  if (method === "POST") return { before, send: [send("PostJson3", url, "application/json", json)], objects: [json] };
  const emit: readonly Statement[] = [
    { kind: "new", object: requestBody },
    { kind: "call", object: json, method: "EmitSb", args: [requestBody] },
  ];
  return { before, send: [...emit, pushed], objects: [json, requestBody] };
}

function planForm(
  { body, method }: SampleRequest,
  url: string,
  send: (name: string, ...args: readonly ChilkatValue[]) => Statement,
): Sending {
  const set = (property: string, value: string): Statement => ({ kind: "set", object: form, property, value });
  const call = (name: string, ...args: readonly string[]): Statement => ({ kind: "call", object: form, method: name, args });
  const [, scheme = "https", host = "", port = "", target = "/"] = /^(?:([^:/]*):\/\/)?([^/?:]*)(?::(\d+))?(.*)$/s.exec(url) ?? [];
  const isSecure = scheme !== "http";
  const start: readonly Statement[] = [{ kind: "new", object: form }, set("HttpVerb", method)];
  const fields =
    body.kind === "multipart"
      ? body.parts.map((part) =>
          part.kind === "file"
            ? call("AddFileForUpload2", part.name, part.file, part.contentType)
            : call("AddParam", part.name, part.value),
        )
      : body.kind === "form"
        ? body.pairs.map(([name, value]) => call("AddParam", name, value))
        : [];
  const type = set("ContentType", body.kind === "form" ? "application/x-www-form-urlencoded" : "multipart/form-data");
  return {
    before: [...start, set("Path", target === "" ? "/" : target), type, ...fields, { kind: "gap" }],
    send: [send("SynchronousRequest", host, port === "" ? (isSecure ? 443 : 80) : Number(port), isSecure, form)],
    objects: [form],
  };
}

function planAnswer(answer: Json | undefined, objects: readonly ChilkatObject[]): readonly Statement[] {
  const isJson = answer?.kind === "object" || answer?.kind === "array";
  const parsed: ChilkatObject =
    answer?.kind === "array" ? { name: "jarrResp", class: "JsonArray" } : { name: "jResp", class: "JsonObject" };
  const all = [...objects, responseBody, ...(isJson ? [parsed] : [])];
  const load: readonly Statement[] = isJson
    ? [
        { kind: "new", object: parsed },
        { kind: "call", object: parsed, method: "LoadSb", args: [responseBody] },
        { kind: "set", object: parsed, property: "EmitCompact", value: false },
        { kind: "gap" },
        { kind: "say", text: "Response Body:" },
        { kind: "show", object: parsed, member: "Emit", isMethod: true },
      ]
    : [
        { kind: "say", text: "Response Body:" },
        { kind: "show", object: responseBody, member: "GetAsString", isMethod: true },
      ];
  const names = createNames([...all.map(({ name }) => name), status.name, "RespStatusCode"]);
  return [
    { kind: "new", object: responseBody },
    { kind: "call", object: response, method: "GetBodySb", args: [responseBody] },
    { kind: "gap" },
    ...load,
    { kind: "gap" },
    { kind: "get", object: response, property: "StatusCode", variable: status },
    { kind: "say", text: "Response Status Code = ", variable: status },
    { kind: "stop-from", variable: status, least: leastFailure, ending: planFailure(all) },
    { kind: "gap" },
    { kind: "dispose", object: response },
    { kind: "gap" },
    ...(isJson ? [{ kind: "comment", text: "A sample of the response:" } as const, ...commentJson(answer), { kind: "gap" } as const] : []),
    ...(answer?.kind === "array" ? parseJsonArray(parsed, answer, names) : answer === undefined ? [] : parseJson(parsed, answer, names)),
    { kind: "gap" },
    ...dispose(all),
  ];
}

function planFailure(all: readonly ChilkatObject[]): readonly Statement[] {
  return [
    { kind: "say", text: "Response Header:" },
    { kind: "show", object: response, member: "Header", isMethod: false },
    { kind: "say", text: "Failed." },
    ...dispose([response, ...all]),
  ];
}
