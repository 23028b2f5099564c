import type { SavedExample } from "../collection/model.ts";
import { maxPackageGrowth, maxVariableGrowth } from "../util/limits.ts";
import type { Fixture, FixtureResponse, Operation } from "./api.ts";
import type { BuildContext } from "./context.ts";
import { expectRequest } from "./expected-request.ts";
import { buildCall, type CallSource } from "./fixture-call.ts";
import { isJsonType } from "./media.ts";
import type { RequestMatch } from "./match.ts";
import type { PlacedItem } from "./place.ts";
import { type ReadExample, responseContentType } from "./responses.ts";
import { resolveAllVariables } from "./samples.ts";

type BareOperation = Omit<Operation, "fixtures">;

/** One fixture for each saved example; an item without one gets a fixture of its request alone. */
export function buildFixtures(
  operation: BareOperation,
  placed: PlacedItem,
  examples: readonly ReadExample[],
  matches: ReadonlyMap<SavedExample, RequestMatch>,
  context: BuildContext,
): readonly Fixture[] {
  const own = placed.item.request;
  const sourceOf = (match: RequestMatch | undefined): CallSource => ({
    operation,
    own,
    request: match?.request ?? own,
    pathValues: match?.pathValues ?? new Map(),
  });
  const builders = examples.map((read) => (): Fixture => ({
    name: read.example.name,
    ...buildRequestPart(sourceOf(matches.get(read.example)), context),
    response: buildResponse(read, context),
    source: read.example.pointer,
  }));
  const alone = (): Fixture => ({
    name: "",
    ...buildRequestPart(sourceOf(undefined), context),
    response: undefined,
    source: placed.item.pointer,
  });
  return withinBounds(builders.length === 0 ? [alone] : builders, placed, context);
}

/** Builds fixtures one by one, each with room of its own for the values of variables, and says once if that was not enough. */
function withinBounds(builders: readonly (() => Fixture)[], { item }: PlacedItem, { growth, report }: BuildContext): readonly Fixture[] {
  let outgrown = false;
  const fixtures = builders.map((build) => {
    growth.begin();
    const fixture = build();
    outgrown ||= growth.isFull();
    return fixture;
  });
  const limits = { limit: maxVariableGrowth, most: maxPackageGrowth };
  if (outgrown) report("variablesOutgrow", { pointer: item.request.pointer, item: item.path }, limits);
  return fixtures;
}

function buildRequestPart(source: CallSource, context: BuildContext): Pick<Fixture, "call" | "expected"> {
  const call = buildCall(source, context);
  return { call, expected: expectRequest(source.operation, call, context) };
}

function buildResponse({ example, status, body }: ReadExample, context: BuildContext): FixtureResponse {
  const contentType = responseContentType(example);
  switch (body.kind) {
    case "empty":
      return { status, headers: {}, body: undefined };
    case "json":
      return {
        status,
        headers: { "content-type": jsonTypeOr(contentType) },
        body: { kind: "json", value: resolveAllVariables(body.value, context) },
      };
    case "text":
      return {
        status,
        headers: { "content-type": isJsonType(contentType ?? "") ? "text/plain" : cleanHeader(contentType, "text/plain") },
        // As bytes, half a character is U+FFFD; what decodes them drops a byte order mark.
        body: { ...body, text: body.text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/^\ufeff+/, "") },
      };
    case "binary":
      return { status, headers: { "content-type": cleanHeader(contentType, "application/octet-stream") }, body };
  }
}

/** A body is served as what it was read as, even where the saved header says otherwise: decoding may go by it. */
function jsonTypeOr(contentType: string | undefined): string {
  return isJsonType(contentType ?? "") ? cleanHeader(contentType, "application/json") : "application/json";
}

/** Media types hold a few ASCII characters; anything else would make the test's own response invalid. */
function cleanHeader(value: string | undefined, otherwise: string): string {
  return value !== undefined && /^[\w!#$&^.+/;= "-]{3,120}$/.test(value) ? value.trim() : otherwise;
}
