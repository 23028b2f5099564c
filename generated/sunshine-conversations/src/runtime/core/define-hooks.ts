import { callOwn } from "../transport/concealed-error.js";
import { overrideHeader } from "../transport/headers.js";
import type { AttemptEvent, Hooks, RequestChange, ResponseEvent } from "../transport/hooks.js";
import { isSecretName } from "../transport/secret-name.js";
import type { SendableRequest } from "../transport/sendable.js";
import type { AttemptLog, CallWatch, HookRunner } from "../transport/settings.js";
import { escapeQuery, escapeQueryKey } from "../values/encode.js";
import type { HeaderEntry } from "../values/header-list.js";
import { queryPiece } from "../values/query.js";
import { toText } from "../values/scalar.js";
import { secretsOf } from "./secrets.js";
import { hidden, showUrl } from "./shown-url.js";

/** Makes hooks fit for the option `hooks`. Only programs that call it contain their code. */
export function defineHooks(hooks: Hooks): HookRunner {
  return { hooks, watch };
}

function watch(log: AttemptLog): CallWatch {
  const { settings, options } = log;
  const all = [settings.options.hooks, options.hooks].flatMap((runner) => runner?.hooks ?? []);
  const began = performance.now();
  let started = began;
  return {
    attempt: async (request, send) => {
      started = performance.now();
      const asked = await ask(all, request, log);
      log.built = asked;
      const response = await send(asked);
      const duration = performance.now() - started;
      const { status, headers } = response;
      const view = (): ResponseEvent => ({
        ...viewAttempt(log),
        status,
        headers: viewHeaders(headers, log),
        duration,
      });
      // An attempt that was given up is over for its hooks, whatever arrives.
      if (asked.signal?.aborted !== true) for (const { onResponse } of all) notify(onResponse, view);
      return response;
    },
    failed: (status, wait) => {
      const duration = performance.now() - started;
      for (const { onRetry } of all) notify(onRetry, () => ({ ...viewAttempt(log), status, duration, wait }));
    },
    ended: (error) => {
      const duration = performance.now() - began;
      for (const { onError } of all) notify(onError, () => ({ ...viewAttempt(log), error, duration }));
    },
  };
}

/** The request as the hooks want it. */
async function ask(all: readonly Hooks[], request: SendableRequest, log: AttemptLog): Promise<SendableRequest> {
  let asked = request;
  for (const { onRequest } of all) {
    if (onRequest === undefined) continue;
    const event = { ...viewAttempt(log), headers: viewHeaders(asked.headers, log) };
    asked = change(asked, (await callOwn("onRequest", () => onRequest(event))) ?? {});
  }
  return asked;
}

/** Tells a hook what happened. Nobody waits for it, and what it throws is ignored. */
function notify<Event>(hook: ((event: Event) => unknown) | undefined, describe: () => Event): void {
  const run = async (): Promise<unknown> => hook?.(describe());
  run().catch(() => undefined);
}

function viewAttempt(log: AttemptLog): AttemptEvent {
  const { operation, built, attempt } = log;
  const { name, method } = operation;
  return { operation: name, method, url: showUrl(log, built, secretsOf(log)), attempt };
}

function viewHeaders(headers: Iterable<HeaderEntry>, log: AttemptLog): Readonly<Record<string, string>> {
  const secrets = secretsOf(log);
  const shown = Array.from(headers, ([name, value]) => {
    const isSecret = isSecretName(name) || secrets.some((secret) => value.includes(secret));
    return [name.toLowerCase(), isSecret ? hidden : value] as const;
  });
  return Object.fromEntries(shown);
}

function change(request: SendableRequest, { headers = {}, query = {} }: RequestChange): SendableRequest {
  const entries = Object.entries(headers);
  const added = Object.entries(query).map(([name, value]) =>
    queryPiece(escapeQueryKey(name), escapeQuery(toText(value, `query[${JSON.stringify(name)}]`))),
  );
  return {
    ...request,
    headers: entries.reduce(overrideHeader, request.headers),
    decided: new Set([...request.decided, ...entries.map(([name]) => name.toLowerCase())]),
    query: added.length === 0 ? request.query : [...(request.query ?? []), ...added],
  };
}
