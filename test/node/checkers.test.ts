import { expect, test } from "vitest";
import type { ThreadedChecker } from "../../generator/node/checker.ts";
import { createCheckerPool } from "../../generator/node/checkers.ts";
import type { CheckResult } from "../../generator/targets/tools.ts";

const input = { files: new Map<string, string>() };
const result: CheckResult = { problems: [] };

/** A pool of checkers that answer when they are told to; `tasks` has the number of the checker that got each. */
function makePool() {
  const tasks: { readonly by: number; readonly end: () => void; readonly fail: () => void }[] = [];
  const stopped: number[] = [];
  let count = 0;
  const start = (): ThreadedChecker => {
    const by = ++count;
    const check = (): Promise<CheckResult> =>
      new Promise((resolve, reject) => tasks.push({ by, end: () => resolve(result), fail: () => reject(new Error("out of memory")) }));
    const compare = () => Promise.reject(new Error("not used"));
    return { check, compare, stop: () => Promise.resolve(void stopped.push(by)) };
  };
  const pool = createCheckerPool(start);
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const began = async (): Promise<readonly number[]> => {
    await settle();
    return tasks.map(({ by }) => by);
  };
  return { pool, tasks, stopped, began, started: () => count };
}

test("the first checker starts before there is a task, others when it is busy", async () => {
  const { pool, started, began } = makePool();
  pool.prepare(2);
  pool.prepare();
  expect(started()).toBe(1);
  void pool.checker.check(input);
  expect(await began()).toEqual([1]);
  expect(started()).toBe(1);
  void pool.checker.check(input);
  void pool.checker.check(input);
  expect(await began()).toEqual([1, 2]);
});

test("a task that waits goes to the checker that is done first, and one that is free is used again", async () => {
  const { pool, tasks, began } = makePool();
  pool.prepare(2);
  const results = [1, 2, 3].map(() => pool.checker.check(input));
  await began();
  tasks[1]?.end();
  expect(await began()).toEqual([1, 2, 2]);
  tasks[0]?.end();
  tasks[2]?.end();
  expect(await Promise.all(results)).toEqual([result, result, result]);
  void pool.checker.check(input);
  expect(await began()).toHaveLength(4);
  expect(tasks[3]?.by).toBeLessThan(3);
});

test("a task that fails takes its checker along, and the one that waits gets a new one", async () => {
  const { pool, tasks, stopped, began } = makePool();
  const failing = pool.checker.check(input);
  const waiting = pool.checker.check(input);
  expect(await began()).toEqual([1]);
  tasks[0]?.fail();
  await expect(failing).rejects.toThrow("out of memory");
  expect(await began()).toEqual([1, 2]);
  expect(stopped).toEqual([1]);
  tasks[1]?.end();
  expect(await waiting).toBe(result);
});
