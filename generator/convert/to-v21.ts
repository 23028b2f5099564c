import type { RawCollection, RawNode } from "../collection/formats/outline.ts";
import { schemaOfV21 } from "../collection/formats/v2.ts";
import type { Script } from "../collection/model.ts";

/**
 * A collection as JSON of format v2.1. Requests, auth and variables are as they were read, with
 * their secrets: it is the user's own document.
 */
export function toV21(raw: RawCollection): unknown {
  return withoutMissing({
    info: withoutMissing({ name: raw.name, description: raw.description || undefined, schema: schemaOfV21 }),
    item: raw.children.map(toItem),
    auth: raw.auth,
    event: toEvents(raw.scripts),
    variable: raw.variables,
    protocolProfileBehavior: raw.behavior,
  });
}

// Recursion over folders is limited by the reader.
function toItem(node: RawNode): unknown {
  const common = { name: node.name, description: node.description || undefined, event: toEvents(node.scripts) };
  if (node.kind === "folder")
    return withoutMissing({ ...common, item: node.children.map(toItem), auth: node.auth, protocolProfileBehavior: node.behavior });
  return withoutMissing({
    ...(node.id === undefined ? {} : { id: node.id }),
    ...common,
    request: node.request,
    response: node.examples.map(({ value }) => value),
    protocolProfileBehavior: node.behavior,
  });
}

function toEvents(scripts: readonly Script[]): unknown {
  if (scripts.length === 0) return undefined;
  return scripts.map(({ phase, text }) => ({ listen: phase, script: { type: "text/javascript", exec: text.split("\n") } }));
}

function withoutMissing(members: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== null));
}
