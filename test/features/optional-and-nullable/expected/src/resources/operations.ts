/** Clinic */

import type { CallOptions, Client } from "../client.js";
import type { ApiPromise } from "../runtime/core/api-promise.js";
import type { NoResult, Success, Undocumented } from "../runtime/core/result.js";
import { send } from "../runtime/core/send.js";
import { describe } from "../runtime/transport/declared/describe.js";
import type { NoArgs } from "../runtime/transport/operation.js";

/** Every outcome of a call to `listPatients`, by `status`. */
export type ListPatientsResult = Success<200, ListPatientsResponseItem[]> | Undocumented | NoResult;

/**
 * List Patients
 *
 * `GET /patients`
 *
 * Documented responses:
 * - 200 Three patients
 *
 * @example
 * ```ts
 * import { listPatients } from "clinic";
 *
 * const data = await listPatients(client);
 * ```
 */
export function listPatients(
  client: Client,
  args?: NoArgs,
  options?: CallOptions,
): ApiPromise<ListPatientsResponseItem[], ListPatientsResult> {
  return send(
    client,
    describe(listPatients, () => ({
      method: "GET",
      responses: { 200: "json" },
      name: "listPatients",
      path: ["patients"],
    })),
    args,
    options,
  );
}

export interface ListPatientsResponseItem {
  /** Example: `1` */
  id: number;
  /** Example: `Ana` */
  name: string;
  /** Example: `+49 30 1234` */
  phone?: string;
  /** Format: date. */
  discharged: string | null;
  /** Only `null` was seen. */
  insurance: unknown;
  allergies?: string[];
}
