import { addToGroup } from "../../../util/group-by.ts";
import { reachFrom } from "../../../util/reach.ts";
import { bodyTypes } from "../../../ir/operation-types.ts";
import { referencesOf } from "../../../ir/type.ts";
import { type Html, printText } from "../print/html.ts";
import { printFieldMarkdown } from "../print/markdown.ts";
import type { OperationPage, ReferenceContext, TypePage } from "../context.ts";
import { createRoom, describeFields, describeType } from "../describe/type.ts";
import { printPhrase } from "../print/phrase.ts";
import { type FieldGroupView, viewGroups } from "./fields.ts";

/** The page of a named type. */
export interface TypePageView {
  readonly home: Html;
  readonly collection: Html;
  readonly title: Html;
  readonly label: Html;
  readonly description: Html | undefined;
  readonly groups: readonly FieldGroupView[];
  readonly users: readonly { readonly href: Html; readonly title: Html }[];
  readonly hasUsers: boolean;
}

/** Views a named type. `users` are the operations whose bodies have it. */
export function viewTypePage({ type, name }: TypePage, users: readonly OperationPage[], context: ReferenceContext): TypePageView {
  const { address, model } = context;
  return {
    home: printText(address({ kind: "index" })),
    collection: printText(model.api.title),
    title: printText(name),
    label: printPhrase(describeType(type.type, context), address),
    description: printFieldMarkdown(type.description),
    groups: viewGroups(describeFields(type.type, context, createRoom()), address),
    users: users.map(({ slug, title }) => ({ href: printText(address({ kind: "operation", slug })), title: printText(title) })),
    hasUsers: users.length > 0,
  };
}

/** The operations that have each type in a body, directly or inside of another type, by its id. */
export function listTypeUsers({ operations, types }: ReferenceContext): ReadonlyMap<string, readonly OperationPage[]> {
  const users = new Map<string, OperationPage[]>();
  for (const page of operations) {
    const insideOf = (id: string): readonly string[] => referencesOf(types.get(id)?.type.type ?? { kind: "unknown" });
    const used = reachFrom(bodyTypes(page.operation).flatMap(referencesOf), insideOf);
    for (const id of used) if (types.has(id)) addToGroup(users, id, page);
  }
  return users;
}
