import type { SeenQueryParameter } from "../../collection/model.ts";
import { unite } from "../../ir/unite.ts";
import type { QueryParameter } from "../../ir/api.ts";
import type { BuildContext } from "../context.ts";
import { documentedQuery } from "./documented-parameter.ts";
import { type Documents, isRequired, readEvidence } from "./evidence.ts";
import { groupByKey } from "./group.ts";
import { withGroupTexts } from "./group-texts.ts";
import type { ParameterDoc } from "../../prose/parameter-doc.ts";
import { nestNames, rootOfNested } from "./nesting.ts";
import { inferFieldType, typedBy, withValues } from "./scalar.ts";
import { variableNames } from "../../variables/template.ts";

/** What is known of the query of an operation. */
export interface SeenQuery {
  /** The item's own parameters. */
  readonly own: readonly SeenQueryParameter[];
  /** Those of each saved request. */
  readonly saved: readonly (readonly SeenQueryParameter[])[];
  /** The keys of those whose literal value decides what the operation does. */
  readonly deciding: ReadonlySet<string>;
}

/**
 * The query parameters of an operation: the item's own in document order, then those that only
 * saved requests have, then those that only the description names (`undeclared`). A value with
 * variables is the default, since the client knows the variables. A literal value is an example,
 * which is sent only if the caller gives it, unless it decides what the operation does.
 */
export function buildQuery(
  { own, saved, deciding }: SeenQuery,
  documents: Documents,
  undeclared: readonly ParameterDoc[],
  context: BuildContext,
): readonly QueryParameter[] {
  const parameters = groupByKey(own, saved).map(({ key, own: entries, saved: others }) => {
    const all = [...entries, ...others.flat()];
    const texts = all.flatMap(({ value }) => value ?? []);
    const evidence = readEvidence(key, all, texts, documents);
    const scalar = withValues(inferFieldType(texts), evidence.values);
    const enabled = entries.some(({ disabled }) => !disabled);
    const isDefault = (value: string): boolean => deciding.has(key) || variableNames(value).length > 0;
    const defaultValue = entries.find(({ disabled, value }) => !disabled && value !== null && isDefault(value))?.value ?? undefined;
    return {
      name: key,
      ...typedBy(texts, all.some(({ value, disabled }) => value === null && !disabled) ? unite([scalar, { kind: "null" }]) : scalar),
      repeats: [entries, ...others].some((list) => list.filter(({ disabled }) => !disabled).length > 1),
      required: defaultValue === undefined && isRequired(evidence, { enabled, isNeeded: isSecret(entries, others) }, context),
      enabled,
      description: evidence.description,
      defaultValue,
    };
  });
  return withGroupTexts([...completeGroups(parameters, own), ...undeclared.map(documentedQuery)], "query");
}

/** True for a parameter that the item, and every saved request, sends a secret in. */
function isSecret(own: readonly SeenQueryParameter[], saved: readonly (readonly SeenQueryParameter[])[]): boolean {
  const isSent = (entries: readonly SeenQueryParameter[]): boolean => entries.some(({ disabled }) => !disabled);
  return own.some(({ disabled, redacted }) => !disabled && redacted === true) && saved.every(isSent);
}

/**
 * Parameters of one bracketed group belong together: if one of them is sent by default, all that
 * Postman sends are.
 */
function completeGroups(parameters: readonly QueryParameter[], own: readonly SeenQueryParameter[]): readonly QueryParameter[] {
  const paths = nestNames(parameters, "query");
  const rootOf = ({ name }: QueryParameter): string | undefined => rootOfNested(paths.get(name), name);
  const sent = new Set(parameters.filter(({ defaultValue }) => defaultValue !== undefined).map(rootOf));
  sent.delete(undefined);
  return parameters.map((parameter) => {
    if (parameter.defaultValue !== undefined || !parameter.enabled || !sent.has(rootOf(parameter))) return parameter;
    const entry = own.find(({ key, disabled, value }) => key === parameter.name && !disabled && value !== null);
    return { ...parameter, required: false, defaultValue: entry?.value ?? undefined };
  });
}
