/** Closes an exhaustive switch: a compile error if a case is missing, a thrown bug report if one slips through. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
