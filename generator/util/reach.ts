/** Some values and all that they lead to, directly or through others. Linear in what is reached. */
export function reachFrom<Value>(start: Iterable<Value>, leadsTo: (value: Value) => Iterable<Value> | undefined): Set<Value> {
  // A set that grows is visited to its end.
  const reached = new Set(start);
  for (const value of reached) for (const next of leadsTo(value) ?? []) reached.add(next);
  return reached;
}
