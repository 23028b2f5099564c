/**
 * Looks up a name that must have been allocated. Throws otherwise, because that is a bug in
 * Postwright.
 */
export function lookUp<Value>(names: ReadonlyMap<string, Value>, id: string): Value {
  const name = names.get(id);
  if (name === undefined) throw new Error(`No name was allocated for ${JSON.stringify(id)}`);
  return name;
}
