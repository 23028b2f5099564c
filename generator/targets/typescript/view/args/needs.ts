import type { Api, HeaderParameter, Operation } from "../../../../ir/api.ts";
import { nestNames } from "../../../../operations/parameters/nesting.ts";
import { groupBy } from "../../../../util/group-by.ts";
import { lowerCase } from "../../../../util/letters.ts";
import { isGenerated } from "../../../../variables/dynamic.ts";
import { emptyInPath, expandVariables, reachableNames } from "../../../../variables/template.ts";
import { computedTexts, textsInPath, textsOutsidePath, variableInPath } from "../../../../variables/texts.ts";
import { type Code, code, joinCode, nothing } from "../../print/code.ts";
import { printString } from "../../print/literal.ts";
import { namesOfComputed } from "../computed/computing.ts";
import type { Origin } from "../origins.ts";

/** A variable without a value, and the argument that can be passed in its place. */
export interface Need {
  /** For a header of the client, or an origin, a name that no variable has. */
  readonly variable: string;
  /** `variables` if no single argument replaces the variable. */
  readonly group: "path" | "query" | "headers" | "body" | "variables";
  /** The name of the argument. */
  readonly name: string;
}

/** What a caller may give a variable. */
export const variableType = code`string | number | boolean | bigint`;

/**
 * The variables without a value that a call of each operation needs, by operation id. Those of the
 * base URL and of credentials are not among them: a client may replace the former, a call both. An
 * empty value is none in a path; elsewhere nothing is sent for it.
 */
export function findNeeds(api: Api, origins: ReadonlyMap<string, Origin>): ReadonlyMap<string, readonly Need[]> {
  const values = new Map(api.variables.map(({ name, defaultValue }) => [name, defaultValue]));
  const lookUp = (name: string): string | undefined => values.get(name);
  const generated = new Set(api.variables.filter(isGenerated).map(({ name }) => name));
  return new Map(
    api.operations.flatMap((operation) => {
      const computed = namesOfComputed(operation);
      const isMissing = (name: string): boolean =>
        values.has(name) && values.get(name) === undefined && !generated.has(name) && !computed.has(name);
      const missingIn = (texts: readonly string[]): readonly string[] => [...reachableNames(texts, lookUp)].filter(isMissing);
      const empty = new Set([...emptyInPath(textsInPath(operation.url), lookUp)].filter((name) => !computed.has(name)));
      const origin = inOrigin(origins.get(operation.url.base), missingIn, lookUp);
      const needs = needsOf(operation, missingIn, empty, origin).filter(({ variable }) => !computed.has(variable));
      return needs.length === 0 ? [] : [[operation.id, needs]];
    }),
  );
}

/** A variable that is used in several places is passed once, as a variable. */
function needsOf(operation: Operation, missingIn: FindMissing, empty: ReadonlySet<string>, origin: readonly Need[]): readonly Need[] {
  const found = [
    ...origin,
    ...inPath(operation, [...missingIn(textsInPath(operation.url)), ...empty]),
    ...inParameters(operation, missingIn),
    ...inHeaders(operation),
    ...inBody(operation),
    ...elsewhere(operation, missingIn),
    ...missingIn(computedTexts(operation)).map(asVariable),
  ];
  return [...groupBy(found, ({ variable }) => variable)].flatMap(([variable, needs]): readonly Need[] => {
    if (needs.every(isOriginNeed)) return needs;
    const [first, ...others] = needs;
    if (first === undefined) return [];
    const isOne = others.every(({ group, name }) => group === first.group && name === first.name);
    return [isOne ? first : { variable, group: "variables", name: variable }];
  });
}

type FindMissing = (texts: readonly string[]) => readonly string[];

function asVariable(variable: string): Need {
  return { variable, group: "variables", name: variable };
}

/**
 * A further origin can be given as a whole. If it has no host, its empty variables lack values too.
 */
function inOrigin(origin: Origin | undefined, missingIn: FindMissing, lookUp: (name: string) => string | undefined): readonly Need[] {
  if (origin === undefined) return [];
  const hasHost = /^[^:/]/.test(expandVariables(origin.base, lookUp).replace(/^[^:/]*:\/\//, ""));
  const empty = hasHost ? [] : [...reachableNames([origin.base], lookUp)].filter((name) => lookUp(name) === "");
  return [...missingIn([origin.base]), ...empty].map((name) => ({ variable: originName(origin), group: "variables", name }));
}

/** The name under which the type of a client knows an origin. */
function originName({ name }: Origin): string {
  return `origins.${name}`;
}

/** True if the variable belongs to an origin that can be given in its place. */
export function isOriginNeed({ variable, group, name }: Need): boolean {
  return group === "variables" && variable !== name;
}

function inPath({ url }: Operation, missing: readonly string[]): readonly Need[] {
  const replaced = new Map(url.pathParameters.map((parameter) => [variableInPath(parameter), parameter.name]));
  return missing.map((variable): Need => {
    const name = replaced.get(variable);
    return name === undefined ? asVariable(variable) : { variable, group: "path", name };
  });
}

/**
 * A parameter whose default needs one variable can be passed instead. Bracketed names belong
 * together, so their root is.
 */
function inParameters({ url, headers }: Operation, missingIn: FindMissing): readonly Need[] {
  const paths = nestNames(url.query, "query");
  const parameters = [
    ...url.query.map((parameter) => ({ ...parameter, group: "query" as const, argument: String(paths.get(parameter.name)?.[0] ?? "") })),
    ...headers.filter(({ fixed }) => !fixed).map((parameter) => ({ ...parameter, group: "headers" as const, argument: parameter.name })),
  ];
  const places = groupBy(parameters, ({ group, argument }) => `${group} ${argument}`);
  return [...places.values()].flatMap((members): readonly Need[] => {
    const inNames = missingIn(members.map(({ name }) => name));
    const inValues = missingIn(members.map(({ defaultValue }) => defaultValue ?? ""));
    const [place] = members;
    const [variable, ...others] = inValues;
    const isReplaced = variable !== undefined && others.length === 0 && inNames.length === 0 && place !== undefined;
    if (isReplaced) return [{ variable, group: place.group, name: place.argument }];
    return [...inNames, ...inValues].map(asVariable);
  });
}

/** Headers that are secrets. A client can be made with them, in any case of their letters. */
function inHeaders({ headers }: Operation): readonly Need[] {
  return headers.filter(isSecretHeader).map((header) => ({ variable: secretName(header), group: "headers", name: header.name }));
}

/** The name under which the type of a client knows a header. */
export function secretName({ name }: HeaderParameter): string {
  return `headers.${lowerCase(name)}`;
}

/** True if it is a header that is a secret. */
export function isHeaderNeed({ variable, group, name }: Need): boolean {
  return group === "headers" && variable === `headers.${lowerCase(name)}`;
}

/** True for a header that the client may have in place of the caller. */
export function isSecretHeader({ secret, required, defaultValue, name }: HeaderParameter): boolean {
  return secret === true && !required && defaultValue === undefined && !name.includes("{{");
}

/**
 * The defaults of a JSON body, none of which has a value. The compiler asks for none where the call
 * may have no body: there is nothing to add them to.
 */
function inBody({ body }: Operation): readonly Need[] {
  if (body.kind !== "json" || body.optional) return [];
  return (body.defaults ?? []).map(({ name, variable }) => ({ variable, group: "body", name }));
}

/** In the names of form fields, in GraphQL documents, and in headers that are not arguments. */
function elsewhere(operation: Operation, missingIn: FindMissing): readonly Need[] {
  const { url, headers } = operation;
  const fixed = headers.filter((header) => header.fixed);
  return missingIn(textsOutsidePath({ ...operation, url: { ...url, query: [] }, headers: fixed, auth: undefined })).map(asVariable);
}

/**
 * A client that was made with all variables that are needed: `ClientWith<"tenant" | "region">`. In
 * place of an origin's variables, it may know the origin.
 */
export function printKnowingClient(needs: readonly Need[]): Code {
  const printClient = (names: readonly string[]): Code => code`ClientWith<${joinCode([...new Set(names)].map(printString), " | ")}>`;
  const variables = printClient(needs.map((need) => (isOriginNeed(need) ? need.name : need.variable)));
  return needs.some(isOriginNeed) ? code`${variables} | ${printClient(needs.map(({ variable }) => variable))}` : variables;
}

/** The places of some variables, as the type `Needs` expects them. */
export function printPlaces(needs: readonly Need[]): Code {
  const places = needs.map(({ variable, group, name }) =>
    printString(variable === name ? `${group}.${name}` : `${group}.${name}={{${variable}}}`),
  );
  return places.length === 0 ? nothing : joinCode(places, " | ");
}
