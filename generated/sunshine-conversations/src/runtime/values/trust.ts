/**
 * Treats a value as the type that the API's documentation gives it. This is the only type assertion
 * in the run-time: types of responses come from examples and are not checked at run time.
 */
export function trust<T>(value: unknown): T {
  return value as T;
}
