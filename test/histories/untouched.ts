import { countValues } from "../../generator/util/group-by.ts";

/** An item of a collection. */
interface Item {
  readonly pointer: string;
  /** Its JSON without Postman's id, with what it inherits. */
  readonly text: string;
  /** Method and path, with a mark in place of each parameter: all items there are one place. */
  readonly endpoint: string;
}

/**
 * The items that no step touches, by pointers before and after: they and what they inherit are the same, and so is
 * every other item of their method and path.
 */
export function pairUntouched(old: string, next: string): ReadonlyMap<string, string> {
  const [before, after] = [listItems(JSON.parse(old), "", ""), listItems(JSON.parse(next), "", "")];
  const [olds, nexts] = [groupTexts(before), groupTexts(after)];
  const isCalm = ({ endpoint }: Item): boolean => olds.get(endpoint) === nexts.get(endpoint);
  const [ones, others] = [onlyOnes(before.filter(isCalm)), onlyOnes(after.filter(isCalm))];
  return new Map(
    [...ones].flatMap(([text, pointer]) => {
      const other = others.get(text);
      return other === undefined ? [] : [[pointer, other] as const];
    }),
  );
}

/** Everything about an endpoint, in one string. */
function groupTexts(items: readonly Item[]): ReadonlyMap<string, string> {
  const groups = new Map<string, string[]>();
  for (const { endpoint, text } of items) groups.set(endpoint, [...(groups.get(endpoint) ?? []), text]);
  return new Map([...groups].map(([endpoint, texts]) => [endpoint, texts.sort().join("\n")]));
}

function onlyOnes(items: readonly Item[]): ReadonlyMap<string, string> {
  const counts = countValues(items.map(({ text }) => text));
  return new Map(items.flatMap(({ text, pointer }) => (counts.get(text) === 1 ? [[text, pointer]] : [])));
}

function listItems(node: unknown, pointer: string, inherited: string): readonly Item[] {
  const items = member(node, "item");
  if (Array.isArray(items)) {
    const passed = inherited + JSON.stringify([member(node, "auth"), member(node, "event")]);
    return items.flatMap((each: unknown, index) => listItems(each, `${pointer}/item/${index}`, passed));
  }
  const text = inherited + JSON.stringify(node, (key, value: unknown) => (key === "_postman_id" ? undefined : value));
  return [{ pointer, text, endpoint: endpointOf(member(node, "request")) }];
}

function endpointOf(request: unknown): string {
  const url = member(request, "url") ?? request;
  const raw = member(url, "raw") ?? url;
  const path = (typeof raw === "string" ? raw : "").replace(/[?#].*$/s, "").replace(/(?<=\/)(?::[^/]+|\{[^/]*\})/g, ":");
  return `${String(member(request, "method") ?? "GET")} ${path}`;
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
