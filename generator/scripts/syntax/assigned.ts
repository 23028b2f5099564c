import type { AnyNode, Node } from "./tree.ts";

/** How a name is assigned to within some code: only counted up and down, or to anything. */
export type AssignedNames = ReadonlyMap<string, "number" | "anything">;

/**
 * The names that code assigns to, functions within it included. Without recursion, since chains of
 * members nest deep; `step` is asked before each node and ends the search.
 */
export function assignedNames(root: Node, step: () => boolean): AssignedNames {
  const names = new Map<string, "number" | "anything">();
  const pending: AnyNode[] = isNode(root) ? [root] : [];
  for (let next = pending.pop(); next !== undefined && step(); next = pending.pop()) {
    note(next, names);
    for (const child of Object.values(next)) {
      if (!Array.isArray(child)) push(pending, child);
      else for (const item of child) push(pending, item);
    }
  }
  return names;
}

function push(open: AnyNode[], value: unknown): void {
  if (isNode(value)) open.push(value);
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value;
}

function note(node: AnyNode, names: Map<string, "number" | "anything">): void {
  if (node.type === "UpdateExpression" && node.argument.type === "Identifier") {
    if (!names.has(node.argument.name)) names.set(node.argument.name, "number");
  }
  if (node.type === "AssignmentExpression" && node.left.type === "Identifier") {
    const isCount =
      (node.operator === "+=" || node.operator === "-=") && node.right.type === "Literal" && typeof node.right.value === "number";
    if (!isCount) names.set(node.left.name, "anything");
    else if (!names.has(node.left.name)) names.set(node.left.name, "number");
  }
}
