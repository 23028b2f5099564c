/** A name that must have been allocated. Throws if it was not, which is a bug. */
export function lookUp<Value>(names: ReadonlyMap<string, Value>, id: string): Value {
  const name = names.get(id);
  if (name === undefined) throw new Error(`No name was allocated for ${JSON.stringify(id)}`);
  return name;
}
