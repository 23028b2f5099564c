import { addressOf, type PageName } from "../shared/address.ts";
import type { OpenedCollection, ReaderAnswer, ReaderRequest } from "../shared/messages.ts";
import { button, element, parseReference } from "./dom.ts";
import { enhance } from "./code-blocks.ts";

/** Asks the reader. */
export type AskReader = (request: ReaderRequest) => Promise<ReaderAnswer | undefined>;

/** The pages of the reference, ready to be put into the document. */
export interface ReferenceView {
  readonly renderOverview: (collection: OpenedCollection) => DocumentFragment;
  readonly renderPage: (page: PageName) => Promise<DocumentFragment>;
}

/** Prepares the pages of the reference, whose HTML the reader prints. */
export function createReferenceView(ask: AskReader): ReferenceView {
  return {
    renderOverview: ({ html }) => render(parseReference(html)),
    renderPage: async (page) => {
      const answer = await ask({ kind: "page", page });
      if (answer?.kind !== "page") return render([element("h1", {}, "There is no such page")]);
      const share = page.kind === "operation" ? [showShare(page.slug, ask)] : [];
      return render([...share, ...parseReference(answer.html)]);
    },
  };
}

function render(nodes: readonly Node[]): DocumentFragment {
  const page = document.createDocumentFragment();
  page.append(...nodes);
  enhance(page);
  return page;
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
