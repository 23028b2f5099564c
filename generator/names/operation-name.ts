/** The types that are declared beside a function. */
export interface OperationTypes {
  readonly args: string;
  readonly result: string;
}

/** The names that belong to one operation. */
export interface OperationName extends OperationTypes {
  readonly function: string;
  /** Its former names that are still exported. */
  readonly aliases?: readonly FunctionAlias[];
}

/**
 * A former name that is still exported. A type whose name means something else by now is left out.
 */
export interface FunctionAlias extends Partial<OperationTypes> {
  readonly function: string;
}

/**
 * A name that a function had before a config changed it, as the lock has it: a name never comes to
 * mean another function.
 */
export type FormerName = {
  /** The function. */
  readonly of: string;
  /** The types that were beside it. */
  readonly args: string;
  readonly result: string;
  /** It is no longer exported. */
  readonly ended?: true;
};
