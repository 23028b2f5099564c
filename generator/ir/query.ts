import type { QueryParameter as SeenParameter } from "../collection/model.ts";
import type { QueryParameter } from "./api.ts";
import type { BuildContext } from "./context.ts";
import { groupByKey, isRequired, longestDescription } from "./group.ts";
import { inferScalarType } from "./scalar.ts";
import { variableNames } from "./template.ts";
import { unite } from "./type.ts";

/**
 * The query parameters of an operation: the item's own in document order, then what only saved requests have. A value with variables is
 * the default, since the client knows the variables; a literal one is an example and is sent only when the caller gives it.
 */
export function buildQuery(
  own: readonly SeenParameter[],
  saved: readonly (readonly SeenParameter[])[],
  context: BuildContext,
): readonly QueryParameter[] {
  return groupByKey(own, saved).map(({ key, own: entries, saved: others }) => {
    const all = [...entries, ...others.flat()];
    const scalar = inferScalarType(all.map(({ value }) => value).filter((value) => value !== null));
    const enabled = entries.some(({ disabled }) => !disabled);
    const description = longestDescription(all);
    const defaultValue =
      entries.find(({ disabled, value }) => !disabled && value !== null && variableNames(value).length > 0)?.value ?? undefined;
    return {
      name: key,
      type: all.some(({ value, disabled }) => value === null && !disabled) ? unite([scalar, { kind: "null" }]) : scalar,
      repeats: [entries, ...others].some((list) => list.filter(({ disabled }) => !disabled).length > 1),
      required: defaultValue === undefined && isRequired(description, enabled, false, context),
      enabled,
      description,
      defaultValue,
    };
  });
}
