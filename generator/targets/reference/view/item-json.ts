import type { Auth, FormField, Header, Item, Request, SavedExample, SeenBody, Url } from "../../../collection/model.ts";
import { soleVariable } from "../../../variables/template.ts";
import { assertNever } from "../../../util/assert-never.ts";
import { baseName } from "../../../util/file-path.ts";

type JsonFields = Readonly<Record<string, unknown>>;

/**
 * An item as Postman's JSON (v2.1), from the collection without its secrets. Its scripts are left
 * out, and so are values of credentials and cookies.
 */
export function printItemJson(item: Item): string {
  const { id, name, description, request, examples } = item;
  const written = {
    name,
    ...(isId(id) ? { _postman_id: id } : {}),
    ...text("description", description),
    request: writeRequest(request),
    response: examples.map(writeExample),
  };
  return JSON.stringify(written, null, 2);
}

function writeRequest({ method, url, headers, body, auth, description }: Request): JsonFields {
  return {
    ...(auth === undefined ? {} : { auth: writeAuth(auth) }),
    method,
    header: headers.map(writeHeader),
    ...(body === undefined ? {} : { body: writeBody(body) }),
    url: writeUrl(url),
    ...text("description", description),
  };
}

/** A parameter that is a variable names it; other values are left out. */
function writeAuth({ type, parameters }: Auth): JsonFields {
  const listed = Object.entries(parameters).map(([key, value]) => (soleVariable(value) === undefined ? { key } : { key, value }));
  return { type, ...(listed.length === 0 ? {} : { [type]: listed }) };
}

function writeHeader({ key, value, disabled, description }: Header): JsonFields {
  return { key, value, ...text("description", description), ...off(disabled) };
}

function writeUrl({ protocol, host, port, path, query, pathVariables }: Url): JsonFields {
  const address = `${protocol === undefined ? "" : `${protocol}://`}${host}${port === undefined ? "" : `:${port}`}`;
  const search = query.filter(({ disabled }) => !disabled).map(({ key, value }) => `${key ?? ""}${value === null ? "" : `=${value}`}`);
  return {
    raw: `${address}${path.map((segment) => `/${segment}`).join("")}${search.length === 0 ? "" : `?${search.join("&")}`}`,
    ...(protocol === undefined ? {} : { protocol }),
    host: [host],
    ...(port === undefined ? {} : { port }),
    ...(path.length === 0 ? {} : { path }),
    ...(query.length === 0
      ? {}
      : {
          query: query.map(({ key, value, disabled, description }) => ({
            key,
            value,
            ...text("description", description),
            ...off(disabled),
          })),
        }),
    ...(pathVariables.length === 0
      ? {}
      : {
          variable: pathVariables.map(({ key, value, description }) => ({
            key,
            ...(value === undefined ? {} : { value }),
            ...text("description", description),
          })),
        }),
  };
}

function writeBody(body: SeenBody): JsonFields {
  switch (body.kind) {
    case "raw":
      return { mode: "raw", raw: body.text, ...(body.language === undefined ? {} : { options: { raw: { language: body.language } } }) };
    case "urlencoded":
      return { mode: "urlencoded", urlencoded: body.fields.map(writeField) };
    case "formdata":
      return { mode: "formdata", formdata: body.fields.map(writeField) };
    case "file":
      return { mode: "file", file: body.source === undefined ? {} : { src: baseName(body.source) } };
    case "graphql": {
      const { query, operationName, variables } = body;
      return { mode: "graphql", graphql: { query, operationName, variables } };
    }
    default:
      return assertNever(body);
  }
}

function writeField({ key, value, contentType, disabled, description }: FormField): JsonFields {
  const own = value.kind === "text" ? { value: value.text, type: "text" } : { type: "file", src: value.sources.map(baseName) };
  return {
    key,
    ...own,
    ...(contentType === undefined ? {} : { contentType }),
    ...text("description", description),
    ...off(disabled),
  };
}

function writeExample({ id, name, originalRequest, status, code, language, headers, cookies, body }: SavedExample): JsonFields {
  return {
    ...(isId(id) ? { id } : {}),
    name,
    ...(originalRequest === undefined ? {} : { originalRequest: writeRequest(originalRequest) }),
    ...text("status", status),
    ...(code === undefined ? {} : { code }),
    ...(language !== undefined && /^[a-z]{1,20}$/.test(language) ? { _postman_previewlanguage: language } : {}),
    header: headers.map(writeHeader),
    cookie: cookies ?? [],
    ...(body === undefined ? {} : { body }),
  };
}

/** Ids are random, so only what looks like one of Postman's is shown. */
function isId(id: string | undefined): boolean {
  return id !== undefined && /^(?:\d{1,20}-)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id);
}

function text(key: string, value: string): JsonFields {
  return value === "" ? {} : { [key]: value };
}

function off(disabled: boolean): JsonFields {
  return disabled ? { disabled: true } : {};
}
