/** The object's own value under a name; `undefined` if there is none. */
export function ownValue(group: object | undefined, name: string): unknown {
  return group !== undefined && Object.hasOwn(group, name) ? Reflect.get(group, name) : undefined;
}

/** Whether a value is an object that is worth asking for properties. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
