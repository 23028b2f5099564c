import { addressOf, type PageName } from "../shared/address.ts";
import type { OpenedCollection, ReaderAnswer, ReaderRequest } from "../shared/messages.ts";
import { button, element, parseReference } from "./dom.ts";
import { enhance } from "./code-blocks.ts";

/** Asks the reader. */
export type AskReader = (request: ReaderRequest) => Promise<ReaderAnswer | undefined>;

/** The pages of the reference. */
export interface ReferenceView {
  readonly showOverview: (collection: OpenedCollection, place: HTMLElement) => void;
  readonly showPage: (page: PageName, place: HTMLElement) => Promise<void>;
}

/** Prepares the pages of the reference, which the reader renders. */
export function createReferenceView(ask: AskReader): ReferenceView {
  let asked = 0;
  return {
    showOverview: ({ html }, place) => {
      asked++;
      place.replaceChildren(...parseReference(html));
      enhance(place);
    },
    showPage: async (page, place) => {
      asked++;
      const own = asked;
      const answer = await ask({ kind: "page", page });
      // Another page has been asked for.
      if (own !== asked) return;
      if (answer?.kind !== "page") {
        place.replaceChildren(element("h1", {}, "There is no such page"));
        return;
      }
      const share = page.kind === "operation" ? [showShare(page.slug, ask)] : [];
      place.replaceChildren(...share, ...parseReference(answer.html));
      enhance(place);
    },
  };
}

/** The button that makes a link of an operation. */
function showShare(slug: string, ask: AskReader): HTMLElement {
  const result = element("p", { class: "share-result", role: "status" });
  const share = async (): Promise<void> => {
    const answer = await ask({ kind: "share", slug });
    if (answer?.kind !== "shared") {
      result.textContent = answer?.kind === "refused" ? answer.reason : "";
      return;
    }
    const link = new URL(addressOf({ kind: "shared", data: answer.data }), location.href).href;
    const field = element("input", { type: "text", readonly: "", value: link, "aria-label": "Link to this operation" });
    result.replaceChildren("The link contains this operation, without credentials: ", field);
    field.select();
    await navigator.clipboard?.writeText(link).then(
      () => result.append(" Copied."),
      () => undefined,
    );
  };
  return element(
    "div",
    { class: "share" },
    button("Share this operation", () => void share()),
    result,
  );
}
