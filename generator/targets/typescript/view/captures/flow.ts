import type { Operation, Resource } from "../../../../ir/api.ts";
import { credentialName } from "../../../../ir/auth-scheme.ts";
import type { Fixture } from "../../../../ir/fixture.ts";
import { variableInPath } from "../../../../variables/texts.ts";
import type { ViewContext } from "../context.ts";
import { successIn } from "../status.ts";
import { answerOf, type FlowAnswer } from "./flow-answer.ts";

/** One call of a flow: what it needs from the calls before it, and what its answer sets. */
export interface FlowStep extends FlowAnswer {
  readonly operation: Operation;
  /** Variables, and the arguments in their place. */
  readonly needs: ReadonlyMap<string, string>;
}

/** How many calls a flow has at most, and how many of other folders come before them. */
const maxSteps = 24;
const maxBefore = 4;

/**
 * The calls of a folder that pass variables on, in its order. A variable that no earlier call of
 * the folder sets comes from a call of another folder, which is made first. Empty if no variable of
 * the folder reaches a later call in it.
 */
export function findFlow(resource: Resource, context: ViewContext): readonly FlowStep[] {
  if (context.sources.size === 0) return [];
  const own = (context.operations.get(resource.id) ?? []).filter(isSent);
  const before = new Map<string, FlowStep>();
  const steps: FlowStep[] = [];
  const set = new Set<string>();
  const setHere = new Set<string>();
  let isLinked = false;
  for (const operation of own.slice(0, 10 * maxSteps)) {
    const places = placesOf(operation, context);
    for (const variable of places.keys()) {
      if (set.has(variable) || before.size >= maxBefore) continue;
      const source = sourceElsewhere(variable, resource, context);
      if (source === undefined) continue;
      before.set(source.operation.id, source);
      for (const name of source.sets.keys()) set.add(name);
    }
    const needs = new Map([...places].filter(([variable]) => set.has(variable)));
    const answer = answerOf(operation, context.capturing.get(operation.id) ?? []);
    if (steps.length >= maxSteps || (needs.size === 0 && answer === undefined)) continue;
    steps.push({ ...(answer ?? { fixture: usualFixture(operation), status: undefined, sets: new Map() }), operation, needs });
    isLinked ||= [...needs.keys()].some((name) => setHere.has(name));
    for (const name of answer?.sets.keys() ?? []) {
      set.add(name);
      setHere.add(name);
    }
  }
  return isLinked ? withoutIdle([...before.values(), ...steps]) : [];
}

/** Without calls that neither need anything nor set what another needs. */
function withoutIdle(steps: readonly FlowStep[]): readonly FlowStep[] {
  const needed = new Set(steps.flatMap(({ needs }) => [...needs.keys()]));
  return needed.size === 0 ? [] : steps.filter(({ needs, sets }) => needs.size > 0 || [...sets.keys()].some((name) => needed.has(name)));
}

function isSent({ fixtures }: Operation): boolean {
  return fixtures.length > 0 && fixtures.every(({ expected }) => expected.refused !== true);
}

function usualFixture(operation: Operation): number {
  const isSuccess = successIn(operation);
  const index = operation.fixtures.findIndex(({ response }) => response !== undefined && isSuccess(response));
  return Math.max(0, index);
}

function sourceElsewhere(variable: string, { id }: Resource, { sources, capturing }: ViewContext): FlowStep | undefined {
  for (const { operation } of (sources.get(variable)?.known ?? []).slice(0, maxSteps)) {
    const answer = operation.resource === id || !isSent(operation) ? undefined : answerOf(operation, capturing.get(operation.id) ?? []);
    if (answer?.sets.has(variable) === true) return { ...answer, operation, needs: new Map() };
  }
  return undefined;
}

/**
 * The variables whose values are seen in what a call sends, with the arguments that would replace
 * them.
 */
function placesOf(operation: Operation, { needs, sources }: ViewContext): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const fixture = operation.fixtures[usualFixture(operation)];
  for (const { variable, group, name } of needs.get(operation.id) ?? []) {
    if (fixture !== undefined && sources.has(variable) && isSeen(fixture, variable, group, name)) places.set(variable, `${group}.${name}`);
  }
  for (const parameter of operation.url.pathParameters) {
    const variable = variableInPath(parameter);
    if (variable !== undefined && !places.has(variable)) places.set(variable, `path.${parameter.name}`);
  }
  const credential = credentialName(operation.auth);
  if (credential !== undefined) places.set(credential, `variables.${credential}`);
  return new Map([...places].filter(([variable]) => sources.has(variable)));
}

/** Whether the fixture passes the variable, or the argument in its place, and sends its value. */
function isSeen({ call, expected }: Fixture, variable: string, group: string, name: string): boolean {
  const inGroup =
    group === "path" || group === "query" || group === "headers" ? call[group].find((argument) => argument.name === name) : undefined;
  const passed = Object.hasOwn(call.variables, variable) ? call.variables[variable] : undefined;
  const value = passed ?? (inGroup?.value.kind === "string" ? inGroup.value.value : undefined);
  return value !== undefined && value !== "" && JSON.stringify([expected.url, expected.headers, expected.body]).includes(value);
}
