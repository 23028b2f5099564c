import { Readable } from "node:stream";
import type { CollectionDefinition } from "postman-collection";
import type { FileValue } from "../../templates/runtime/values/file-value.ts";
import type { VerbatimBody, VerbatimField } from "../../templates/verbatim/args.ts";
import { type CaptureServer, startCaptureServer } from "../../generator/verify/wire/capture-server.ts";
import { headerValue } from "../../generator/verify/wire/http-message.ts";
import { noScripts, type PostmanEngine } from "../../generator/verify/postman-side.ts";
import { createRedirectAgent } from "../../generator/verify/wire/redirect-agent.ts";
import type { Given, Wire } from "./wire.ts";

/** What Postman adds to every request; left out unless the piece of the collection sets it. */
export const added: ReadonlySet<string> = new Set([
  "accept",
  "accept-encoding",
  "cache-control",
  "connection",
  "content-length",
  "host",
  "postman-token",
  "transfer-encoding",
  "user-agent",
]);

let server: Promise<CaptureServer> | undefined;

/** Ends what `sendPostman` has started. */
export async function closePostman(): Promise<void> {
  await (await server)?.close();
  server = undefined;
}

/** Sends a piece of a collection through Postman's engine. Rejects if nothing is sent. */
export async function sendPostman(given: Given, engine: PostmanEngine): Promise<Wire> {
  const capture = await (server ??= startCaptureServer());
  capture.take();
  const origin = await run(given, capture.port, engine);
  const [request] = capture.take();
  if (request === undefined) throw new Error("nothing arrived");
  const own = new Set((given.headers ?? []).map(({ key }) => key.toLowerCase()));
  const boundary = /boundary=(.*)$/u.exec(headerValue(request.headers, "content-type") ?? "")?.[1];
  const hide = (text: string): string => (boundary === undefined ? text : text.replaceAll(boundary, "B"));
  const headers: Record<string, string> = {};
  for (const [name, value] of request.headers) {
    const key = name.toLowerCase();
    if (added.has(key) && !own.has(key)) continue;
    headers[key] = Object.hasOwn(headers, key) ? `${headers[key]}, ${value}` : hide(value);
  }
  return { origin, target: request.target, headers, body: request.body.length === 0 ? undefined : hide(request.body.toString("utf8")) };
}

/** Gives the origin that was asked for; rejects with the engine's error. */
async function run(given: Given, port: number, { runtime, sdk }: PostmanEngine): Promise<string> {
  let origin = "";
  const agent = (protocol: "http:" | "https:") => createRedirectAgent(protocol, port, (name) => void (origin = name));
  const options = {
    environment: new sdk.VariableScope([]),
    globals: new sdk.VariableScope([]),
    fileResolver,
    host: noScripts,
    timeout: { global: 0, request: 5000 },
    requester: { useWhatWGUrlParser: true, strictSSL: false, agents: { http: agent("http:"), https: agent("https:") } },
  };
  await new Promise<void>((resolve, reject) => {
    new runtime.Runner().run(new sdk.Collection(toCollection(given)), options, (failure, started) => {
      if (failure !== null) return reject(failure);
      started.start({
        beforeItem: () => undefined,
        request: (error) => (error === null ? undefined : reject(error)),
        exception: (_cursor, error) => reject(error),
        item: () => undefined,
        done: () => resolve(),
      });
    });
  });
  return origin;
}

function toCollection(given: Given): CollectionDefinition {
  const pairs = (record: Readonly<Record<string, string>> = {}) => Object.entries(record).map(([key, value]) => ({ key, value }));
  const request = {
    method: given.method ?? "GET",
    url: { host: [given.base ?? "https://h.test"], path: given.path, query: given.query, variable: pairs(given.pathVariables) },
    header: given.headers,
    body: given.body === undefined ? undefined : toBody(given.body, given),
    auth: toAuth(given),
  };
  const protocolProfileBehavior = given.untyped === true ? { disabledSystemHeaders: { "content-type": true } } : {};
  // The library's types are narrower than what it takes, and it changes what it is given.
  const definition: CollectionDefinition = JSON.parse(
    JSON.stringify({
      info: { name: "piece" },
      variable: pairs(given.variables),
      item: [{ name: "piece", request, protocolProfileBehavior }],
    }),
  );
  return definition;
}

function toBody(body: VerbatimBody, given: Given): object {
  switch (body.kind) {
    case "raw":
      return { mode: "raw", raw: body.text, options: { raw: { language: body.language } } };
    case "form": {
      const mode = isMultipart(given) ? "formdata" : "urlencoded";
      return { mode, [mode]: body.fields.map(toField) };
    }
    case "file":
      return { mode: "file", file: { src: body.file === undefined ? null : `/files/${nameOf(body.file)}` } };
    case "graphql":
      return { mode: "graphql", graphql: { query: body.query, operationName: body.operationName, variables: body.variables } };
  }
}

function isMultipart({ codec }: Given): boolean {
  return codec?.encode({ a: "1" }, { contentType: undefined, expand: (text) => text })?.mode === "multipart";
}

function toField({ key, value, contentType }: VerbatimField): object {
  if (typeof value === "string") return { key, value, contentType, type: "text" };
  const paths = value.map((file) => `/files/${nameOf(file)}`);
  return { key, contentType, type: "file", src: paths.length === 1 ? paths[0] : paths };
}

function nameOf(file: FileValue): string {
  return typeof file === "object" && "name" in file && typeof file.name === "string" ? file.name : "";
}

function toAuth({ scheme, auth, postmanAuth = {} }: Given): object | undefined {
  if (scheme === undefined || auth === undefined) return undefined;
  const { type, ...fields } = auth;
  const parameters = { ...fields, ...postmanAuth };
  return { type, [type]: Object.entries(parameters).map(([key, value]) => ({ key, value, type: "string" })) };
}

/** Files with the texts that `upload` gives them. */
const fileResolver = {
  stat: (_path: string, callback: (error: null, stats: { readonly isFile: () => boolean; readonly mode: number }) => void): void =>
    callback(null, { isFile: () => true, mode: 0o400 }),
  createReadStream: (path: string): Readable =>
    Object.assign(Readable.from([Buffer.from(`bytes of ${path.split("/").at(-1)}`)]), { path, mode: 0o400 }),
};
