import type { Numbered, WorkerMessage } from "../shared/messages.ts";

/** A worker that answers requests, started when it is needed. */
export interface WorkerClient<Request, Step, Answer> {
  /** Resolves to `undefined` if the worker is stopped first; rejects because of a bug. */
  readonly ask: (request: Request, onStep?: (step: Step) => void) => Promise<Answer | undefined>;
  /** Ends whatever it does, and forgets what it knows. */
  readonly stop: () => void;
}

interface Waiting<Step, Answer> {
  readonly onStep: (step: Step) => void;
  readonly resolve: (answer: Answer | undefined) => void;
  readonly reject: (error: Error) => void;
}

type Waitings<Step, Answer> = Map<number, Waiting<Step, Answer>>;

/** Prepares a worker. `script` is the name of its file, beside that of the page. */
export function createWorkerClient<Request, Step, Answer>(script: string): WorkerClient<Request, Step, Answer> {
  const waiting: Waitings<Step, Answer> = new Map();
  let worker: Worker | undefined;
  let last = 0;

  const end = (settle: (asked: Waiting<Step, Answer>) => void): void => {
    worker?.terminate();
    worker = undefined;
    const open = [...waiting.values()];
    waiting.clear();
    open.forEach(settle);
  };
  const start = (): Worker => {
    const started = new Worker(new URL(script, import.meta.url), { type: "module" });
    started.addEventListener("message", ({ data }: MessageEvent<WorkerMessage<Step, Answer>>) => receive(data, waiting));
    started.addEventListener("error", ({ message }) => end(({ reject }) => reject(new Error(message || `${script} cannot be loaded`))));
    return started;
  };
  return {
    ask: (request, onStep = () => undefined) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        last++;
        waiting.set(last, { onStep, resolve, reject });
        const message: Numbered<Request> = { id: last, request };
        worker.postMessage(message);
      }),
    stop: () => end(({ resolve }) => resolve(undefined)),
  };
}

function receive<Step, Answer>(message: WorkerMessage<Step, Answer>, waiting: Waitings<Step, Answer>): void {
  const asked = waiting.get(message.id);
  if (message.kind === "step") return asked?.onStep(message.step);
  waiting.delete(message.id);
  if (message.kind === "answer") asked?.resolve(message.answer);
  else asked?.reject(new Error(message.message));
}
