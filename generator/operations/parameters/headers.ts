import type { Header } from "../../collection/model.ts";
import { isCredentialName } from "../../collection/credential-names.ts";
import type { AuthScheme, HeaderParameter } from "../../ir/api.ts";
import type { PerCall } from "../../ir/per-call.ts";
import { isAuthorization, isCarriedByAuth } from "../auth.ts";
import type { BuildContext } from "../context.ts";
import type { ParameterDoc } from "../../prose/parameter-doc.ts";
import { documentedHeader } from "./documented-parameter.ts";
import { isRequired, readDocuments, readEvidence } from "./evidence.ts";
import { groupBy } from "../../util/group-by.ts";
import { groupByKey } from "./group.ts";
import { isUsableValue } from "../match.ts";
import type { PlacedItem } from "../inherit.ts";
import { readPerCall } from "./per-call.ts";
import { inferScalarType, typedBy, withValues } from "./scalar.ts";
import { trimHeader } from "../sendable.ts";
import { variableNames } from "../../variables/template.ts";
import { expandPublic } from "../../variables/values.ts";
import { lowerCase } from "../../util/letters.ts";

/** Headers that `fetch` refuses or sets by itself (Fetch standard and undici). */
export const ownedByFetch: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "transfer-encoding",
  "upgrade",
]);

/** RFC 9110 token, possibly with variables. */
const headerNamePattern = /^[!#$%&'*+\-.^_`|~0-9A-Za-z{}]+$/;

/** True for a name that HTTP allows, which may contain variables. */
export function isHeaderName(name: string): boolean {
  return headerNamePattern.test(name);
}

/**
 * The header parameters of an operation: the item's own, then those that only saved requests have,
 * then those that only the description names (`undeclared`). `Content-Type` is fixed, unless the
 * method has no body. A header that auth replaces is not a parameter. Literal values are sent by
 * default, unless they look like credentials or placeholders, or belong to a single call.
 */
export function buildHeaders(
  placed: PlacedItem,
  saved: readonly (readonly Header[])[],
  undeclared: readonly ParameterDoc[],
  auth: AuthScheme | undefined,
  context: BuildContext,
): readonly HeaderParameter[] {
  const isBodiless = ["GET", "HEAD"].includes(placed.item.request.method);
  const own = distinctCase(placed.item.request.headers.filter((header) => isSendable(header, placed, context)));
  const documents = readDocuments(placed.item, "header");
  const [first = [], ...others] = spellAlike([own, ...saved.map(distinctCase)]);
  const isLeft = (key: string): boolean => !isCarriedByAuth(auth, "header", key, (text) => expandPublic(text, context));
  const documented = undeclared.filter(({ name }) => isLeft(name));
  const declared = groupByKey(first, others)
    .filter(({ key, own: entries }) => isLeft(key) && !isUnclear(key, placed, auth) && (entries.length > 0 || isExtra(key)))
    .map(({ key, own: entries, saved: others }) => {
      const all = [...entries, ...others.flat()];
      const texts = all.map(({ value }) => value);
      const enabled = entries.some(({ disabled }) => !disabled);
      const value = readDefault(key, entries);
      const perCall = isContentType(key) ? readUntyped(isBodiless, value) : readPerCall({ name: key, value, enabled });
      const defaultValue = perCall === undefined ? value : undefined;
      const evidence = readEvidence(lowerCase(key), all, texts, documents);
      return {
        name: key,
        ...typedBy(texts, withValues(inferScalarType(texts), evidence.values)),
        required:
          defaultValue === undefined && perCall?.kind !== "idempotency" && isRequired(evidence, { enabled, isNeeded: false }, context),
        enabled,
        description: evidence.description,
        defaultValue,
        fixed: isContentType(key) && !isBodiless,
        ...(perCall === undefined ? {} : { perCall }),
        ...(isSecret(key, entries) && isAlwaysSent(key, placed) ? { secret: true as const } : {}),
      };
    });
  return [...declared, ...documented.map(documentedHeader)];
}

/** True for the header of auth that is not understood: nobody knows what it does to the item's. */
function isUnclear(key: string, placed: PlacedItem, auth: AuthScheme | undefined): boolean {
  return auth === undefined && placed.auth !== undefined && isAuthorization({ key });
}

/** True for a header that the item sends a secret in. A browser sets cookies itself. */
function isSecret(key: string, own: readonly Header[]): boolean {
  return lowerCase(key) !== "cookie" && own.some(({ disabled, redacted }) => !disabled && redacted === true);
}

/** True if every saved request that the server accepted has the header. */
function isAlwaysSent(key: string, { item }: PlacedItem): boolean {
  const accepted = item.examples.filter(({ code = 0 }) => code < 400).flatMap(({ originalRequest }) => originalRequest ?? []);
  return accepted.every(({ headers }) => headers.some((header) => !header.disabled && lowerCase(header.key) === lowerCase(key)));
}

function isContentType(key: string): boolean {
  return lowerCase(key) === "content-type";
}

/**
 * Without a body there is nothing that a `Content-Type` could describe: it is sent only if the
 * caller passes it.
 */
function readUntyped(isBodiless: boolean, value: string | undefined): PerCall | undefined {
  return isBodiless ? { kind: "example", example: value } : undefined;
}

/**
 * True for a header of a saved request that is a parameter: auth, content type and `Accept` are
 * handled elsewhere.
 */
function isExtra(key: string): boolean {
  return isHeaderName(key) && !ownedByFetch.has(lowerCase(key)) && !["authorization", "content-type", "accept"].includes(lowerCase(key));
}

function isSendable(header: Header, placed: PlacedItem, context: BuildContext): boolean {
  if (header.key === "") return false;
  const owned = ownedByFetch.has(lowerCase(header.key));
  const named = isHeaderName(header.key);
  if (!header.disabled && (owned || !named)) {
    context.report(
      owned ? "headerOwnedByFetch" : "headerNameInvalid",
      { pointer: header.pointer, item: placed.item.path },
      { name: header.key },
    );
  }
  return named && !owned;
}

/**
 * Names that differ only in case are one header: the last enabled spelling and its values win, and
 * take the position of the first.
 */
function distinctCase(headers: readonly Header[]): readonly Header[] {
  const groups = groupBy(headers, ({ key }) => lowerCase(key));
  return [...groups.values()].flatMap((group) => {
    const winner = group.findLast(({ disabled }) => !disabled) ?? group[0];
    return group.filter(({ key }) => key === winner?.key);
  });
}

/** Spells each header as the first list that contains it does. */
function spellAlike(lists: readonly (readonly Header[])[]): readonly (readonly Header[])[] {
  const spelling = new Map<string, string>();
  for (const { key } of lists.flat()) if (!spelling.has(lowerCase(key))) spelling.set(lowerCase(key), key);
  return lists.map((list) => list.map((header) => ({ ...header, key: spelling.get(lowerCase(header.key)) ?? header.key })));
}

/** Repeated lines reach the server joined by `, `: `fetch` sends them so. */
function readDefault(key: string, entries: readonly Header[]): string | undefined {
  const enabled = entries.filter(({ disabled }) => !disabled);
  if (enabled.length === 0 || enabled.some(({ redacted }) => redacted === true)) return undefined;
  const value = trimHeader(enabled.map((header) => header.value).join(", "));
  if (variableNames(value).length > 0) return value;
  return isUsableValue(value) && !isCredentialName(key) ? value : undefined;
}
