import "acorn";

/** What acorn's plugins override, which its own types leave out. */
declare module "acorn" {
  interface Scope {
    readonly flags: number;
  }

  interface Parser {
    /** Where the current token starts. */
    readonly start: number;
    parseStatement(context?: unknown, topLevel?: unknown, exports?: unknown): Node;
    parseMaybeAssign(forInit?: unknown, errors?: unknown, afterLeftParse?: unknown): Node;
    parseExprOp(left: unknown, start: unknown, startLocation: unknown, precedence: unknown, forInit?: unknown): Node;
    parseMaybeUnary(errors?: unknown, sawUnary?: unknown, increment?: unknown, forInit?: unknown): Node;
    parseExprAtom(errors?: unknown, forInit?: unknown, forNew?: unknown): Node;
    parseBindingAtom(): Node;
    declareName(name: string, binding: number, position: number): void;
    validateRegExpPattern(state: { readonly source: string; readonly start: number }): void;
    currentScope(): Scope;
    raise(position: number, message: string): never;
    raiseRecoverable(position: number, message: string): never;
  }
}
