import type { Parameter } from "../../ir/api.ts";
import type { ParameterGroup } from "../../ir/parameter-group.ts";
import { readRequirement, withoutRequirement } from "../../prose/required.ts";
import { type ArgumentPath, nestNames, type NestedPlace } from "./nesting.ts";

/**
 * Gives descriptions to the bracketed groups that they are about. OpenAPI importers write the
 * description of an object or a list at each of its members, with its `(Required)`. If all members
 * of a group that have a description have the same one, it is the group's, and if it says so, the
 * group is required and its members are not.
 */
export function withGroupTexts<Kind extends Parameter>(parameters: readonly Kind[], place: NestedPlace): readonly Kind[] {
  const paths = nestNames(parameters, place);
  const groups = findGroups(parameters, paths);
  if (groups.size === 0) return parameters;
  return parameters.map((parameter) => {
    const group = prefixesOf(paths.get(parameter.name)).flatMap((prefix) => groups.get(prefix) ?? [])[0];
    if (group === undefined || parameter.description === "") return group === undefined ? parameter : { ...parameter, group };
    const isOfGroup = readRequirement(group.description) === "required";
    return { ...parameter, description: "", group, required: isOfGroup ? false : parameter.required };
  });
}

/** True if a caller must pass a parameter, or some member of its group. */
export function isNeeded({ required, group }: Parameter): boolean {
  return required || group?.required === true;
}

/**
 * The parameters, with one of each required group marked as required if `isSent` is true for none
 * of its members.
 */
export function withNeededMembers<Kind extends Parameter>(
  parameters: readonly Kind[],
  isSent: (parameter: Kind) => boolean,
): readonly Kind[] {
  const served = new Set(parameters.filter(isSent).map(({ group }) => group));
  return parameters.map((parameter) => {
    if (parameter.group?.required !== true || served.has(parameter.group)) return parameter;
    served.add(parameter.group);
    return { ...parameter, required: true };
  });
}

/** What the members of a possible group have in common. */
interface Members {
  readonly depth: number;
  readonly texts: Set<string>;
  /** The members that have a text. All elements of a list have the same ones. */
  readonly described: Set<string>;
  required: boolean;
}

/** The groups that have a text, by their places. */
function findGroups(parameters: readonly Parameter[], paths: ReadonlyMap<string, ArgumentPath>): ReadonlyMap<string, ParameterGroup> {
  const all = new Map<string, Members>();
  for (const { name, description, required } of parameters) {
    const path = paths.get(name) ?? [];
    for (const [index, prefix] of prefixesOf(path).entries()) {
      const members = all.get(prefix) ?? { depth: index + 1, texts: new Set(), described: new Set(), required: false };
      all.set(prefix, members);
      if (description === "") continue;
      members.texts.add(description);
      members.described.add(shapeOf(path));
      members.required ||= required;
    }
  }
  return new Map(
    [...all].flatMap(([prefix, { depth, texts, described, required }]) => {
      const [text = ""] = texts;
      if (texts.size !== 1 || described.size < 2 || !saysMore(text)) return [];
      return [[prefix, { depth, required: required && readRequirement(text) === "required", description: text }]];
    }),
  );
}

/** A bare `(Required)`, or one with a type, is about each member. */
function saysMore(text: string): boolean {
  return /\S\s+\S/.test(withoutRequirement(text, true));
}

/** The groups that a parameter is in, outermost first. Names have a limited number of parts. */
function prefixesOf(path: ArgumentPath = []): readonly string[] {
  return path.slice(1).map((_, index) => shapeOf(path.slice(0, index + 1)));
}

function shapeOf(path: ArgumentPath): string {
  return JSON.stringify(path.map((key) => (typeof key === "number" ? 0 : key)));
}
