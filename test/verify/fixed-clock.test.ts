import { expect, test } from "vitest";
import { fixedTime, withFixedClock } from "../../generator/verify/fixed-clock.ts";

test("time stands still inside, and goes on behind", async () => {
  const before = Date.now();
  const inside = await withFixedClock(async () => [Date.now(), new Date().getTime(), Date.UTC(2021, 0, 1), new Date(5).getTime()]);
  expect(inside).toEqual([fixedTime, fixedTime, 1_609_459_200_000, 5]);
  expect(await withFixedClock(async () => new Date() instanceof Date && Date() === new Date(fixedTime).toString())).toBe(true);
  expect(Date.now()).toBeGreaterThanOrEqual(before);
});

test("of several at once the last one lets it go on, also if one fails", async () => {
  let endFirst = (): void => undefined;
  const first = withFixedClock(() => new Promise<void>((resolve) => (endFirst = resolve)));
  await expect(withFixedClock(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(Date.now()).toBe(fixedTime);
  endFirst();
  await first;
  expect(Date.now()).toBeGreaterThan(fixedTime);
});
