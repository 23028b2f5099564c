import { type Cell, constant, type Scope, type Value } from "../values/value.ts";
import { type Run, write } from "./run.ts";

/** A scope within another. */
export function innerScope({ level }: Pick<Run, "level">, parent: Scope | undefined, isFunction = false): Scope {
  return { cells: new Map(), parent, isFunction, level };
}

/** The variable of that name, wherever it is declared. */
export function findCell(scope: Scope, name: string): Cell | undefined {
  for (let current: Scope | undefined = scope; current !== undefined; current = current.parent) {
    const cell = current.cells.get(name);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

/** Declares a variable: `var` in the function around, everything else right here. */
export function declare(run: Run, scope: Scope, name: string, value: Value, kind: "var" | "block"): void {
  let home = scope;
  while (kind === "var" && !home.isFunction && home.parent !== undefined) home = home.parent;
  const cell = home.cells.get(name);
  if (cell === undefined) home.cells.set(name, { value });
  else write(run, cell, value);
}

/**
 * Assigns to a variable. One that nothing declares is declared where all scripts of the level see
 * it, as JavaScript does outside of strict mode; so is one of an outer level, which is read once
 * for all items.
 */
export function assign(run: Run, scope: Scope, name: string, value: Value): void {
  for (let current: Scope | undefined = scope; current !== undefined; current = current.parent) {
    const cell = current.cells.get(name);
    if (cell === undefined) continue;
    if (current.level === run.level) return write(run, cell, value);
    break;
  }
  const created: Cell = { value: findCell(run.globals, name)?.value ?? constant(undefined) };
  run.globals.cells.set(name, created);
  write(run, created, value);
}
