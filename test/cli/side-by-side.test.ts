import { expect, test } from "vitest";
import { chooseCapacity, estimateCost } from "../../generator/cli/run/capacity.ts";
import { doSideBySide, type Capacity, type Work } from "../../generator/cli/run/side-by-side.ts";

/** Works that end when they are told to. */
function play(costs: readonly number[], capacity: Capacity) {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const works = costs.map((cost, index): Work<number> => {
    const ended = new Promise<void>((resolve) => (ends[index] = resolve));
    return { cost, run: () => (begun.push(index), ended.then(() => index)) };
  });
  const results = doSideBySide(works, capacity);
  const end = async (index: number): Promise<void> => {
    ends[index]?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, end, results };
}

test("no more are begun than there is room for, and results are in the order of the list", async () => {
  const { begun, end, results } = play([1, 1, 1, 1], { items: 2, budget: 100 });
  expect(begun).toEqual([0, 1]);
  await end(1);
  expect(begun).toEqual([0, 1, 2]);
  await end(2);
  await end(3);
  await end(0);
  expect(begun).toEqual([0, 1, 2, 3]);
  expect(await results).toEqual([0, 1, 2, 3]);
});

test("one that costs more than the whole budget is done alone", async () => {
  const { begun, end, results } = play([1, 50, 1], { items: 3, budget: 10 });
  expect(begun).toEqual([0]);
  await end(0);
  expect(begun).toEqual([0, 1]);
  await end(1);
  await end(2);
  expect(await results).toEqual([0, 1, 2]);
});

test("nothing to do is done at once", async () => {
  expect(await doSideBySide([], { items: 1, budget: 1 })).toEqual([]);
});

test("a bug ends all", async () => {
  const bug = { cost: 1, run: () => Promise.reject(new Error("bug")) };
  await expect(doSideBySide([bug], { items: 1, budget: 1 })).rejects.toThrow("bug");
});

const machine = { processors: 8, memory: 8e9 };
const small = (count: number): readonly number[] => Array.from({ length: count }, () => 5_000);

test.each([
  ["one or two small collections are not worth a second checker", small(2), undefined, machine, 1],
  ["many are", small(24), undefined, machine, 2],
  ["two large ones are, too", [4e6, 4e6], undefined, machine, 2],
  ["one thread feeds two checkers", small(200), undefined, machine, 2],
  ["there are no more than processors", small(200), undefined, { ...machine, processors: 1 }, 1],
  ["little memory has room for fewer", small(200), undefined, { ...machine, memory: 1e9 }, 1],
  ["however little there is, one is needed", small(200), undefined, { ...machine, memory: 1e8 }, 1],
  ["the user decides otherwise", small(200), 6, machine, 6],
  ["but no more than there are collections", small(2), 6, machine, 2],
  ["nothing is checked", [], 3, machine, 1],
])("%s", (_, sizes, wanted, given, jobs) => {
  expect(chooseCapacity(sizes, wanted, given).jobs).toBe(jobs);
});

test("while a collection is checked, the next one is read, unless the user asks for one at a time", () => {
  expect(chooseCapacity(small(200), 1, machine).items).toBe(1);
  expect(chooseCapacity(small(2), undefined, machine).items).toBe(2);
  expect(chooseCapacity(small(200), 3, machine).items).toBe(4);
});

test("two very large collections are not in work together where memory is short", () => {
  const { budget } = chooseCapacity([20e6, 20e6], 2, { processors: 2, memory: 4e9 });
  expect(2 * estimateCost(20e6)).toBeGreaterThan(budget);
  expect(2 * estimateCost(1e6)).toBeLessThan(budget);
});
