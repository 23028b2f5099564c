import { planSample } from "../../samples/plan.ts";
import type { SampleRequest } from "../../samples/request.ts";
import { wordsForReaders } from "../../samples/words.ts";
import type { OperationPage, ReferenceContext } from "../context.ts";

/** The request of an operation as Postman sends it, with the public values of the collection. */
export function planPage({ placed }: OperationPage, { known }: ReferenceContext): SampleRequest {
  return planSample(placed, placed.item.request, wordsForReaders(known, new Map()));
}
