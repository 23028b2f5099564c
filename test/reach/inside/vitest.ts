// Stands for `vitest` in a bundle: collects tests and runs them, in engines that vitest does not run on. The assertions are vitest's own.
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

/** What the generated tests use of vitest. */
export const { expect } = chai;

type Body = () => unknown;

const groups: string[] = [];
const tests: { readonly name: string; readonly body: Body }[] = [];

/** Collects the tests of a group. */
export function describe(name: string, body: Body): void {
  groups.push(name);
  body();
  groups.pop();
}

/** Collects a test. */
export function test(name: string, body: Body): void {
  tests.push({ name: [...groups, name].join(" > "), body });
}

/** What an engine made of all tests. */
export interface Outcome {
  readonly passed: number;
  /** A line for each test that failed. */
  readonly failures: readonly string[];
}

/** Runs what has been collected, one test after the other. */
export async function runAll(): Promise<Outcome> {
  const failures: string[] = [];
  for (const { name, body } of tests) {
    try {
      await body();
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { passed: tests.length - failures.length, failures };
}
