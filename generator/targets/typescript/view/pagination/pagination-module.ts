import type { Operation } from "../../../../ir/api.ts";
import type { Keys, PageArgument, Paging } from "../../../../ir/paging.ts";
import { lookUp } from "../../../../names/look-up.ts";
import { itemType } from "../../../../pagination/lists.ts";
import { type Code, code, joinCode } from "../../print/code.ts";
import { printDocComment } from "../../print/comment.ts";
import { printNumber } from "../../print/json.ts";
import { printIdentifier, printString } from "../../print/literal.ts";
import { printType } from "../../print/type.ts";
import { viewArgs } from "../args/args.ts";
import { printPlaces } from "../args/needs.ts";
import { isPaged } from "./paged.ts";
import { createFileContext, type FileContext, typeContextOf, type ViewContext } from "../context.ts";

/** `src/pagination.ts`: how lists are read page by page, in an entry point of its own. */
export interface PaginationView {
  readonly comment: Code;
  readonly imports: Code;
  readonly operations: readonly PagedView[];
  /**
   * The arguments of all functions as members of an interface, if some need variables that a client
   * may know. A function with type parameters would not say what its own are.
   */
  readonly needy: readonly Code[];
}

interface PagedView {
  /** `readonly listUsers: User;` */
  readonly item: Code;
  /** `listUsers: { kind: "cursor", … }`. */
  readonly paging: Code;
}

/** Describes the module. */
export function viewPagination(context: ViewContext): PaginationView {
  const file = createFileContext("./", null);
  const typeContext = typeContextOf(context, file, "received");
  const operations = context.api.operations.flatMap((operation: Operation): readonly PagedView[] => {
    const { paging } = operation;
    if (paging === undefined) return [];
    const name = printIdentifier(lookUp(context.names.operations, operation.id).function);
    const item = printType(itemType(operation, paging.items, context.namedTypes) ?? { kind: "unknown" }, typeContext);
    return [{ item: code`readonly ${name}: ${item};`, paging: code`${name}: ${printPaging(paging)}` }];
  });
  const paged = context.api.operations.filter(isPaged);
  const isNeedy = paged.some(({ id }) => context.needs.has(id));
  const needy = isNeedy ? paged.map((operation) => printArgs(operation, context, file)) : [];
  for (const each of ["CallOptions", "Client"]) file.imports.type("./client.js", each);
  file.imports.type("./runtime/core/api-promise.js", "NamedPromise");
  return {
    comment: printDocComment(["Lists that are read page by page."]),
    imports: file.imports.print(),
    operations,
    needy,
  };
}

/** The arguments of a function, with what a client does not know of what they need. */
function printArgs(operation: Operation, context: ViewContext, file: FileContext): Code {
  const needs = context.needs.get(operation.id) ?? [];
  const names = lookUp(context.names.operations, operation.id);
  const member = (type: Code): Code => code`readonly ${printIdentifier(names.function)}: ${type};`;
  const scratch = createFileContext("./", null);
  const { groups, optional } = viewArgs(operation, context, typeContextOf(context, scratch, "sent"), needs);
  if (groups.length === 0) return member(file.imports.type("./runtime/transport/operation.js", "NoArgs"));
  const args = file.imports.type(`./resources/${lookUp(context.names.modules, operation.resource).file}.js`, names.args);
  const given = optional ? code`(${args} | undefined)` : args;
  if (needs.length === 0) return member(given);
  return member(code`${given} & ${file.imports.type("./runtime/core/needs.js", "Needs")}<${printPlaces(needs)}, TClient>`);
}

function printPaging(paging: Paging): Code {
  const members = [
    code`kind: ${printString(paging.kind)}`,
    ...("argument" in paging ? [code`argument: ${printArgument(paging.argument)}`] : []),
    ...("next" in paging && paging.next !== undefined ? [code`next: ${printKeys(paging.next)}`] : []),
    ...("inItem" in paging ? [code`inItem: true`] : []),
    ...("alone" in paging ? [code`alone: true`] : []),
    ...("first" in paging ? [code`first: ${printNumber(String(paging.first))}`] : []),
    code`items: ${printKeys(paging.items)}`,
    ...printEnd("more", paging.more),
    ...("first" in paging ? [...printEnd("pages", paging.pages), ...printEnd("total", paging.total)] : []),
  ];
  return code`{ ${joinCode(members, ", ")} }`;
}

function printEnd(name: "more" | "pages" | "total", keys: Keys | undefined): readonly Code[] {
  return keys === undefined ? [] : [code`${printIdentifier(name)}: ${printKeys(keys)}`];
}

function printArgument({ group, keys }: PageArgument): Code {
  return printKeys([group, ...keys]);
}

function printKeys(keys: Keys): Code {
  return code`[${joinCode(keys.map(printString), ", ")}]`;
}
