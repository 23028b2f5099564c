/** Path of the stub in the in-memory program. It is not part of the package. */
export const vitestStubPath = "/vitest.d.ts";

/**
 * The part of vitest that generated tests use. Loading vitest's real types would take longer than
 * checking the whole package, and the values that are passed to `expect` are checked before.
 */
export const vitestStub = `declare module "vitest" {
  type Run = () => void | Promise<void>;
  interface Define {
    (name: string, run: Run): void;
    each<Case>(cases: readonly Case[]): (name: string, run: (value: Case) => void | Promise<void>) => void;
  }
  interface Checks<Outcome> {
    toBe(expected: unknown): Outcome;
    toEqual(expected: unknown): Outcome;
    toStrictEqual(expected: unknown): Outcome;
    toMatchObject(expected: unknown): Outcome;
    toHaveProperty(path: string | readonly (string | number)[], expected?: unknown): Outcome;
    toHaveLength(expected: number): Outcome;
    toContain(expected: unknown): Outcome;
    toContainEqual(expected: unknown): Outcome;
    toMatch(expected: string | RegExp): Outcome;
    toThrow(expected?: unknown): Outcome;
    toBeDefined(): Outcome;
    toBeUndefined(): Outcome;
    toBeNull(): Outcome;
    toBeInstanceOf(expected: unknown): Outcome;
    readonly not: Checks<Outcome>;
  }
  interface Assertion extends Checks<void> {
    readonly not: Assertion;
    readonly resolves: Checks<Promise<void>>;
    readonly rejects: Checks<Promise<void>>;
  }
  interface Expect {
    (actual: unknown, message?: string): Assertion;
    any(constructor: unknown): unknown;
    anything(): unknown;
    objectContaining(expected: unknown): unknown;
    arrayContaining(expected: readonly unknown[]): unknown;
    stringContaining(expected: string): unknown;
    stringMatching(expected: string | RegExp): unknown;
    assertions(count: number): void;
  }
  export const test: Define;
  export const it: Define;
  export const describe: Define;
  export const expect: Expect;
  export function beforeEach(run: Run): void;
  export function afterEach(run: Run): void;
  export function beforeAll(run: Run): void;
  export function afterAll(run: Run): void;
}
`;
