import type { WireRequest } from "./wire/http-message.ts";

/** The outcome of one request on one side. */
export type Outcome =
  | {
      readonly kind: "sent";
      readonly request: WireRequest;
      /**
       * The origin that the request was meant for. It is the capture server's only if nothing else
       * defines one.
       */
      readonly host: string;
    }
  /** Nothing arrived; why, in words. */
  | { readonly kind: "failed"; readonly error: string }
  /** Not tried; why, in words. */
  | { readonly kind: "skipped"; readonly reason: string };

/** Outcomes by the request's id. */
export type Outcomes = ReadonlyMap<string, Outcome>;
