/** The value of an object's own property; `undefined` if there is none. */
export function ownValue(group: object | undefined, name: string): unknown {
  return group !== undefined && Object.hasOwn(group, name) ? Reflect.get(group, name) : undefined;
}

/** Whether a value is an object or an array. */
export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
