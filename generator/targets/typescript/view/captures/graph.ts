import type { Operation, Resource } from "../../../../ir/api.ts";
import type { Capture } from "../../../../ir/capture.ts";
import { isSeen } from "../../../../ir/print-part.ts";
import { credentialName } from "../../../../ir/auth-scheme.ts";
import { lookUp } from "../../../../names/look-up.ts";
import { addToGroup, groupBy } from "../../../../util/group-by.ts";
import { reachableNames } from "../../../../variables/template.ts";
import { textsWithVariables } from "../../../../variables/texts.ts";
import { type Code, code, joinCode, nothing } from "../../print/code.ts";
import { printMermaidArrow, printMermaidNode } from "../../print/mermaid.ts";
import type { ViewContext } from "../context.ts";

/** A picture with more nodes or arrows is not drawn. */
const maxNodes = 12;
const maxArrows = 18;
/** More functions that need the same are one node. */
const maxUsers = 3;

/** The operations that send a variable or credential that answers set. */
export type Users = ReadonlyMap<string, readonly Operation[]>;

/** Finds who needs the variables that answers set. */
export function listUsers({ api, sources }: Pick<ViewContext, "api" | "sources">): Users {
  const users = new Map<string, Operation[]>();
  if (sources.size === 0) return users;
  const values = new Map(api.variables.map(({ name, defaultValue }) => [name, defaultValue]));
  for (const operation of api.operations) {
    const credential = credentialName(operation.auth);
    const names = reachableNames(textsWithVariables(operation), (name) => values.get(name));
    for (const name of new Set([...names, credential ?? ""])) if (sources.has(name)) addToGroup(users, name, operation);
  }
  return users;
}

/**
 * A Mermaid flow chart of a folder: whose answer sets a variable that which functions need. Nothing
 * if there is no such pair, or too many for a picture.
 */
export function printGraph(resource: Resource, users: Users, { api, names, capturing }: ViewContext): Code {
  const nodes = new Map<string, Code>();
  const arrows: Code[] = [];
  const addNode = (key: string, label: string): number => {
    if (!nodes.has(key)) nodes.set(key, printMermaidNode(nodes.size + 1, label));
    return [...nodes.keys()].indexOf(key) + 1;
  };
  const nameOf = ({ id }: Operation): string => lookUp(names.operations, id).function;
  for (const operation of api.operations) {
    if (operation.resource !== resource.id) continue;
    for (const { to, variables } of gather(operation, capturing.get(operation.id) ?? [], users, nameOf)) {
      const from = addNode(nameOf(operation), nameOf(operation));
      const labels = to.length > maxUsers ? [[to.join(" "), `${to.length} functions`] as const] : to.map((name) => [name, name] as const);
      for (const [key, label] of labels) arrows.push(printMermaidArrow(from, addNode(key, label), variables.join(", ")));
      if (arrows.length > maxArrows || nodes.size > maxNodes) return nothing;
    }
  }
  return arrows.length === 0
    ? nothing
    : code`flowchart LR\n${joinCode(
        [...nodes.values(), ...arrows].map((line) => code`  ${line}`),
        "\n",
      )}`;
}

interface Gathered {
  /** Names of functions. */
  readonly to: readonly string[];
  readonly variables: readonly string[];
}

/** The variables that an answer sets, those that the same functions need together. */
function gather(
  { id }: Operation,
  captures: readonly Capture[],
  users: Users,
  nameOf: (operation: Operation) => string,
): readonly Gathered[] {
  const found = captures
    .filter(({ from }) => from.some(isSeen))
    .map(({ variable }) => ({
      variable,
      to: (users.get(variable) ?? []).filter((other) => other.id !== id).map(nameOf),
    }));
  const groups = groupBy(
    found.filter(({ to }) => to.length > 0),
    ({ to }) => to.join(" "),
  );
  return [...groups.values()].map((group) => ({ to: group[0]?.to ?? [], variables: group.map(({ variable }) => variable) }));
}
