import type { Numbered, WorkerMessage } from "../shared/messages.ts";

/** Answers one request; what it says before goes to `onStep`. */
export type Handler<Request, Step, Answer> = (request: Request, onStep: (step: Step) => void) => Promise<Answer>;

/** Answers the messages of the page, one after the other. */
export function serve<Request, Step, Answer>(handle: Handler<Request, Step, Answer>): void {
  const post = (message: WorkerMessage<Step, Answer>): void => postMessage(message);
  let last: Promise<void> = Promise.resolve();
  addEventListener("message", ({ data }: MessageEvent<Numbered<Request>>) => {
    const { id, request } = data;
    const answer = async (): Promise<void> => {
      try {
        post({ kind: "answer", id, answer: await handle(request, (step) => post({ kind: "step", id, step })) });
      } catch (error) {
        post({ kind: "failed", id, message: error instanceof Error ? error.message : "an unknown error" });
      }
    };
    last = last.then(answer);
  });
}
