import type { Scalar } from "../values/scalar.js";

/**
 * What the arguments of a call must contain in place of variables without a value, unless the
 * client was made with them. A place is the group and the name of an argument, and its variable if
 * that has another name: `path.tenant`, `query.q={{search}}`.
 */
export type Needs<Place extends string, Known extends string = never> = [Missing<Place, Known>] extends [never]
  ? unknown
  : MustPass<Missing<Place, Known>>;

/** Arguments with a value at each of some places, or with a body that is text. */
export type MustPass<Place extends string> = {
  readonly [Group in GroupOf<Place>]:
    | {
        readonly [Name in NameIn<Group, Place>]: Group extends "path" | "variables" ? Given : unknown;
      }
    | (Group extends "body" ? string : never);
};

/** Any value: a path needs one. Elsewhere `undefined` leaves an argument out. */
type Given = NonNullable<unknown>;

/** Places of variables that the client does not know. As keys: editors show these in full. */
type Missing<Place extends string, Known extends string> = keyof {
  [Each in Place as VariableOf<Each> extends Known ? never : Each]: unknown;
};

type VariableOf<Place extends string> = Place extends `${string}={{${infer Name}}}`
  ? Name
  : Place extends `${string}.${infer Name}`
    ? Name
    : never;

type GroupOf<Place extends string> = Place extends `${infer Group}.${string}` ? Group : never;

type NameIn<Group extends string, Place extends string> = Place extends `${Group}.${infer Rest}`
  ? Rest extends `${infer Name}={{${string}}}`
    ? Name
    : Rest
  : never;

/**
 * The names of the variables that are certain to have a value. A record whose names nobody knows
 * counts as having all.
 */
export type KnownNames<Variables> =
  HasAnyName<Variables> extends true
    ? string
    : keyof {
        [Name in keyof Variables & string as Variables[Name] extends Scalar ? Name : never]: unknown;
      };

/** Whether each name has a value, as in `Record<string, string>`. */
type HasAnyName<Variables> = string extends keyof Variables
  ? Variables[keyof Variables] extends Scalar
    ? true
    : false
  : false;

/** The same of headers: `headers.x-api-key`. */
export type KnownHeaders<Headers> = keyof {
  [Name in keyof Headers & string as Headers[Name] extends Scalar ? `headers.${Lowercase<Name>}` : never]: unknown;
};

/**
 * The variables that a client is made with, of which none has a misspelt name. Nobody knows the
 * names of a `Record<string, string>`.
 */
export type Declared<Given, Variables> = string extends keyof Given
  ? Given
  : Given & { readonly [Name in Exclude<keyof Given, keyof Variables>]: never };
