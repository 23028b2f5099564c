import type { ValueOverride } from "../config/model.ts";
import type { Property, Type } from "../ir/type.ts";
import type { ConfigChanges } from "../override/apply.ts";

/** Something that the config decided, whatever the samples show. */
export interface Decision {
  readonly what: "name" | "required" | "type" | "enum" | "form";
  /** Keys of properties, from the thing that is explained on: of objects that have no name of their own. */
  readonly keys: readonly string[];
  /** JSON pointer in the config. */
  readonly pointer: string;
}

/** What a config says of a value. What it says of the value's own properties is not in it. */
export function decisionsOf(override: ValueOverride | undefined, keys: readonly string[] = []): readonly Decision[] {
  if (override === undefined) return [];
  const { required, type, values, form } = override;
  const given = { required, type, enum: values, form };
  return (["required", "type", "enum", "form"] as const).flatMap((what) => {
    const said = given[what];
    return said === undefined ? [] : [{ what, keys, pointer: said.pointer }];
  });
}

/** What a config says of a property, and of those of the nameless objects in it. As deep as a type is: the parser has a limit. */
export function decisionsOfProperty(
  property: Property,
  { origins }: Pick<ConfigChanges, "origins">,
  keys: readonly string[] = [],
): readonly Decision[] {
  if (origins.size === 0) return [];
  const inside = propertiesWithin(property.type).flatMap((inner) => decisionsOfProperty(inner, { origins }, [...keys, inner.key]));
  return [...decisionsOf(origins.get(property), keys), ...inside];
}

/** The properties of the objects in a type, through lists, maps and unions. Iterative: types may be deep. */
export function propertiesWithin(type: Type): readonly Property[] {
  const found: Property[] = [];
  const open: Type[] = [type];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind === "object") found.push(...next.properties);
    else if (next.kind === "array") open.push(next.element);
    else if (next.kind === "map") open.push(next.value);
    else if (next.kind === "union") open.push(...next.members.toReversed());
  }
  return found;
}
