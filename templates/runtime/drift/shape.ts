/** The shape of a value, as answers of an API have shown it. */
export type Shape =
  /** `unknown`, `null`, `boolean`, `number`, `string`, `binary` or `void`. */
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "literal"; readonly value: unknown }
  | { readonly kind: "array"; readonly element: Shape }
  | { readonly kind: "tuple"; readonly elements: readonly Shape[] }
  /** `rest` is the shape of properties that are not listed, if there may be any. */
  | { readonly kind: "object"; readonly properties: ReadonlyMap<string, Property>; readonly rest?: Shape }
  | { readonly kind: "union"; readonly members: readonly Shape[] }
  | { readonly kind: "name"; readonly name: string };

/** A property that answers have shown. */
export interface Property {
  readonly shape: Shape;
  readonly optional: boolean;
}

/** A shape in one word or a few, for a message. */
export function describeShape(shape: Shape): string {
  switch (shape.kind) {
    case "word":
      return shape.word === "void" ? "nothing" : shape.word;
    case "literal":
      return JSON.stringify(shape.value);
    case "array":
    case "tuple":
      return "array";
    case "object":
      return "object";
    case "union":
      return [...new Set(shape.members.map(describeShape))].join(" | ");
    case "name":
      return shape.name;
  }
}
