/**
 * Users
 *
 * The people who write to the business. A user is addressed by `id` or by your own `externalId`.
 */

import type { CallOptions, Client } from "../client.js";
import { basic } from "../runtime/auth/basic.js";
import { json } from "../runtime/body/json.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { Failure, NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { authLayer } from "../runtime/transport/auth-layer.js";
import { describe } from "../runtime/transport/declared/describe.js";
import { keyed } from "../runtime/transport/declared/keyed.js";
import { plainQuery } from "../runtime/transport/declared/plain-query.js";
import { pathArgument, pathVariable } from "../runtime/transport/declared/segment.js";
import type { ErrorResponse } from "../types.js";

/** Arguments of `createUser`. */
export interface CreateUserArgs {
  path?:
    | {
        /** The app to work on. Default: the client's variable. */
        appId?: string | undefined;
      }
    | undefined;
  body: CreateUserBody;
}

/** Every outcome of a call to `createUser`, by `status`. */
export type CreateUserResult = Success<201, UserResponse> | Failure<409, ErrorResponse> | Undocumented | NoResult;

/**
 * Registers a user ahead of the first message. `externalId` is your own identifier and has to be unique within
 * the app.
 *
 * `POST /v2/apps/{{appId}}/users`
 *
 * Documented responses:
 * - 201 Created
 * - 409 External id is taken
 *
 * @example
 * ```ts
 * import { createUser } from "sunshine-conversations";
 *
 * const data = await createUser(client, {
 *   body: {
 *     externalId: "customer-1042",
 *     signedUpAt: "2024-02-20T18:04:51.000Z",
 *     toBeRetained: false,
 *     profile: {
 *       givenName: "Noor",
 *       surname: "Haddad",
 *       email: "noor@example.com",
 *       avatarUrl: "https://example.com/avatars/noor.png",
 *       locale: "fr-CA",
 *     },
 *     metadata: {
 *       plan: "club",
 *     },
 *   },
 * });
 * ```
 */
export function createUser(
  client: Client,
  args: CreateUserArgs,
  options?: CallOptions,
): ApiPromise<UserResponse, CreateUserResult> {
  return send(
    client,
    describe(createUser, () => ({
      method: "POST",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 201: "json", 409: "json" },
      name: "createUser",
      path: ["v2", "apps", pathVariable("appId"), "users"],
    })),
    args,
    options,
  );
}

/** Arguments of `listUsers`. */
export interface ListUsersArgs {
  path?:
    | {
        /** The app to work on. Default: the client's variable. */
        appId?: string | undefined;
      }
    | undefined;
  query: {
    filter: {
      /** E-mail address to look for. */
      "identities.email": string;
    };
    /** Brand to look in, where users are kept apart by brand. */
    brandId?: number | string | undefined;
  };
}

/** Every outcome of a call to `listUsers`, by `status`. */
export type ListUsersResult = Success<200, ListUsersResponse> | Failure<400, ErrorResponse> | Undocumented | NoResult;

/**
 * Finds users by the address in their `identities`. The address in `profile.email` is not searched.
 *
 * `GET /v2/apps/{{appId}}/users`
 *
 * Documented responses:
 * - 200 Two matches
 * - 400 No filter
 *
 * @example
 * ```ts
 * import { listUsers } from "sunshine-conversations";
 *
 * const data = await listUsers(client, {
 *   query: {
 *     filter: {
 *       "identities.email": "noor@example.com",
 *     },
 *   },
 * });
 * ```
 */
export function listUsers(
  client: Client,
  args: ListUsersArgs,
  options?: CallOptions,
): ApiPromise<ListUsersResponse, ListUsersResult> {
  return send(
    client,
    describe(listUsers, () => ({
      method: "GET",
      query: plainQuery([]),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 400: "json" },
      name: "listUsers",
      path: ["v2", "apps", pathVariable("appId"), "users"],
    })),
    args,
    options,
  );
}

/** Arguments of `getUser`. */
export interface GetUserArgs {
  path: {
    /** The user's `id`, or the `externalId` that you gave them. */
    userIdOrExternalId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
  query?:
    | {
        /** Brand to look in, where users are kept apart by brand. */
        brandId?: number | string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `getUser`, by `status`. */
export type GetUserResult = Success<200, GetUserResponse> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Reads one user.
 *
 * `GET /v2/apps/{{appId}}/users/:userIdOrExternalId`
 *
 * Documented responses:
 * - 200 Known customer
 * - 200 Guest
 * - 404 Unknown user
 *
 * @example
 * ```ts
 * import { getUser } from "sunshine-conversations";
 *
 * const data = await getUser(client, {
 *   path: {
 *     userIdOrExternalId: "65d4e5f60718293a4b5c6d7e",
 *   },
 * });
 * ```
 */
export function getUser(
  client: Client,
  args: GetUserArgs,
  options?: CallOptions,
): ApiPromise<GetUserResponse, GetUserResult> {
  return send(
    client,
    describe(getUser, () => ({
      method: "GET",
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 404: "json" },
      name: "getUser",
      path: ["v2", "apps", pathVariable("appId"), "users", pathArgument("userIdOrExternalId")],
    })),
    args,
    options,
  );
}

/** Arguments of `updateUser`. */
export interface UpdateUserArgs {
  path: {
    /** The user's `id`, or the `externalId` that you gave them. */
    userIdOrExternalId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
  query?:
    | {
        /** Brand to look in, where users are kept apart by brand. */
        brandId?: number | string | undefined;
      }
    | undefined;
  body: UpdateUserBody;
}

/** Every outcome of a call to `updateUser`, by `status`. */
export type UpdateUserResult = Success<200, UserResponse> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Changes the profile, the sign-up date or the metadata of a user.
 *
 * `PATCH /v2/apps/{{appId}}/users/:userIdOrExternalId`
 *
 * Documented responses:
 * - 200 Updated
 * - 404 Unknown user
 *
 * @example
 * ```ts
 * import { updateUser } from "sunshine-conversations";
 *
 * const data = await updateUser(client, {
 *   path: {
 *     userIdOrExternalId: "65d4e5f60718293a4b5c6d7e",
 *   },
 *   body: {
 *     toBeRetained: true,
 *     profile: {
 *       givenName: "Noor",
 *       locale: "en-CA",
 *     },
 *     metadata: {
 *       plan: "family",
 *     },
 *   },
 * });
 * ```
 */
export function updateUser(
  client: Client,
  args: UpdateUserArgs,
  options?: CallOptions,
): ApiPromise<UserResponse, UpdateUserResult> {
  return send(
    client,
    describe(updateUser, () => ({
      method: "PATCH",
      idempotencyKey: keyed(),
      body: json(),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 404: "json" },
      name: "updateUser",
      path: ["v2", "apps", pathVariable("appId"), "users", pathArgument("userIdOrExternalId")],
    })),
    args,
    options,
  );
}

/** Arguments of `deleteUser`. */
export interface DeleteUserArgs {
  path: {
    /** The user's `id`, or the `externalId` that you gave them. */
    userIdOrExternalId: string;
    /** The app to work on. Default: the client's variable. */
    appId?: string | undefined;
  };
  query?:
    | {
        /** Brand to look in, where users are kept apart by brand. */
        brandId?: number | string | undefined;
      }
    | undefined;
}

/** Every outcome of a call to `deleteUser`, by `status`. */
export type DeleteUserResult =
  Success<200, Record<string, unknown>> | Failure<404, ErrorResponse> | Undocumented | NoResult;

/**
 * Deletes a user with all clients and conversations. The work goes on in the background; a `user:remove` event
 * reports its end.
 *
 * `DELETE /v2/apps/{{appId}}/users/:userIdOrExternalId`
 *
 * Documented responses:
 * - 200 Accepted
 * - 404 Unknown user
 *
 * @example
 * ```ts
 * import { deleteUser } from "sunshine-conversations";
 *
 * const data = await deleteUser(client, {
 *   path: {
 *     userIdOrExternalId: "65d4e5f60718293a4b5c6d7e",
 *   },
 * });
 * ```
 */
export function deleteUser(
  client: Client,
  args: DeleteUserArgs,
  options?: CallOptions,
): ApiPromise<Record<string, unknown>, DeleteUserResult> {
  return send(
    client,
    describe(deleteUser, () => ({
      method: "DELETE",
      idempotencyKey: keyed(),
      layers: [authLayer(basic("keyId"))],
      responses: { 200: "json", 404: "json" },
      name: "deleteUser",
      path: ["v2", "apps", pathVariable("appId"), "users", pathArgument("userIdOrExternalId")],
    })),
    args,
    options,
  );
}

export interface CreateUserBody {
  /** Example: `customer-1042` */
  externalId?: string | undefined;
  /** Format: date-time. */
  signedUpAt?: string | undefined;
  toBeRetained?: boolean | undefined;
  profile?: ProfileInput | undefined;
  metadata?: Record<string, string> | undefined;
}

export interface ProfileInput {
  /** Example: `Noor` */
  givenName?: string | undefined;
  /** Example: `Haddad` */
  surname?: string | undefined;
  /** Format: email. */
  email?: string | undefined;
  /** Format: uri. */
  avatarUrl?: string | undefined;
  /** Example: `fr-CA` */
  locale?: string | undefined;
}

export interface UserResponse {
  user: User;
}

export interface User {
  id: string;
  /** Example: `customer-1042` */
  externalId: string;
  /** Format: date-time. */
  signedUpAt: string;
  hasPaymentInfo: boolean;
  identities: Identity[];
  profile: Profile;
  metadata: { plan: string; [key: string]: string };
  /** Example: `7012345` */
  zendeskId?: string;
}

export interface Profile {
  /** Example: `Noor` */
  givenName?: string;
  /** Example: `Haddad` */
  surname?: string;
  /** Format: email. */
  email?: string;
  /** Format: uri. */
  avatarUrl?: string;
  /** Example: `fr-CA` */
  locale: string;
  /** Example: `apiRequest` */
  localeOrigin: string;
}

export interface ListUsersResponse {
  users: ListUsersResponseUser[];
}

export interface ListUsersResponseUser {
  id: string;
  /** Example: `customer-1042` */
  externalId?: string | null;
  /** Example: `7012345` */
  zendeskId?: string;
  /** Format: date-time. */
  signedUpAt: string | null;
  hasPaymentInfo: boolean;
  identities: Identity[];
  profile: Profile;
  metadata: Record<string, string>;
  /** Example: `360001234567` */
  brandId?: string;
}

export interface Identity {
  /** Example: `email` */
  type: string;
  /** Example: `noor@example.com` */
  value: string;
  /** Example: `sso` */
  verification?: string;
}

export interface GetUserResponse {
  user: ListUsersResponseUser;
}

export interface UpdateUserBody {
  toBeRetained?: boolean | undefined;
  profile?:
    | {
        /** Example: `Noor` */
        givenName?: string | undefined;
        /** Example: `en-CA` */
        locale?: string | undefined;
      }
    | undefined;
  metadata?: Record<string, string> | undefined;
}
