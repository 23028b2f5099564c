import { isPlainName } from "../name-hints.ts";

/** Keys that responses of any kind have in common. */
const envelopeNames: ReadonlySet<string> = new Set(
  "links _links meta metadata included jsonapi page paging pagination status success ok code message total count cursor next previous limit offset error errors has_more hasMore object url request_id requestId".split(
    " ",
  ),
);

/** Two properties that are not among these say what a thing is: `currency_code` and `value`. */
export const commonplaceNames: ReadonlySet<string> = new Set(
  "id uuid name key value type kind code status message text label title description href rel link url uri self data date time created updated from to start end min max width height x y count total email phone first last".split(
    " ",
  ),
);

/** True if a property of this name can contain anything, whatever contains the property. */
export function isEnvelope(key: string): boolean {
  return !isPlainName(key) || envelopeNames.has(key);
}
