import type { Api, Operation } from "../../../ir/api.ts";
import type { Names } from "../../../names/allocate.ts";
import { lookUp } from "../../../names/look-up.ts";

/**
 * The operation that a line of a generated file (counted from 1) comes from: the last one that is
 * declared, tested or filled in at or before that line.
 */
export function traceLine(path: string, text: string, line: number, api: Api, names: Names): Operation | undefined {
  const module = /^(?:src\/resources|test|test\/fixtures)\/([a-z0-9-]+?)(?:\.test)?\.ts$/.exec(path)?.[1];
  const own = api.operations.filter(({ resource }) => lookUp(names.modules, resource).file === module);
  const byName = new Map(own.map((operation) => [lookUp(names.operations, operation.id).function, operation]));
  for (const each of text.split("\n").slice(0, line).reverse()) {
    const name = /^(?:export (?:function|const) |describe\(")([A-Za-z0-9_]+)/.exec(each)?.[1];
    const operation = name === undefined ? undefined : byName.get(name);
    if (operation !== undefined) return operation;
  }
  return undefined;
}
