import type { ValueOverride } from "../config/model.ts";
import type { Json, JsonMember } from "../json/json.ts";
import { meaningOf } from "../json/placeholders.ts";
import type { Api, Fixture, FixtureResponseBody, Operation } from "../ir/api.ts";
import { makeValue, type Named, resolveType, shownIn } from "../fixtures/conform.ts";
import { isMadeUpValue } from "../variables/template.ts";
import type { ObjectType, Type } from "../ir/type.ts";
import { holdsPlaceholder } from "../secrets/placeholder.ts";
import { fitsType } from "./fits.ts";
import type { Judge } from "./judge.ts";
import type { Origins } from "./types.ts";

/**
 * Holds the bodies of fixtures against what was changed of their types. What stands for a value (`<integer>`, a variable's made-up text) gets one of the new
 * type; a real value that does not fit is reported; what is missing loosens the fixture.
 */
export function reviseFixtures(api: Api, origins: Origins, judge: Judge): Api {
  const named = new Map(api.types.map(({ id, type }) => [id, type]));
  const operations = api.operations.map((operation) => ({
    ...operation,
    fixtures: operation.fixtures.map((fixture) => reviseFixture(fixture, operation, { named, origins, judge })),
  }));
  return { ...api, operations };
}

interface Trial {
  readonly named: Named;
  readonly origins: Origins;
  readonly judge: Judge;
}

/** One fixture's part: what it lacks is noted. */
interface Hearing extends Trial {
  readonly fixture: Fixture;
  loose: boolean;
}

function reviseFixture(fixture: Fixture, operation: Operation, trial: Trial): Fixture {
  const sent: Hearing = { ...trial, fixture, loose: false };
  const received: Hearing = { ...trial, fixture, loose: false };
  const revised = reviseResponse(reviseCall(fixture, operation, sent), operation, received);
  return sent.loose || received.loose ? { ...revised, loose: { call: sent.loose, response: received.loose } } : revised;
}

function reviseCall(fixture: Fixture, { body }: Operation, hearing: Hearing): Fixture {
  const { call, expected } = fixture;
  const origin = hearing.origins.get(body);
  if (body.kind === "json" && call.body.kind === "json") {
    const value = hear(call.body.value, body.type, origin, hearing);
    if (value === call.body.value) return fixture;
    return {
      ...fixture,
      call: { ...call, body: { kind: "json", value, ...shownIn(call.body) } },
      expected: { ...expected, body: { kind: "json", value } },
    };
  }
  if (body.kind === "graphql" && call.body.kind === "graphql" && body.variables !== undefined && call.body.variables !== undefined) {
    const { variables } = call.body;
    // What is sent stands within a text here, and stays as it was.
    if (hear(variables, body.variables, origin, hearing) !== variables) hearing.loose = true;
  }
  return fixture;
}

function reviseResponse(fixture: Fixture, { responses }: Operation, hearing: Hearing): Fixture {
  const { response } = fixture;
  const documented = responses.find(({ status }) => status === response?.status);
  if (response?.body === undefined || documented === undefined || response.body.kind === "binary") return fixture;
  const before = valueOf(response.body);
  const value = hear(before, documented.type, hearing.origins.get(documented), hearing);
  return value === before || response.body.kind === "text"
    ? fixture
    : { ...fixture, response: { ...response, body: { kind: "json", value } } };
}

function valueOf(body: FixtureResponseBody): Json {
  return body.kind === "json" ? body.value : { kind: "string", value: body.text };
}

/** Judges a value whose type was changed, or only what is inside one that was not. The same value comes back if nothing is to be changed. */
function hear(value: Json, type: Type, origin: ValueOverride | undefined, hearing: Hearing): Json {
  if (origin?.type === undefined && origin?.values === undefined) return hearInside(value, type, hearing);
  if (standsForAnother(value, type, hearing.named)) return makeValue(type, hearing.named, 0);
  const inside = hearInside(value, type, hearing);
  if (!fitsType(inside, type, hearing.named, (property) => hearing.origins.has(property)))
    hearing.judge.contradicts(origin, hearing.fixture, describe(value, origin));
  return inside;
}

/** Neither a placeholder nor what was made up or left out says anything against a type. */
function standsForAnother(value: Json, type: Type, named: Named): boolean {
  if (value.kind !== "string") return false;
  const hint = meaningOf(value.value);
  if (hint !== undefined && hint.kind !== "string") return true;
  const isOurs = hint !== undefined || isMadeUpValue(value.value) || holdsPlaceholder(value.value);
  return isOurs && !fitsType(value, type, named, () => false);
}

function hearInside(value: Json, type: Type, hearing: Hearing): Json {
  const target = resolveType(type, value, hearing.named);
  if (value.kind === "array" && target.kind === "array") {
    const items = value.items.map((item) => hear(item, target.element, undefined, hearing));
    return items.every((item, index) => item === value.items[index]) ? value : { kind: "array", items };
  }
  if (value.kind !== "object" || (target.kind !== "map" && target.kind !== "object")) return value;
  const members = value.members.map((member) => hearMember(member, target, hearing));
  if (target.kind === "object") findMissing(value.members, target, hearing);
  return members.every((member, index) => member === value.members[index]) ? value : { kind: "object", members };
}

function hearMember(member: JsonMember, type: Exclude<Type, { kind: "union" }>, hearing: Hearing): JsonMember {
  const property = type.kind === "object" ? type.properties.find(({ key }) => key === member.key) : undefined;
  const inner = type.kind === "map" ? type.value : property?.type;
  if (inner === undefined) return member;
  const value = hear(member.value, inner, property && hearing.origins.get(property), hearing);
  return value === member.value ? member : { key: member.key, value };
}

function findMissing(members: readonly JsonMember[], { properties }: ObjectType, hearing: Hearing): void {
  for (const property of properties) {
    const origin = hearing.origins.get(property);
    if (origin === undefined || property.optional || members.some(({ key }) => key === property.key)) continue;
    hearing.loose = true;
    hearing.judge.lacks(origin, hearing.fixture);
  }
}

function describe(value: Json, { values }: ValueOverride): string {
  const isOther = (kind: "string" | "number"): boolean => values?.value.listed.some((listed) => typeof listed === kind) ?? false;
  switch (value.kind) {
    case "string":
      return isOther("string") ? "another text" : "text";
    case "null":
      return "null";
    case "array":
      return "a list";
    case "object":
      return "an object";
    case "boolean":
      return "true or false";
    case "number":
      return isOther("number") ? "another number" : "a number";
    case "variable":
      return "a variable";
  }
}
