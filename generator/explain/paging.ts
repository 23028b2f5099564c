import type { Api, Operation } from "../ir/api.ts";
import { detectPaging, type PagingFinding } from "../pagination/detect.ts";

/** Whether an operation is read page by page, and why; `off` if a config says that it is not. */
export type PagingExplanation = PagingFinding | { readonly kind: "off" };

/** Explains how an operation is read page by page. */
export function explainPaging(operation: Operation, { types }: Api): PagingExplanation {
  if (operation.paging !== undefined) return { kind: "paged", paging: operation.paging };
  const finding = detectPaging(operation, new Map(types.map((type) => [type.id, type])));
  return finding.kind === "paged" ? { kind: "off" } : finding;
}
