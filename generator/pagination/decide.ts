import type { ConfigValue, OperationOverride, PagingOverride } from "../config/model.ts";
import type { Report } from "../diagnostics/collector.ts";
import type { Operation } from "../ir/api.ts";
import type { NamedType } from "../ir/type.ts";
import { reportUnmatched } from "../override/match.ts";
import { detectPaging } from "./detect.ts";
import type { Types } from "./fields.ts";
import { itemType } from "./lists.ts";

/**
 * Adds to each operation how it is read page by page: as a config says, or else as its parameters
 * and answers show. `overrides` are those of a config, by operation id.
 */
export function decidePaging(
  operations: readonly Operation[],
  named: readonly NamedType[],
  overrides: ReadonlyMap<string, OperationOverride>,
  report: Report,
): readonly Operation[] {
  const types = new Map(named.map((type) => [type.id, type]));
  return operations.map((operation) => {
    const given = overrides.get(operation.id)?.paging;
    const paging = given === undefined ? detected(operation, types) : declared(operation, given, types, report);
    return paging === undefined ? operation : { ...operation, paging };
  });
}

function detected(operation: Operation, types: Types): Operation["paging"] {
  const finding = detectPaging(operation, types);
  return finding.kind === "paged" ? finding.paging : undefined;
}

function declared(
  operation: Operation,
  { value, pointer }: ConfigValue<PagingOverride>,
  types: Types,
  report: Report,
): Operation["paging"] {
  if (value === "off") return undefined;
  if (itemType(operation, value.items, types) !== undefined) return value;
  reportUnmatched(report, { key: value.items.join("."), pointer }, "list in the answer", []);
  return undefined;
}
