import { type Node, Parser } from "acorn";
import { maxScriptDepth } from "../../util/limits.ts";

/** Message of the error for what nests too deep. No message of acorn's begins like it. */
export const tooDeepMessage = "Nested too deep";

/**
 * What one level costs of `maxScriptDepth`: a call that takes the most of the stack, or one
 * operator in a row of operators.
 */
const level = 6;
const operator = 1;

/** Kinds of bindings, as acorn numbers them. */
const lexical = 2;
const simpleCatch = 4;

/**
 * acorn's parser, with two bounds of our own. It recurses over nesting, so how deep it gets would
 * depend on the machine's stack: here a count ends it at the same place everywhere. And it keeps
 * names in lists that it searches, which takes quadratic time: here they are in maps. A class,
 * because overriding methods is how acorn is extended.
 */
export class BoundedParser extends Parser {
  #depth = 0;
  readonly #names = new WeakMap<object, Map<string, number>>();

  override parseStatement(...given: Parameters<Parser["parseStatement"]>): Node {
    this.#enter(level);
    const node = super.parseStatement(...given);
    this.#depth -= level;
    return node;
  }

  override parseMaybeAssign(...given: Parameters<Parser["parseMaybeAssign"]>): Node {
    this.#enter(level);
    const node = super.parseMaybeAssign(...given);
    this.#depth -= level;
    return node;
  }

  override parseExprOp(...given: Parameters<Parser["parseExprOp"]>): Node {
    this.#enter(operator);
    const node = super.parseExprOp(...given);
    this.#depth -= operator;
    return node;
  }

  override parseMaybeUnary(...given: Parameters<Parser["parseMaybeUnary"]>): Node {
    this.#enter(level);
    const node = super.parseMaybeUnary(...given);
    this.#depth -= level;
    return node;
  }

  override parseExprAtom(...given: Parameters<Parser["parseExprAtom"]>): Node {
    this.#enter(level);
    const node = super.parseExprAtom(...given);
    this.#depth -= level;
    return node;
  }

  override parseBindingAtom(): Node {
    this.#enter(level);
    const node = super.parseBindingAtom();
    this.#depth -= level;
    return node;
  }

  /**
   * Only clashes within one scope are found: a script with another one is read, though Postman
   * refuses it.
   */
  override declareName(name: string, binding: number, position: number): void {
    const scope = this.currentScope();
    const names = this.#names.get(scope) ?? new Map<string, number>();
    this.#names.set(scope, names);
    const before = names.get(name);
    if (before !== undefined && before !== simpleCatch && (binding === lexical || before === lexical)) {
      this.raiseRecoverable(position, `Identifier '${name}' has already been declared`);
    }
    if (before === undefined || binding === lexical) names.set(name, binding);
  }

  /** acorn recurses over the groups of a regular expression, which no finding needs. */
  override validateRegExpPattern(state: { readonly source: string; readonly start: number }): void {
    if (state.source.split("(").length - 1 <= maxScriptDepth / level) super.validateRegExpPattern(state);
  }

  #enter(cost: number): void {
    this.#depth += cost;
    if (this.#depth > maxScriptDepth) this.raise(this.start, tooDeepMessage);
  }
}
