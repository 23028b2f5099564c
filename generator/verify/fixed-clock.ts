/** The time at which all requests are made, so that signatures over a time can be compared. */
export const fixedTime = Date.UTC(2020, 0, 1);

const realDate = Date;
let users = 0;

/**
 * Runs something in this process while `Date` stands still at `fixedTime`. Both sides use `Date`
 * for the time of a signature, and AWS Signature v4 and ASAP have no parameter for it. Timers
 * continue.
 */
export async function withFixedClock<Result>(run: () => Promise<Result>): Promise<Result> {
  users++;
  globalThis.Date = fixedDate;
  try {
    return await run();
  } finally {
    users--;
    // Several may run at once: the last one to finish restores the clock.
    if (users === 0) globalThis.Date = realDate;
  }
}

const fixedDate = new Proxy(realDate, {
  apply: () => new realDate(fixedTime).toString(),
  construct: (target, args, newTarget) => {
    const made: object = Reflect.construct(target, args.length === 0 ? [fixedTime] : args, newTarget);
    return made;
  },
  get: (target, key, receiver): unknown => (key === "now" ? () => fixedTime : Reflect.get(target, key, receiver)),
});
