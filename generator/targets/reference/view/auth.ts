import type { Operation } from "../../../ir/api.ts";
import { credentialName } from "../../../ir/auth-scheme.ts";
import type { PlacedItem } from "../../../operations/inherit.ts";
import { nameScheme } from "../../typescript/view/credential.ts";
import { type Html, html, noHtml, printInlineCode, printText } from "../print/html.ts";
import { printPrintedLine } from "../print/markdown.ts";

/** The credentials that an operation sends, and who says so. */
export function viewAuth({ auth }: Operation, placed: PlacedItem): Html {
  if (auth === undefined) return placed.noauth ? html`None: the request is meant to be sent without credentials.` : html`None.`;
  const name = credentialName(auth);
  const variable = name === undefined ? noHtml : html`, from ${printInlineCode(`{{${name}}}`)}`;
  return html`${printPrintedLine(nameScheme(auth))}${variable}${printOrigin(placed)}.`;
}

/** Postman inherits auth from the folders around an item, and from the collection. */
function printOrigin({ item, folders }: PlacedItem): Html {
  if (item.request.auth !== undefined) return html`, set for this request`;
  const folder = folders.findLast(({ auth }) => auth !== undefined);
  return folder === undefined ? html`, as in the whole collection` : html`, as in the folder ${printText(folder.name)}`;
}
