import process from "node:process";

/**
 * How many milliseconds processors worked for this process while `work` ran. Unlike the time on the
 * clock, this does not grow when other programs keep the processors busy.
 */
export function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
