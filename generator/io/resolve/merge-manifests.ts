import { isObject, type JsonObject, parseJsonOrUndefined } from "../../json/members.ts";

/**
 * The manifest of a package that two branches have changed: ours, with the names that theirs has
 * published besides. `files` are the checksums of what is on disk. It lasts until the package is
 * generated again. `undefined` if a side is not JSON.
 */
export function mergeManifests(ours: string, theirs: string, files: Readonly<Record<string, string>>): string | undefined {
  const [own, other] = [parseJsonOrUndefined(ours), parseJsonOrUndefined(theirs)];
  if (!isObject(own) || !isObject(other)) return undefined;
  return `${JSON.stringify({ ...own, names: uniteNames(own["names"], other["names"]), files }, null, 2)}\n`;
}

/** Lists in which a name stands for one thing only. */
const distinctLists: ReadonlySet<string> = new Set(["modules", "functions"]);

function uniteNames(ours: unknown, theirs: unknown): JsonObject {
  const [own, other] = [isObject(ours) ? ours : {}, isObject(theirs) ? theirs : {}];
  const added = Object.entries(other).map(([list, names]): [string, unknown] => [list, uniteList(list, own[list], names)]);
  return { ...own, ...Object.fromEntries(added) };
}

/** Ours wins. A name that both gave to different things stays with ours. */
function uniteList(list: string, ours: unknown, theirs: unknown): unknown {
  if (!isObject(ours) || !isObject(theirs)) return ours ?? theirs;
  const taken = new Map(Object.entries(ours).map(([key, name]) => [name, withoutDigest(key)]));
  const added = Object.entries(theirs).filter(([key, name]) => {
    const owner = taken.get(name);
    return !Object.hasOwn(ours, key) && (!distinctLists.has(list) || owner === undefined || owner === withoutDigest(key));
  });
  return { ...ours, ...Object.fromEntries(added) };
}

/** The key of an operation without the digest of its content, which both sides may have changed. */
function withoutDigest(key: string): string {
  return key.replace(/~[0-9a-f]{8}(?:~\d+)?$/, "");
}
