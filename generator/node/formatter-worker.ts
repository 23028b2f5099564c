import { parentPort, workerData } from "node:worker_threads";
import { drain, type Queue } from "./formatter-queue.ts";

/**
 * Entry point of an additional formatting thread: takes its share of the queue and ends. An
 * exception reaches the other side as an `error` event.
 */
const queue: Queue = workerData;
parentPort?.postMessage(await drain(queue));
