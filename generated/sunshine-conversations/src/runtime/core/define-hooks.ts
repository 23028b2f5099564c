import { callOwn } from "../transport/concealed-error.js";
import { overrideHeader } from "../transport/headers.js";
import type { AttemptEvent, Hooks, RequestChange } from "../transport/hooks.js";
import { isSecretName } from "../transport/secret-name.js";
import type { SendableRequest } from "../transport/sendable.js";
import type { AttemptLog, HookRunner } from "../transport/settings.js";
import { escapeQuery, escapeQueryKey } from "../values/encode.js";
import type { HeaderEntry } from "../values/header-list.js";
import { queryPiece } from "../values/query.js";
import { toText } from "../values/scalar.js";
import { secretsOf } from "./secrets.js";
import { hidden, showUrl } from "./shown-url.js";

/** Makes hooks fit for the option `hooks`. Only programs that call it contain their code. */
export function defineHooks(hooks: Hooks): HookRunner {
  const { onRequest, onResponse, onRetry, onError } = hooks;
  return {
    ask: async (log, request) => {
      if (onRequest === undefined) return request;
      const event = { ...viewAttempt(log), headers: viewHeaders(request.headers, log) };
      return change(request, (await callOwn("onRequest", () => onRequest(event))) ?? {});
    },
    responded: (log, { status, headers }, duration) =>
      notify(onResponse, () => ({ ...viewAttempt(log), status, headers: viewHeaders(headers, log), duration })),
    failed: (log, details) => notify(onRetry, () => ({ ...viewAttempt(log), ...details })),
    ended: (log, details) => notify(onError, () => ({ ...viewAttempt(log), ...details })),
  };
}

/** Tells a hook what happened. Nobody waits for it, and what it throws is ignored. */
function notify<Event>(hook: ((event: Event) => unknown) | undefined, describe: () => Event): void {
  const run = async (): Promise<unknown> => hook?.(describe());
  run().catch(() => undefined);
}

function viewAttempt({ call, built, sent, attempt }: AttemptLog): AttemptEvent {
  const { operation } = call;
  const { name, method } = operation;
  return { operation: name, method, url: showUrl(call, built, secretsOf(call, sent)), attempt };
}

function viewHeaders(headers: Iterable<HeaderEntry>, { call, sent }: AttemptLog): Readonly<Record<string, string>> {
  const secrets = secretsOf(call, sent);
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
