import { availableParallelism } from "node:os";
import process from "node:process";
import { getHeapStatistics } from "node:v8";
import type { Capacity } from "./side-by-side.ts";

/** What a machine has for a run. */
export interface Machine {
  readonly processors: number;
  /** In bytes: what is free, or what one process may use if that is less. */
  readonly memory: number;
}

/** How many checkers a run has, and what it has in work. */
export interface RunCapacity extends Capacity {
  readonly jobs: number;
}

/** More checkers than this would wait: the thread that gives them work is busy by then. */
const mostJobs = 2;
/**
 * Another checker is worth its start, and that it compiles TypeScript's functions anew, if there is
 * so much for each to do, in small collections.
 */
const worthAnother = 12;
/** A collection of this size (bytes) counts as one, a larger one as several. */
const smallCollection = 250_000;
/**
 * What a checker takes, and a collection in work, in bytes: a run over 3.6 MB has a peak of 850 MB,
 * one over a few requests of 300 MB (docs/measurements.md).
 */
const costOfChecker = 150_000_000;
const costOfCollection = 30_000_000;
const costPerByte = 150;
/** The part of the memory that is used; the rest is for the program and for others. */
const usedPart = 0.5;

/** What the memory of a collection in work is estimated at, in bytes, by the size of its file. */
export function estimateCost(size: number): number {
  return costOfCollection + costPerByte * size;
}

/**
 * Chooses how many collections are in work, by the sizes in bytes of those that are checked;
 * `wanted` is what the user says.
 */
export function chooseCapacity(sizes: readonly number[], wanted: number | undefined, machine: Machine): RunCapacity {
  const memory = machine.memory * usedPart;
  const amount = sizes.reduce((sum, size) => sum + Math.max(1, size / smallCollection), 0);
  const useful = Math.min(mostJobs, machine.processors, Math.floor(amount / worthAnother), Math.floor(memory / costOfChecker / 2));
  const jobs = Math.max(1, Math.min(sizes.length, wanted ?? useful));
  // While checkers are busy, the next collection is read; who asks for one gets one.
  return { jobs, items: wanted === 1 || sizes.length === 0 ? 1 : jobs + 1, budget: memory - jobs * costOfChecker };
}

/** This machine, or the part of it that a container has. */
export function describeMachine(): Machine {
  return {
    processors: availableParallelism(),
    memory: Math.min(process.availableMemory(), getHeapStatistics().heap_size_limit),
  };
}
