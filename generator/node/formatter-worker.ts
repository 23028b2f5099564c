import { parentPort, workerData } from "node:worker_threads";
import { drain, type Queue } from "./formatter-queue.ts";

/** Entry of another formatting thread: takes its share of the queue and ends. What it throws arrives as an `error` event. */
const queue: Queue = workerData;
parentPort?.postMessage(await drain(queue));
