import { schemesOf } from "../../../../ir/auth-scheme.ts";
import type { ClientVariable } from "../../../../ir/api.ts";
import { isGenerated } from "../../../../variables/dynamic.ts";
import { type Code, code, joinCode, nothing } from "../../print/code.ts";
import { printObjectKey } from "../../print/literal.ts";
import { isOriginNeed, isSecretHeader, type Need, secretName } from "../args/needs.ts";
import { needsBaseUrl, settableVariables } from "../client.ts";
import { namesOfComputed } from "../computed/computing.ts";
import type { ViewContext } from "../context.ts";
import { credentialsFor, printBlankCredential } from "../credential.ts";
import type { QuickStart } from "./quick-start.ts";

/** What a client needs for the call that is shown. */
export function printClientOptions(context: ViewContext, start: QuickStart | undefined): Code {
  const options = [...printPlaces(context, start), ...printAuth(context, start), ...printValues(context, start)];
  return options.length === 0
    ? nothing
    : code`{\n${joinCode(
        options.map((option) => code`  ${option},`),
        "\n",
      )}\n}`;
}

/** The same for a client of the mock. It says that it needs no credentials. */
export function printMockOptions(context: ViewContext, start: QuickStart | undefined): Code {
  const auth = context.api.authSchemes.length === 0 ? [] : [code`auth: null`];
  const options = [...printPlaces(context, start), code`fetch: mock()`, ...auth, ...printValues(context, start)];
  return code`{ ${joinCode(options, ", ")} }`;
}

/** Where the API is, if the collection does not say. */
function printPlaces({ api, needs, origins }: ViewContext, start: QuickStart | undefined): readonly Code[] {
  const base = needsBaseUrl(api) ? [code`baseUrl: "https://…"`] : [];
  const isElsewhere = start !== undefined && needsOf(needs, start).some(isOriginNeed);
  const origin = isElsewhere ? origins.get(start.operation.url.base) : undefined;
  return origin === undefined ? base : [...base, code`origins: { ${printObjectKey(origin.name)}: "https://…" }`];
}

/** The credentials that the call sends; without a call, one that some call sends. */
function printAuth({ api }: ViewContext, start: QuickStart | undefined): readonly Code[] {
  const credentials = start === undefined ? credentialsFor(api.authSchemes).slice(0, 1) : credentialsFor(schemesOf(start.operation));
  const printed = credentials.map((credential) => printBlankCredential(credential, api.authSchemes));
  if (printed.length > 1) return [code`auth: [${joinCode(printed, ", ")}]`];
  return printed.map((credential) => code`auth: ${credential}`);
}

/** A blank for each variable and secret header that the call needs and does not pass. */
function printValues({ api, needs: all, origins }: ViewContext, start: QuickStart | undefined): readonly Code[] {
  if (start === undefined) return [];
  const { operation } = start;
  const needs = needsOf(all, start);
  const needed = new Set(variablesOf(start, needs));
  const computed = namesOfComputed(operation);
  const isBlank = (each: ClientVariable): boolean => (each.defaultValue ?? "") === "" && !isGenerated(each) && !computed.has(each.name);
  const isElsewhere = needs.some(isOriginNeed) && origins.has(operation.url.base);
  const variables = settableVariables(api)
    .filter((each) => needed.has(each.name) && isBlank(each))
    .filter(({ name }) => !isElsewhere || needs.some((need) => need.variable === name && !isOriginNeed(need)));
  const secrets = operation.headers.filter((header) => isSecretHeader(header) && needed.has(secretName(header)));
  return [...printBlanks(code`variables`, variables), ...printBlanks(code`headers`, secrets)];
}

function printBlanks(option: Code, named: readonly { readonly name: string }[]): readonly Code[] {
  const members = named.map(({ name }) => code`${printObjectKey(name)}: "…"`);
  return members.length === 0 ? [] : [code`${option}: { ${joinCode(members, ", ")} }`];
}

function needsOf(needs: ViewContext["needs"], { operation }: QuickStart): readonly Need[] {
  return needs.get(operation.id) ?? [];
}

/** The variables that a call uses, but for those in whose place it passes an argument. */
function variablesOf({ fixture, args }: QuickStart, needs: readonly Need[]): readonly string[] {
  const isPassed = ({ group, name }: Need): boolean => {
    const given = args.members.find(({ key }) => key === group)?.value;
    return given?.kind === "object" && given.members.some(({ key }) => key === name);
  };
  return [...Object.keys(fixture.call.variables), ...needs.filter((need) => !isPassed(need)).map(({ variable }) => variable)];
}
