import { lowerCase } from "../../../util/letters.ts";
import { lookUp } from "../../../names/look-up.ts";
import type { ViewContext } from "./context.ts";
import { comparesAnswers } from "./drift/drift-module.ts";
import { isPaged } from "./pagination/paged.ts";
import { mockedOperations } from "./mock/mock-data.ts";

/** The sub-paths of the entry points that a program imports only to use what they add. */
export interface EntryPoints {
  /** `undefined` if no example is saved. */
  readonly mock: { readonly mock: string; readonly msw: string } | undefined;
  /** `undefined` if the collection shows no answer. */
  readonly drift: string | undefined;
  /** `undefined` if nothing is read page by page. */
  readonly pagination: string | undefined;
  /** Reads answers as they arrive; every package has it. */
  readonly streams: string;
  /** `undefined` if no operation uses OAuth 2. */
  readonly grants: string | undefined;
}

/**
 * Each under its own name, unless a module was published under that before packages had such an
 * entry point.
 */
export function listEntryPoints(context: Pick<ViewContext, "api" | "names" | "operations">): EntryPoints {
  const { api, names } = context;
  const taken = new Set(api.resources.map(({ id }) => lowerCase(lookUp(names.modules, id).file)));
  const choose = (name: string, other: string): string => (taken.has(name) ? other : name);
  const isMocked = api.resources.some((resource) => mockedOperations(resource, context).length > 0);
  return {
    mock: isMocked ? { mock: choose("mock", "mock-fetch"), msw: choose("msw", "msw-handlers") } : undefined,
    pagination: api.operations.some(isPaged) ? choose("pagination", "paginate") : undefined,
    drift: comparesAnswers(api) ? choose("drift", "drift-watch") : undefined,
    streams: choose("streams", "stream-readers"),
    grants: api.authSchemes.some(({ kind }) => kind === "oauth2") ? choose("oauth-grants", "oauth-token-grants") : undefined,
  };
}
