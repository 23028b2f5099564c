import { describe, expect, test } from "vitest";
import { parseBigJson } from "../../templates/runtime/body/parse-big-json.ts";
import { parseLines } from "../../templates/runtime/body/parse-lines.ts";
import { ApiError } from "../../templates/runtime/core/api-error.ts";
import type { ApiPromise } from "../../templates/runtime/core/api-promise.ts";
import { type Client, newClient } from "../../templates/runtime/core/client.ts";
import { isApiError } from "../../templates/runtime/core/is-api-error.ts";
import type { Failure, NoResult, Success, Undocumented } from "../../templates/runtime/core/result.ts";
import type { Decode } from "../../templates/runtime/transport/operation.ts";
import { type Answer, startLocalServer } from "./local-server.ts";
import { send } from "./send.ts";

interface Refusal {
  readonly fault: { readonly reason: string };
}

type OpenGateResult = Success<200, void> | Failure<409, Refusal> | Undocumented | NoResult;

type OpenGate = (client: Client) => ApiPromise<void, OpenGateResult>;

/** A generated function whose refusal is decoded this way, whatever its type says. */
function openGateWith(decode: Decode): OpenGate {
  const openGate: OpenGate = (client) =>
    send(client, {
      name: "openGate",
      callee: openGate,
      method: "POST",
      base: "https://h.test",
      path: [],
      responses: { 200: "empty", 409: decode },
    });
  return openGate;
}

const say =
  (type: string, body: string): Answer =>
  (response) =>
    response.writeHead(409, { "content-type": type }).end(body);

async function clientOf(answer: Answer): Promise<Client> {
  const { url } = await startLocalServer(answer);
  return newClient({ base: "https://h.test", variables: {} }, { baseUrl: url, retry: false });
}

const refusal = '{"fault":{"reason":"storm"}}';

describe("a failure whose body is not of the documented kind", () => {
  test.each<{ readonly title: string; readonly decode?: Decode; readonly type: string; readonly body: string; readonly data?: unknown }>([
    { title: "HTML of a proxy", type: "text/html", body: "<html>no upstream</html>" },
    { title: "HTML that claims to be JSON", type: "application/json", body: "<html>no upstream</html>" },
    { title: "a line of text", type: "text/plain", body: "try again later" },
    { title: "JSON that is cut off", type: "application/json", body: refusal.slice(0, -3) },
    { title: "nothing", type: "application/json", body: "", data: undefined },
    { title: "text in place of JSON with bigints", decode: parseBigJson, type: "text/plain", body: "no" },
    { title: "text in place of JSON lines", decode: parseLines, type: "text/plain", body: "no" },
  ])("does not narrow: $title", async ({ decode = "json", type, body, ...more }) => {
    const openGate = openGateWith(decode);
    const client = await clientOf(say(type, body));
    const data = "data" in more ? more.data : body;
    const result = await openGate(client).result();
    if (result.status === 409) throw new Error(`the body was taken for ${result.data.fault.reason}`);
    expect(result).toMatchObject({ ok: false, status: "undocumented", code: 409, data });
    const error: unknown = await openGate(client).catch((reason: unknown) => reason);
    expect(isApiError(error, openGate, 409)).toBe(false);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ kind: "http", status: 409, body: data });
  });
});

describe("a failure whose body is of the documented kind", () => {
  test.each<{ readonly title: string; readonly type: string }>([
    { title: "labelled JSON", type: "application/json" },
    { title: "labelled text", type: "text/plain" },
    { title: "labelled HTML", type: "text/html; charset=utf-8" },
  ])("narrows: JSON, $title", async ({ type }) => {
    const openGate = openGateWith("json");
    const client = await clientOf(say(type, refusal));
    const result = await openGate(client).result();
    expect(result.status === 409 && result.data.fault.reason).toBe("storm");
    const error: unknown = await openGate(client).catch((reason: unknown) => reason);
    expect(isApiError(error, openGate, 409) && error.body.fault.reason).toBe("storm");
  });

  test.each<{ readonly title: string; readonly decode: Decode; readonly type: string; readonly body: string }>([
    { title: "documented text", decode: "text", type: "text/html", body: "<p>closed</p>" },
    { title: "text where text and JSON are documented", decode: "auto", type: "text/html", body: "<p>closed</p>" },
    { title: "broken JSON where no kind is documented", decode: "auto", type: "application/json", body: "{" },
  ])("narrows: $title", async ({ decode, type, body }) => {
    const openGate = openGateWith(decode);
    const client = await clientOf(say(type, body));
    expect(await openGate(client).result()).toMatchObject({ status: 409, data: body });
    const error: unknown = await openGate(client).catch((reason: unknown) => reason);
    expect(isApiError(error, openGate, 409)).toBe(true);
  });
});
