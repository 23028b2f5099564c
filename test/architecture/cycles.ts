/** The nodes that reach themselves, each group of nodes that reach each other once, sorted. `edges` has the targets of each node; others have none. */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const reached = new Map([...edges.keys()].map((node) => [node, reachableFrom(node, edges)] as const));
  const isMutual = (one: string, other: string): boolean => reached.get(one)?.has(other) === true && reached.get(other)?.has(one) === true;
  const groups = new Map<string, readonly string[]>();
  for (const node of [...edges.keys()].sort()) {
    if (!isMutual(node, node)) continue;
    const group = [...edges.keys()].filter((other) => isMutual(node, other)).sort();
    groups.set(group.join(" "), group);
  }
  return [...groups.values()];
}

function reachableFrom(start: string, edges: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(edges.get(start) ?? [])];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    waiting.push(...(edges.get(node) ?? []));
  }
  return reached;
}
