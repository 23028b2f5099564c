/** A class of Chilkat's library that samples use. */
export type ChilkatClass = "Http" | "HttpRequest" | "HttpResponse" | "JsonArray" | "JsonObject" | "StringBuilder";

/** An object of a sample; languages add their own prefixes to its name. */
export interface ChilkatObject {
  readonly name: string;
  readonly class: ChilkatClass;
}

/** A variable of a sample that is not an object. */
export interface ChilkatVariable {
  readonly name: string;
  readonly type: "string" | "integer" | "boolean";
}

/** An argument or the value of a property. */
export type ChilkatValue = string | number | boolean | ChilkatObject | ChilkatVariable;

/** What a call or a property returns, and where it goes. */
export type ChilkatResult = { readonly object: ChilkatObject } | { readonly variable: ChilkatVariable };

/**
 * A step of a sample for Chilkat's library, which is the same in every language but in how each
 * step is written.
 */
export type Statement =
  | { readonly kind: "comment"; readonly text: string }
  | { readonly kind: "new"; readonly object: ChilkatObject }
  | { readonly kind: "set"; readonly object: ChilkatObject; readonly property: string; readonly value: ChilkatValue }
  | {
      readonly kind: "call";
      readonly object: ChilkatObject;
      readonly method: string;
      readonly args: readonly ChilkatValue[];
      readonly result?: ChilkatResult;
    }
  | { readonly kind: "get"; readonly object: ChilkatObject; readonly property: string; readonly variable: ChilkatVariable }
  | { readonly kind: "say"; readonly text: string; readonly variable?: ChilkatVariable }
  | {
      readonly kind: "show";
      readonly object: ChilkatObject;
      readonly member: string;
      /** A method that returns a string; otherwise a property. */
      readonly isMethod: boolean;
    }
  /** Stops if the last call of an object failed. */
  | { readonly kind: "stop-if-failed"; readonly object: ChilkatObject; readonly ending: readonly Statement[] }
  | { readonly kind: "stop-from"; readonly variable: ChilkatVariable; readonly least: number; readonly ending: readonly Statement[] }
  | { readonly kind: "loop"; readonly index: ChilkatVariable; readonly count: ChilkatVariable; readonly body: readonly Statement[] }
  | { readonly kind: "dispose"; readonly object: ChilkatObject }
  | { readonly kind: "gap" };

/** All statements, those inside of others too, in order. */
export function flatten(statements: readonly Statement[]): readonly Statement[] {
  return statements.flatMap((statement) => {
    if (statement.kind === "loop") return [statement, ...flatten(statement.body)];
    return statement.kind === "stop-if-failed" || statement.kind === "stop-from" ? [statement, ...flatten(statement.ending)] : [statement];
  });
}
