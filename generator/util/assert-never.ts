/**
 * Ends an exhaustive switch: a compile error if a case is missing, an exception if one occurs at
 * run time anyway.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`);
}
