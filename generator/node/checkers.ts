import type { Checker } from "../targets/tools.ts";
import { startChecker, type ThreadedChecker } from "./checker.ts";

/** Checkers that share their work: each task goes to one that has nothing to do. */
export interface CheckerPool {
  /**
   * Starts the first checker at once, because loading one takes longest. `count` is how many there
   * may be from now on; others start when there is work for them.
   */
  readonly prepare: (count?: number) => void;
  /** What a task rejects with concerns this task alone: the next ones get a new checker. */
  readonly checker: Checker;
}

/** Without `prepare`, there is one checker. */
export function createCheckerPool(start: () => ThreadedChecker): CheckerPool {
  const { prepare, take, give, discard } = createStock(start);
  const run = async <Result>(task: (checker: Checker) => Promise<Result>): Promise<Result> => {
    const checker = await take();
    const result = await task(checker).catch((error: unknown) => {
      discard(checker);
      throw error;
    });
    give(checker);
    return result;
  };
  return {
    prepare,
    checker: { check: (input) => run((checker) => checker.check(input)), compare: (input) => run((checker) => checker.compare(input)) },
  };
}

/** Checkers, each with one user at a time. */
interface Stock extends Pick<CheckerPool, "prepare"> {
  readonly take: () => ThreadedChecker | Promise<ThreadedChecker>;
  readonly give: (checker: ThreadedChecker) => void;
  /** Ends a checker that was taken, because it may not be able to go on. */
  readonly discard: (checker: ThreadedChecker) => void;
}

function createStock(start: () => ThreadedChecker): Stock {
  const idle: ThreadedChecker[] = [];
  const waiting: ((checker: ThreadedChecker) => void)[] = [];
  let limit = 1;
  let started = 0;
  const startAnother = (): ThreadedChecker => {
    started++;
    return start();
  };
  const give = (checker: ThreadedChecker): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(checker);
    else next(checker);
  };
  return {
    prepare: (count = limit) => {
      limit = count;
      if (started === 0) idle.push(startAnother());
    },
    // The last one to end has a package in mind that may come again.
    take: () => {
      const free = idle.pop() ?? (started < limit ? startAnother() : undefined);
      return free ?? new Promise((resolve) => waiting.push(resolve));
    },
    give,
    discard: (checker) => {
      started--;
      void checker.stop();
      if (waiting.length > 0) give(startAnother());
    },
  };
}

let shared: CheckerPool | undefined;

/** The checkers of this process. */
export function useCheckers(): CheckerPool {
  return (shared ??= createCheckerPool(startChecker));
}
