import type { ResponseType } from "../../ir/api.ts";
import type { TypeRoot } from "../../infer/root.ts";
import type { ResponseFindings } from "./answer-node.ts";
import { isBodiless } from "./asserted-statuses.ts";
import { type PartialType, partialType, type Sharing } from "./partial-types.ts";
import type { ScriptEvidence } from "./script-evidence.ts";

/** What types are made from, and where their objects go. */
export interface TypingOfUnseen extends Sharing {
  readonly method: string;
  /** The body of a status, which its type is named after. */
  readonly rootOf: (status: number) => TypeRoot;
}

/**
 * Describes the responses of an item that no saved example shows: those whose status its scripts
 * name or assume, and those that were saved without a body. Statuses that a script speaks of in the
 * same way share a type.
 */
export function describeUnseen(
  seen: readonly ResponseType[],
  { asserted, assumed, findingsFor }: ScriptEvidence,
  typing: TypingOfUnseen,
): readonly ResponseType[] {
  const known = new Map<string, PartialType | undefined>();
  const numbers = new Map<object, number>();
  const typeFor = (status: number): PartialType | undefined => {
    const findings = findingsFor(status);
    if (findings === undefined) return undefined;
    const key = keyOf(findings, numbers);
    if (known.has(key)) return known.get(key);
    const made = partialType(findings, typing.rootOf(status), typing);
    known.set(key, made);
    return made;
  };
  const statuses = new Set(seen.map(({ status }) => status));
  const unseen = (list: readonly number[]): readonly number[] => list.filter((status) => !statuses.has(status));
  return [
    ...seen.map((response) => (isOpen(response) ? withType(response, typeFor(response.status)) : response)),
    ...unseen(asserted).map((status) => withType(emptyResponse(typing.method, status, "asserted"), typeFor(status))),
    ...unseen(assumed).flatMap((status) => {
      const type = typeFor(status);
      return type === undefined ? [] : [withType(emptyResponse(typing.method, status, "read"), type)];
    }),
  ].sort((one, two) => one.status - two.status);
}

/** True if nothing was saved of the body. */
function isOpen({ decode, type }: ResponseType): boolean {
  return decode === "auto" && type.kind === "unknown";
}

function emptyResponse(method: string, status: number, script: "asserted" | "read"): ResponseType {
  return method === "HEAD" || isBodiless(status)
    ? { status, decode: "empty", type: { kind: "void" }, description: "", script }
    : { status, decode: "auto", type: { kind: "unknown" }, description: "", script };
}

/** What is not certain to be JSON is decoded by its content type. */
function withType(response: ResponseType, partial: PartialType | undefined): ResponseType {
  return partial === undefined ? response : { ...response, decode: partial.asserted ? "json" : "auto", type: partial.type };
}

/** Equal for the same findings: they are objects of one list, which get numbers. */
function keyOf({ paths, schemas }: ResponseFindings, numbers: Map<object, number>): string {
  return [...paths, ...schemas]
    .map((finding) => {
      const number = numbers.get(finding) ?? numbers.size;
      numbers.set(finding, number);
      return number;
    })
    .join();
}
