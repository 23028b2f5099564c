import { lowerCase } from "../../../../util/letters.ts";
import { lookUp } from "../../../../names/look-up.ts";
import type { ViewContext } from "../context.ts";
import { mockedOperations } from "./mock-data.ts";

/** The sub-paths under which a package exports its mock. */
export interface MockEntryPoints {
  readonly mock: string;
  readonly msw: string;
}

/**
 * `mock` and `msw`, unless modules were published under these names before packages had a mock.
 * `undefined` if no example is saved.
 */
export function mockEntryPoints({ api, names }: Pick<ViewContext, "api" | "names">): MockEntryPoints | undefined {
  if (!api.resources.some((resource) => mockedOperations(resource, { api }).length > 0)) return undefined;
  const taken = new Set(api.resources.map(({ id }) => lowerCase(lookUp(names.modules, id).file)));
  const choose = (name: string, other: string): string => (taken.has(name) ? other : name);
  return { mock: choose("mock", "mock-fetch"), msw: choose("msw", "msw-handlers") };
}
