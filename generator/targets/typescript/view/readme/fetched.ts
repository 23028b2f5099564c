import { credentialName } from "../../../../ir/auth-scheme.ts";
import { printAnswerPart } from "../../../../ir/print-part.ts";
import { type Code, code, nothing } from "../../print/code.ts";
import { printMarkdownCode, printMarkdownTable } from "../../print/markdown.ts";
import { printRequest } from "../captures/fetched.ts";
import type { ViewContext } from "../context.ts";
import { credentialsFor, printBlankCredential } from "../credential.ts";

/** What scripts fetch with requests that no function sends. */
export interface ReadmeFetchedView {
  readonly table: Code;
  /** A credential that is fetched, with a function as its secret; or nothing. */
  readonly credential: Code;
}

/** Describes the section; `undefined` if scripts fetch nothing of the kind. */
export function viewFetchedSection({ api, fetching }: ViewContext): ReadmeFetchedView | undefined {
  if (fetching.size === 0) return undefined;
  const rows = [...fetching.values()].map((fetched) => [
    printMarkdownCode(fetched.variable),
    printMarkdownCode(printRequest(fetched)),
    printMarkdownCode(printAnswerPart(fetched.from.part)),
  ]);
  const scheme = api.authSchemes.find((each) => fetching.has(credentialName(each) ?? ""));
  const [credential] = scheme === undefined ? [] : credentialsFor([scheme]).filter(({ fields }) => fields.length === 1);
  return {
    table: printMarkdownTable([code`Variable`, code`Request`, code`From`], rows),
    credential:
      credential === undefined
        ? nothing
        : printMarkdownCode(printBlankCredential(credential, api.authSchemes, code`cachedSecret(fetchToken)`)),
  };
}
