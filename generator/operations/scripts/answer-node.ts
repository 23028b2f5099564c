import type { Json } from "../../json/json.ts";
import type { AnswerPath, AnswerSchema, JsonKind, KindEvidence, PathSegment, ScriptPlace } from "../../scripts/model.ts";
import { maxScriptProperties } from "../../util/limits.ts";

/** What scripts say about one place of a response, with the places inside it. */
export interface AnswerNode {
  /** A test fails without it. Otherwise scripts only look at it. */
  asserted: boolean;
  readonly kinds: KindEvidence[];
  /** JSON Schemas that scripts hold it against. */
  readonly schemas: Json[];
  /** A `Map`, so that `__proto__` is a name like any other. */
  readonly properties: Map<string, AnswerNode>;
  element: AnswerNode | undefined;
  /** What is under a key that a script computes. */
  entry: AnswerNode | undefined;
  /** Where a script speaks of it first. */
  readonly place: ScriptPlace | undefined;
}

/** Findings about one response. */
export interface ResponseFindings {
  readonly paths: readonly AnswerPath[];
  readonly schemas: readonly AnswerSchema[];
}

/**
 * Puts what scripts say about a response together, by place. Names beyond `maxScriptProperties` are
 * left out. Paths are short: the reader bounds them.
 */
export function collectAnswer({ paths, schemas }: ResponseFindings): AnswerNode {
  const root = createNode(undefined);
  const budget = { left: maxScriptProperties };
  for (const { path, presence, kinds, place } of paths) {
    const node = enter(root, path, presence === "asserted", place, budget);
    if (node !== undefined) for (const kind of kinds) node.kinds.push(kind);
  }
  for (const { path, schema, place } of schemas) enter(root, path, true, place, budget)?.schemas.push(schema);
  return root;
}

function createNode(place: ScriptPlace | undefined): AnswerNode {
  return { asserted: false, kinds: [], schemas: [], properties: new Map(), element: undefined, entry: undefined, place };
}

/** What is above an asserted place is asserted too. */
function enter(
  root: AnswerNode,
  path: readonly PathSegment[],
  asserted: boolean,
  place: ScriptPlace,
  budget: { left: number },
): AnswerNode | undefined {
  let node = root;
  node.asserted ||= asserted;
  for (const segment of path) {
    const known = childOf(node, segment);
    if (known === undefined && --budget.left < 0) return undefined;
    const child: AnswerNode = known ?? createNode(place);
    child.asserted ||= asserted;
    if (known === undefined) addChild(node, segment, child);
    node = child;
  }
  return node;
}

function childOf(node: AnswerNode, segment: PathSegment): AnswerNode | undefined {
  if (segment.kind === "property") return node.properties.get(segment.name);
  return segment.kind === "element" ? node.element : node.entry;
}

function addChild(node: AnswerNode, segment: PathSegment, child: AnswerNode): void {
  if (segment.kind === "property") node.properties.set(segment.name, child);
  else if (segment.kind === "element") node.element = child;
  else node.entry = child;
}

/**
 * The kinds that a value can have, as far as scripts say: those that all assertions allow, narrowed
 * by how the value is used. `undefined` if nothing is said; empty if assertions contradict each
 * other.
 */
export function possibleKinds(evidence: readonly KindEvidence[]): ReadonlySet<JsonKind> | undefined {
  const asserted = evidence.filter((each) => each.asserted);
  const allowed = intersect(asserted);
  if (asserted.length > 0 && allowed?.size === 0) return allowed;
  const used = intersect(evidence);
  return used === undefined || (used.size === 0 && asserted.length > 0) ? allowed : used;
}

function intersect(evidence: readonly KindEvidence[]): ReadonlySet<JsonKind> | undefined {
  const [first, ...others] = evidence;
  if (first === undefined) return undefined;
  return new Set(first.anyOf.filter((kind) => others.every(({ anyOf }) => anyOf.includes(kind))));
}
