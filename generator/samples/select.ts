import type { Header, SavedExample } from "../collection/model.ts";
import type { Json } from "../json/json.ts";
import { maxRunSamples } from "../util/limits.ts";
import { mediaTypeOf, printContent, readContent, type RunContent } from "./content.ts";
import { createEvidence, type Evidence } from "./evidence.ts";
import type { KnownItem } from "./items.ts";
import type { RunResponse } from "./run-report.ts";

/** A response that shows something about its item, without its values. */
export interface SelectedResponse {
  readonly item: KnownItem;
  readonly status: number;
  /** `""` if there is none. */
  readonly type: string;
  readonly content: RunContent;
  /** Where it was seen first, with the file. */
  readonly pointer: string;
}

/** Chooses responses that show something new: of each item and status, few are needed. */
export interface Selection {
  /** Returns false if the item has as many of this status as are kept. */
  readonly add: (item: KnownItem, response: RunResponse, pointer: string) => boolean;
  /** In the order of the items, then of the statuses. */
  readonly selected: () => readonly SelectedResponse[];
}

interface Group {
  readonly evidence: Evidence;
  readonly lines: Evidence;
  readonly others: Set<string>;
  readonly kept: SelectedResponse[];
  /** A status without a body, for want of anything better. */
  unknown: SelectedResponse | undefined;
}

/** Creates an empty selection. */
export function createSelection(): Selection {
  const groups = new Map<string, Group>();
  const add: Selection["add"] = (item, response, pointer) => {
    const key = `${response.status} ${item.pointer}`;
    const group = groups.get(key) ?? {
      evidence: createEvidence(1),
      lines: createEvidence(1),
      others: new Set(),
      kept: [],
      unknown: undefined,
    };
    groups.set(key, group);
    const content = readContent(response);
    const selected = { item, status: response.status, type: mediaTypeOf(response.contentType, content), content, pointer };
    if (content.kind === "unknown") {
      group.unknown ??= selected;
      return true;
    }
    if (group.kept.length >= maxRunSamples) return false;
    if (isNew(selected, group)) group.kept.push(selected);
    return true;
  };
  const selected = (): readonly SelectedResponse[] =>
    [...groups.values()].flatMap(listGroup).sort((one, other) => one.item.order - other.item.order || one.status - other.status);
  return { add, selected };
}

function isNew({ content, type }: SelectedResponse, { evidence, lines, others }: Group): boolean {
  if (content.kind === "json") return evidence.add(content.value);
  if (content.kind === "lines") return lines.add({ kind: "array", items: content.values } satisfies Json);
  const { size } = others;
  return others.add(`${content.kind} ${type}`).size > size;
}

/** A status alone says nothing where there is a body, or an example that was saved. */
function listGroup({ kept, unknown }: Group): readonly SelectedResponse[] {
  if (kept.length > 0 || unknown === undefined || unknown.item.statuses.has(unknown.status)) return kept;
  return [unknown];
}

/** The response as a saved example of its item. */
export function toExample({ status, type, content, pointer }: SelectedResponse): SavedExample {
  const header = (key: string, value: string): Header => ({ key, value, disabled: false, description: "", pointer });
  return {
    kind: "example",
    name: "",
    code: status,
    status: "",
    headers: [...(type === "" ? [] : [header("Content-Type", type)]), ...(content.kind === "empty" ? [header("Content-Length", "0")] : [])],
    body: printContent(content),
    seenInRun: true,
    originalRequest: undefined,
    pointer,
  };
}
