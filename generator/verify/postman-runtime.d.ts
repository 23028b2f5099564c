/** The part of Postman's engine that is used; it comes without types. */
declare module "postman-runtime" {
  import type { Collection, Item, Request, VariableScope } from "postman-collection";

  interface RunOptions {
    readonly environment: VariableScope;
    readonly globals: VariableScope;
    readonly fileResolver: {
      readonly stat: (
        path: string,
        callback: (error: null, stats: { readonly isFile: () => boolean; readonly mode: number }) => void,
      ) => void;
      readonly createReadStream: (path: string) => NodeJS.ReadableStream;
    };
    /** Where scripts would run. */
    readonly host: { readonly external: true; readonly instance: import("node:events").EventEmitter & { readonly dispose: () => void } };
    /** Milliseconds; 0 is none. */
    readonly timeout: { readonly global: number; readonly request: number };
    readonly requester: {
      readonly useWhatWGUrlParser: boolean;
      readonly strictSSL: boolean;
      readonly agents: { readonly http: import("node:http").Agent; readonly https: import("node:http").Agent };
    };
  }
  interface RunEvents {
    readonly beforeItem: (error: Error | null, cursor: unknown, item: Item) => void;
    readonly request: (error: Error | null, cursor: unknown, response: unknown, request: Request, item: Item) => void;
    readonly exception: (cursor: unknown, error: Error) => void;
    readonly item: (error: Error | null, cursor: unknown, item: Item) => void;
    readonly done: (error: Error | null) => void;
  }
  interface Run {
    start(events: RunEvents): void;
  }
  class Runner {
    run(collection: Collection, options: RunOptions, callback: (error: Error | null, run: Run) => void): void;
  }
  const runtime: { readonly Runner: typeof Runner };
  export default runtime;
}
