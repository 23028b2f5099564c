import type { Operation } from "../transport/operation.js";
import { type DecodedBody, withBody } from "../transport/response.js";
import type { ByteStream } from "../values/draft.js";
import { trust } from "../values/trust.js";
import { ApiError, type ApiErrorKind, type HiddenDetails, type ShownDetails } from "./api-error.js";
import type { CallLog } from "./call-log.js";
import { describeFailure } from "./error-message.js";
import type { AnyResult, NoResult, Unread } from "./result.js";
import { secretsOf } from "./secrets.js";
import { showUrl } from "./shown-url.js";

/**
 * The result of a call with a response, whose body has been read. If it could not be decoded, a
 * success becomes a `decode` failure, and an error status keeps its text: as an answer that is not
 * documented, since text does not have the type of the status.
 */
export function toResult(log: CallLog, response: Response, { data, problem, isRaw }: DecodedBody): AnyResult {
  const { operation } = log;
  const { headers, status } = response;
  const isKnown = isDocumented(operation, status);
  const ok = isSuccess(operation, response);
  if (ok && problem !== undefined && isKnown) {
    const more = { status, headers, body: data, cause: problem };
    return noResult(log, "decode", "the response is not the JSON that was expected", more);
  }
  const partial = ok ? operation.fails?.(data) : undefined;
  const answer = { ok: ok && partial === undefined, status: partial ?? status, data, headers, response };
  const result = (isKnown && !isRaw) || partial ? answer : { ...answer, status: "undocumented", code: status };
  if (result.ok) return trust(result);
  const describe = (secrets: readonly string[]): string => describeFailure(operation, response, data, secrets);
  const error = newError(log, partial ?? "http", describe, { status, headers, body: data, isRaw });
  return trust({ ...result, error });
}

/** A success whose body is the caller's to read, until the signal ends that. */
export function handOver(response: Response, signal: AbortSignal | undefined): Unread {
  const { body, headers, status } = response;
  const given = signal === undefined || body === null ? response : withBody(response, untilAborted(body, signal));
  return { ok: true, status, headers, response: given };
}

/** A body that ends with the signal. That of `pipeTo` would wait for what nobody reads. */
function untilAborted(body: ByteStream, signal: AbortSignal): ByteStream {
  let stop = (): void => undefined;
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
    start: (controller) => {
      stop = () => controller.error(signal.reason);
    },
  });
  signal.addEventListener("abort", stop);
  const forget = (): void => signal.removeEventListener("abort", stop);
  body.pipeTo(writable).then(forget, forget);
  return readable;
}

/** Whether a response is a success, whatever its body says. */
export function isSuccess(operation: Operation, { ok, status }: Response): boolean {
  return ok || (operation.onlyRedirects === true && isDocumented(operation, status));
}

/** Whether the operation documents this status. */
export function isDocumented(operation: Operation, status: number): boolean {
  return operation.responses[status] !== undefined;
}

/** The result of a call without a usable response. */
export function noResult(log: CallLog, kind: NoResult["status"], message: string, more: ErrorDetails): NoResult {
  return { ok: false, status: kind, error: newError(log, kind, () => message, more) };
}

type ErrorDetails = Partial<Pick<ShownDetails, "status">> & Pick<HiddenDetails, "headers" | "body" | "isRaw" | "cause">;

function newError(
  log: CallLog,
  kind: ApiErrorKind,
  describe: (secrets: readonly string[]) => string,
  { status, ...details }: ErrorDetails,
): ApiError {
  const { operation, attempts, waits } = log;
  const { name, method, callee } = operation;
  const secrets = secretsOf(log);
  const url = showUrl(log, log.built, secrets);
  const shown = { kind, operation: name, method, attempts, waits, status };
  return new ApiError(describe(secrets), shown, { url, callee, place: log.place, ...details });
}
