/** A request of a collection file, found without our reader. */
export interface FoundRequest {
  /** JSON pointer (RFC 6901) into the file. */
  readonly pointer: string;
  /** Its name, or an empty text. */
  readonly name: string;
}

interface Place {
  readonly value: unknown;
  readonly pointer: string;
}

/**
 * The requests of a parsed collection file of any format, in the order of the file: every object with a `request` in a list of items, or
 * all `requests` of format v1. Knows nothing of our reader on purpose, so that it can be held against it.
 */
export function listRequests(root: unknown): readonly FoundRequest[] {
  const found: FoundRequest[] = [];
  const open: Place[] = [{ value: root, pointer: "" }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, pointer } = place;
    if (!isRecord(value)) continue;
    const inside = pointer !== "" && pointer !== "/collection";
    if (inside && isSet(value["request"])) found.push({ pointer, name: nameOf(value) });
    if (isRecord(value["collection"]) && pointer === "") open.push({ value: value["collection"], pointer: "/collection" });
    else if (Array.isArray(value["requests"])) found.push(...listV1Requests(value["requests"], `${pointer}/requests`));
    else open.push(...[...listChildren(value, pointer, "item"), ...listChildren(value, pointer, "items")].reverse());
  }
  return found;
}

/** Number of requests in a parsed collection file; see `listRequests`. */
export function countRequests(root: unknown): number {
  return listRequests(root).length;
}

function listV1Requests(requests: readonly unknown[], pointer: string): readonly FoundRequest[] {
  return requests.map((request, index) => ({ pointer: `${pointer}/${index}`, name: nameOf(request) }));
}

function listChildren(value: Readonly<Record<string, unknown>>, pointer: string, key: "item" | "items"): readonly Place[] {
  const children = value[key];
  return Array.isArray(children) ? children.map((child: unknown, index) => ({ value: child, pointer: `${pointer}/${key}/${index}` })) : [];
}

function nameOf(value: unknown): string {
  return isRecord(value) && typeof value["name"] === "string" ? value["name"] : "";
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
