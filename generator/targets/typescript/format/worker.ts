import { parentPort, workerData } from "node:worker_threads";
import { drain } from "./queue.ts";
import type { Queue } from "./queue.ts";

/** Entry of a further thread: takes its share of the queue and ends. What it throws reaches the other side as an `error` event. */
const queue: Queue = workerData;
parentPort?.postMessage(await drain(queue));
