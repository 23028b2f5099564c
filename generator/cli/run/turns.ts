import { join, resolve } from "node:path";
import { namePackage } from "../../names/package-name.ts";
import { typescriptNaming } from "../../targets/typescript/naming/rules.ts";
import { foldName } from "../../util/output-path.ts";
import type { CollectionInput } from "../collections.ts";
import { folderOf } from "../destination.ts";
import { testsFolderOf } from "./layout.ts";

/** Lets collections that may write to the same place come one after the other. */
export interface Turns {
  /**
   * Called for each collection, in order. Resolves when the earlier ones that are known to write to
   * the same place are done.
   */
  readonly begin: (index: number) => Promise<void>;
  /** The same, with those of which it is not known before they are read. */
  readonly write: (index: number) => Promise<void>;
  readonly end: (index: number) => void;
}

/** Turns in the order of the inputs. */
export function createTurns(inputs: readonly CollectionInput[]): Turns {
  const begun = new Map<number, Signal>();
  const waitFor = async (index: number, mayMeet: (other: Places) => boolean): Promise<void> => {
    const earlier = [...begun].filter(([other]) => other < index && mayMeet(placesOf(other)));
    await Promise.all(earlier.map(([, { reached }]) => reached));
  };
  const placesOf = (index: number): Places => {
    const input = inputs[index];
    return input === undefined ? undefined : listPlaces(input);
  };
  return {
    begin: (index) => {
      begun.set(index, createSignal());
      const own = placesOf(index);
      return waitFor(index, (other) => own !== undefined && other !== undefined && meet(own, other));
    },
    write: (index) => {
      const own = placesOf(index);
      return waitFor(index, (other) => own === undefined || other === undefined || meet(own, other));
    },
    end: (index) => {
      begun.get(index)?.reach();
      begun.delete(index);
    },
  };
}

/** Folders that a collection is written to; `undefined` if their name is in the collection. */
type Places = readonly string[] | undefined;

function listPlaces({ file, content, settings }: CollectionInput): Places {
  const { destination } = settings;
  const [name = "", other] = ["a", "b"].map((title) => namePackage(file, title, typescriptNaming));
  if (destination.kind === "below" && (content !== undefined || name !== other)) return undefined;
  const tests = testsFolderOf(settings, name);
  return [folderOf(destination, name), ...(tests === undefined ? [] : [tests])].map((path) => join(foldName(resolve(path)), "/"));
}

/** Whether a folder of one list is a folder of the other, or is in one. */
function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((a) => others.some((b) => a.startsWith(b) || b.startsWith(a)));
}

interface Signal {
  readonly reached: Promise<void>;
  readonly reach: () => void;
}

function createSignal(): Signal {
  let reach = (): void => undefined;
  const reached = new Promise<void>((resolve) => (reach = resolve));
  return { reached, reach };
}
