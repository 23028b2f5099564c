import type { Header, SavedExample } from "../../collection/model.ts";
import { findImprecise } from "../../json/big-integers.ts";
import type { Json } from "../../json/json.ts";
import { markStandIns } from "../../json/stand-ins.ts";
import { unite } from "../../ir/unite.ts";
import type { ResponseType } from "../../ir/api.ts";
import type { MediaKind } from "../../ir/body.ts";
import { compareWithSamples } from "../scripts/compare-samples.ts";
import { readScriptEvidence, type ScriptEvidence } from "../scripts/script-evidence.ts";
import { describeUnseen } from "../scripts/script-responses.ts";
import { addResponseBody, type BodySample, responseRoot } from "./body-types.ts";
import type { BuildContext } from "../context.ts";
import { type ReadBody, readExampleBody, responseContentType } from "./example-body.ts";
import { hasFailedEntirely } from "./graphql-answers.ts";
import { essenceOf, kindOfMedia } from "./media.ts";
import type { PlacedItem } from "../inherit.ts";
import { lowerCase } from "../../util/letters.ts";
import { addToSet, groupBy } from "../../util/group-by.ts";
import { resolveKnownVariables } from "../../variables/values.ts";
import type { Property, Type } from "../../ir/type.ts";

/**
 * A saved example as a client can receive it: with a status that `fetch` accepts, and its body
 * read.
 */
export interface ReadExample {
  readonly example: SavedExample;
  readonly status: number;
  readonly body: ReadBody;
}

/** Reads saved examples of an item. Those that cannot be used are reported. */
export function readExamples(placed: PlacedItem, examples: readonly SavedExample[], context: BuildContext): readonly ReadExample[] {
  return examples.flatMap((example) => {
    const status = readStatus(example, placed, context);
    return status === undefined ? [] : [{ example, status, body: readExampleBody(example, status, placed, context) }];
  });
}

function readStatus(example: SavedExample, placed: PlacedItem, context: BuildContext): number | undefined {
  if (example.code === undefined) {
    context.report("exampleWithoutStatus", { pointer: example.pointer, item: placed.item.path });
    return 200;
  }
  if (Number.isInteger(example.code) && example.code >= 200 && example.code <= 599) return example.code;
  context.report("exampleStatusOutOfRange", { pointer: example.pointer, item: placed.item.path }, { status: String(example.code) });
  return undefined;
}

/**
 * One response type per status, in ascending order: from all examples of it, or from what scripts
 * say.
 */
export function buildResponses(
  placed: PlacedItem,
  id: string,
  examples: readonly ReadExample[],
  context: BuildContext,
): readonly ResponseType[] {
  const byStatus = groupBy(examples, ({ status }) => status);
  const scripts = readScriptEvidence(context.scripts.get(placed.item.pointer), placed.item, [...byStatus.keys()], context.outsideBodies);
  const seen = [...byStatus]
    .sort(([one], [two]) => one - two)
    .map(([status, group]): ResponseType => {
      const addSamples = (all: readonly BodySample[]): Type => {
        const samples = withoutFailed(placed, all);
        return addResponseBody(context.bodies, id, placed, status, samples, compareScripts(placed, scripts, status, samples, context));
      };
      const links = group.some(({ example }) => example.headers.some(linksNext)) ? ({ linksNext: true } as const) : {};
      return { status, ...buildResponse(group, addSamples, context), ...links, description: group[0]?.example.name ?? "" };
    });
  return describeUnseen(seen, scripts, {
    method: placed.item.request.method,
    objects: context.partials,
    folders: placed.folders.map(({ name }) => name),
    rootOf: (status) => responseRoot(id, placed, status),
  });
}

/** Leaves out the answers of a GraphQL server in which all has failed, if there are others. */
function withoutFailed({ item: { request } }: PlacedItem, samples: readonly BodySample[]): readonly BodySample[] {
  if (request.body?.kind !== "graphql") return samples;
  const others = samples.filter(({ value }) => !hasFailedEntirely(value));
  return others.length === 0 ? samples : others;
}

/** True for a header `Link` with the address of the next page (RFC 8288). */
function linksNext({ key, value }: Header): boolean {
  return lowerCase(key) === "link" && /;\s*rel="?next\b/i.test(value);
}

/** What the scripts say about a response beyond its examples. */
function compareScripts(
  { item }: PlacedItem,
  scripts: ScriptEvidence,
  status: number,
  samples: readonly BodySample[],
  { report }: BuildContext,
): ReadonlyMap<string, readonly Property[]> {
  const findings = scripts.findingsFor(status);
  if (findings === undefined) return new Map();
  const values = samples.map(({ value }) => value);
  return compareWithSamples(findings, values, { item, called: `response ${status}` }, report);
}

function buildResponse(
  group: readonly ReadExample[],
  addSamples: (samples: readonly BodySample[]) => Type,
  context: BuildContext,
): Pick<ResponseType, "decode" | "big" | "type"> {
  const kinds = new Set(group.map(({ body }) => body.kind));
  const decode = decodeOf(kinds);
  const samples = group.flatMap(({ body, example }) =>
    body.kind === "json" || (body.kind === "lines" && decode !== "auto")
      ? [{ value: sampleOf(body.value, example, context), origin: example.pointer }]
      : [],
  );
  const isBig = samples.some(({ value }) => findImprecise(value).has("integer"));
  const types: Type[] = [];
  if (samples.length > 0) types.push(addSamples(samples));
  if (kinds.has("text") || (kinds.has("lines") && decode === "auto")) types.push({ kind: "string" });
  if (kinds.has("binary")) types.push({ kind: "binary" });
  if (kinds.has("empty") && !(types.length === 0 && kinds.has("unsaved"))) types.push({ kind: "void" });
  const mediaKinds = decode === "auto" ? readMediaKinds(group) : {};
  const media = Object.keys(mediaKinds).length === 0 ? {} : { mediaKinds };
  return { decode, ...media, ...(isBig ? { big: true } : {}), type: unite(types) };
}

/**
 * What bodies of a media type are that does not say so by itself. If bodies of one type are of two
 * kinds, nothing says which comes. What is labelled as JSON and is not is read as text anyway.
 */
function readMediaKinds(group: readonly ReadExample[]): NonNullable<ResponseType["mediaKinds"]> {
  const kinds = new Map<string, Set<MediaKind>>();
  for (const { example, body } of group) {
    const media = essenceOf(responseContentType(example) ?? "");
    if (media !== "" && body.kind !== "empty" && body.kind !== "unsaved")
      addToSet(kinds, media, body.kind === "lines" ? "text" : body.kind);
  }
  return Object.fromEntries(
    [...kinds].flatMap(([media, [kind, ...others]]) =>
      kind === undefined || others.length > 0 || [kind, "json"].includes(kindOfMedia(media)) ? [] : [[media, kind] as const],
    ),
  );
}

function sampleOf(value: Json, { seenInRun }: SavedExample, context: BuildContext): Json {
  const sample = resolveKnownVariables(value, context);
  return seenInRun === true ? markStandIns(sample) : sample;
}

/** How the bodies of a status are decoded; by their content type if they are of several kinds. */
function decodeOf(kinds: ReadonlySet<ReadBody["kind"]>): ResponseType["decode"] {
  const full = [...kinds].filter((kind) => kind !== "empty" && kind !== "unsaved");
  const [only] = full;
  if (only === undefined) return kinds.has("unsaved") ? "auto" : "empty";
  if (full.length === 2 && kinds.has("json") && kinds.has("lines")) return "json-or-lines";
  return full.length > 1 ? "auto" : only;
}
