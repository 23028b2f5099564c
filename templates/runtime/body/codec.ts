import { refuseMembers } from "../values/config-error.js";
import type { Draft, EncodedBody } from "../values/draft.js";
import { headerValue, withHeader } from "../values/header-list.js";
import { isObject } from "../values/object.js";
import type { Expander, VariableScope } from "../values/variables.js";

/** How the body argument of an operation is encoded. */
export interface BodyCodec {
  /** Encodes the caller's value; `undefined` sends no body. Refuses a value that cannot be sent. */
  readonly encode: (value: unknown, context: BodyContext) => EncodedBody | undefined;
  /** Whether the value is an object whose members are sent, so that a call may add some. */
  readonly members: boolean;
  /** The request with what this codec, passed as the first argument, makes of the argument. */
  readonly attach: typeof attach;
  /** What `fetch` gets of the body of a request. */
  readonly toInit: typeof toInit;
  /** The value with more members. Refuses one that has none. */
  readonly extend: typeof extend;
}

/** What a codec needs to know about the request. */
export interface BodyContext {
  /** The `Content-Type` that the operation or the caller sets, if one does. */
  readonly contentType: string | undefined;
  /** Replaces the `{{variables}}` of a string of the collection, if the operation has any. */
  readonly expand: Expander;
}

/** A request to which a body can be added. */
interface Bodiless extends Draft {
  /** Lower-case names of the headers that the caller set or removed. */
  readonly decided: ReadonlySet<string>;
}

/** The part of a call that a body depends on. */
interface BodyScope extends VariableScope {
  readonly operation: VariableScope["operation"] & {
    readonly untyped?: boolean;
    readonly expander?: (scope: VariableScope) => Expander;
  };
  readonly args: VariableScope["args"] & { readonly body?: unknown };
}

/**
 * A codec. What all of them do is part of each, so that operations without a body need none of it.
 */
export function bodyCodec(encode: BodyCodec["encode"], members: boolean = false): BodyCodec {
  return { encode, members, attach, toInit, extend };
}

/** Encodes a body, unless `fetch` does not send one with the method of the request. */
function attach<Request extends Bodiless>({ encode }: BodyCodec, request: Request, scope: BodyScope): Request {
  if (!allowsBody(request.method)) return request;
  const expand = scope.operation.expander?.(scope) ?? String;
  const context = { contentType: headerValue(request.headers, "content-type"), expand };
  return withBody(request, encode(scope.args.body, context), scope.operation.untyped);
}

/** Whether `fetch` sends a body with this method; for others it throws. */
export function allowsBody(method: string): boolean {
  return method !== "GET" && method !== "HEAD";
}

/** The request with a body and its `Content-Type`, unless the caller has removed that. */
export function withBody<Request extends Bodiless>(
  request: Request,
  body: EncodedBody | undefined,
  isUntyped?: boolean,
): Request {
  const { headers, decided } = request;
  const isRemoved = headerValue(headers, "content-type") === undefined && decided.has("content-type");
  const added = isRemoved || isUntyped === true ? undefined : body?.contentType;
  return { ...request, body, headers: added === undefined ? headers : withHeader(headers, "Content-Type", added) };
}

function toInit({ body, headers }: Draft): RequestInit {
  if (body === undefined) return {};
  const { content } = body;
  // `fetch` adds a content type to a string without one, but not to a blob.
  const isBare = typeof content === "string" && headerValue(headers, "content-type") === undefined;
  // It wants to hear that a stream is sent before the response begins.
  const streaming = { duplex: "half" };
  return { ...streaming, body: isBare ? new Blob([content]) : content };
}

function extend({ members }: BodyCodec, value: unknown, more: object): object {
  return members && hasMembers(value) ? { ...Object(value), ...more } : refuseMembers();
}

/** A value with `toJSON` stands for another one. */
function hasMembers(value: unknown): boolean {
  return value === undefined || (isObject(value) && !Array.isArray(value) && !("toJSON" in value));
}
