import { cleanText } from "../../diagnostics/clean.ts";
import type { TypeExplanation } from "../../explain/explain.ts";
import type { FormReason, PropertyExplanation } from "../../explain/properties.ts";
import { assertNever } from "../../util/assert-never.ts";

/** Why the objects of several places have one type. */
export const unitedWords: Readonly<Record<TypeExplanation["united"][number], string>> = {
  endpoint: "they are bodies of one method and path",
  equal: "they have the same properties",
  alike: "they have most of their properties in common",
  inside: "what contains them is one type",
  published: "they were published as one type",
};

/** Why an object is a union of several, and whether others may come. */
export function describeUnion({ union }: TypeExplanation): readonly string[] {
  if (union === undefined) return [];
  const others = union.open ? "open: a server may send other values" : "closed: no other value was seen to be accepted or returned";
  return [`  a union, because \`${cleanText(union.key, 60)}\` decides which properties there are; ${others}`];
}

/** Why a property is required or optional, where the samples alone do not say it. */
export function describeRequirement(requirement: NonNullable<PropertyExplanation["requirement"]>, optional: boolean): readonly string[] {
  switch (requirement) {
    case "missing":
    case "always":
      return [];
    case "described":
      return [`${optional ? "optional" : "required"} by its description${optional ? "" : ", or by a saved error"}`];
    case "filled":
      return ["optional: a variable of the client is its value"];
    case "policy":
      return [`${optional ? "optional" : "required"} as the config sets for all requests`];
    case "only":
      return ["required: it is the only property"];
    case "open":
      return ["required: only the caller knows its value"];
    case "bodies":
      return ["required: different bodies all have it"];
    case "part":
      return ["required: other requests send it in values of that name too"];
    case "published":
      return ["optional: it was published as optional"];
    case "nothing":
      return [optional ? "optional: nothing shows that it must be sent" : "required: it tells the variants apart"];
    default:
      return assertNever(requirement);
  }
}

/** Why a value has its form. */
export function describeForm(form: FormReason): string {
  switch (form.kind) {
    case "map":
      return `a map: ${mapWords[form.because]}`;
    case "tuple":
      return "a tuple: the position in a row decides the kind";
    case "values":
      return form.because === "listed" ? "values that its description lists; others fit" : "values that samples repeat; others fit";
    default:
      return assertNever(form);
  }
}

const mapWords: Readonly<Record<Extract<FormReason, { readonly kind: "map" }>["because"], string>> = {
  keys: "its keys are data, such as ids or dates",
  values: "its values are objects of equal shape",
  name: "its name says that the keys are data",
  shapes: "it has more shapes than a union can have",
  config: "the config says so",
};
