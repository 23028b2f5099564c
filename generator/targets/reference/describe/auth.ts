import type { Operation } from "../../../ir/api.ts";
import { credentialName } from "../../../ir/auth-scheme.ts";
import { isAuthorization } from "../../../operations/auth.ts";
import type { PlacedItem } from "../../../operations/inherit.ts";
import { nameScheme } from "../../typescript/view/credential.ts";
import { asCode, type Phrase, phrase, plain } from "./phrase.ts";

/** The credentials that an operation sends, and who says so. */
export function describeAuth({ auth, urlAuth }: Operation, placed: PlacedItem): Phrase {
  if (auth === undefined) return placed.noauth ? phrase`None: the request is meant to be sent without credentials.` : phrase`None.`;
  const name = credentialName(auth);
  const variable = name === undefined ? [] : phrase`, from ${asCode(`{{${name}}}`)}`;
  const beside = urlAuth === undefined ? [] : phrase` Beside it, that of the URL: ${[{ kind: "markdown", line: nameScheme(urlAuth) }]}.`;
  return phrase`Sends ${[{ kind: "markdown", line: nameScheme(auth) }]}${variable}${describeOrigin(placed)}.${beside}`;
}

/**
 * Postman inherits auth from the folders around an item, and from the collection. Without any, a
 * request shows it: the item's own, or a saved one.
 */
function describeOrigin({ item, folders, auth }: PlacedItem): Phrase {
  if (item.request.auth !== undefined) return phrase`, set for this request`;
  if (auth === undefined) {
    const isOwn =
      item.request.url.userInfo !== undefined || item.request.headers.some((header) => isAuthorization(header) && !header.disabled);
    return isOwn ? phrase`, set for this request` : phrase`, as in a saved request of it`;
  }
  const folder = folders.findLast(({ auth }) => auth !== undefined);
  return folder === undefined ? phrase`, as in the whole collection` : phrase`, as in the folder ${plain(folder.name)}`;
}
