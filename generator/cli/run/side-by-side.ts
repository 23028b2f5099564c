/** How much may be done at a time. */
export interface Capacity {
  /** The largest number of items. */
  readonly items: number;
  /** The largest sum of their costs, unless a single one costs more. */
  readonly budget: number;
}

/** Something to do, and what it costs while it lasts. */
export interface Work<Result> {
  readonly cost: number;
  readonly run: () => Promise<Result>;
}

/**
 * Does several things at a time. They begin in the order of the list, which is also that of the
 * results. Rejects if one of them does.
 */
export function doSideBySide<Result>(works: readonly Work<Result>[], { items, budget }: Capacity): Promise<readonly Result[]> {
  const results = new Map<number, Result>();
  let next = 0;
  let running = 0;
  let spent = 0;
  return new Promise((resolve, reject) => {
    const begin = (index: number, { cost, run }: Work<Result>): void => {
      running++;
      spent += cost;
      run().then((result) => {
        results.set(index, result);
        running--;
        spent -= cost;
        fill();
      }, reject);
    };
    const fill = (): void => {
      for (let work = works[next]; work !== undefined; work = works[next]) {
        if (running > 0 && (running >= items || spent + work.cost > budget)) return;
        begin(next++, work);
      }
      if (running === 0) resolve([...results].sort(([a], [b]) => a - b).map(([, result]) => result));
    };
    fill();
  });
}
