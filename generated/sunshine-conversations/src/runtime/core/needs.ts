import type { Scalar } from "../values/scalar.js";

/**
 * What the arguments of a call must contain in place of variables without a value, unless the
 * client was made with them, or the options of the call contain them. A place is the group and the
 * name of an argument, and its variable if that has another name: `path.tenant`,
 * `query.q={{search}}`. For `variables.host={{origins.files}}`, the origin `files` will do as well.
 * `Others` are the names of origins and headers among the options of the call.
 */
export type Needs<Place extends string, TClient, Passed = unknown, Others extends string = never> = [
  Missing<Place, KnownTo<TClient> | KnownNames<Passed> | Others>,
] extends [never]
  ? unknown
  : MustPass<Missing<Place, KnownTo<TClient> | KnownNames<Passed> | Others>>;

/** The variables that a client was made with. */
export type KnownTo<TClient> = [TClient] extends [{ readonly madeWith?: infer Known }]
  ? keyof NonNullable<Known> & string
  : never;

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

/** Places of variables that nobody knows. As keys: editors show these in full. */
type Missing<Place extends string, Known extends string> = keyof {
  [Each in Place as [Extract<VariableOf<Each>, Known>] extends [never] ? Each : never]: unknown;
};

/** What must be known instead of an argument: one of these. */
type VariableOf<Place extends string> =
  Place extends `variables.${infer Name}={{${infer Origin extends `origins.${string}`}}}`
    ? Name | Origin
    : Place extends `${string}={{${infer Name}}}`
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

/** The same of origins: `origins.files`. */
export type KnownOrigins<Origins> = keyof {
  [Name in keyof Origins & string as Origins[Name] extends string ? `origins.${Name}` : never]: unknown;
};

/**
 * Variables or origins that a client or a call is given, of which none has a misspelt name. Nobody
 * knows the names of a `Record<string, string>`.
 */
export type Declared<Given, Variables> = string extends keyof Given
  ? Given
  : Given & { readonly [Name in Exclude<keyof Given, keyof Variables>]: NoSuchName<Name, keyof Variables> };

/**
 * No value has this type. The compiler names it where a name is misspelt, with those that exist.
 */
export interface NoSuchName<Name, Names> {
  readonly [noSuchName]: readonly [Name, Names];
}

declare const noSuchName: unique symbol;
