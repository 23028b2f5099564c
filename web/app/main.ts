import { type Address, addressOf, readAddress } from "../shared/address.ts";
import type { InputFile, OpenedCollection, Opening, Progress, ReaderAnswer, ReaderRequest } from "../shared/messages.ts";
import { describeBug } from "./bug.ts";
import { byId, button, element } from "./dom.ts";
import { connectJson } from "./json-view.ts";
import { connectOperationList } from "./operation-list.ts";
import { createPackageView, type PackageView } from "./package-view.ts";
import { showProblems, showRefused } from "./problems-view.ts";
import { createProgressBar } from "./progress.ts";
import { createReferenceView } from "./reference-view.ts";
import { connectStart } from "./start-view.ts";
import { connectTheme } from "./theme.ts";
import { createWorkerClient } from "./worker-client.ts";

/** What is open now. */
interface Session {
  readonly collection: OpenedCollection;
  readonly packageView: PackageView;
}

const reader = createWorkerClient<ReaderRequest, Progress, ReaderAnswer>("reader.js");
const views = { start: byId("start", HTMLElement), json: byId("json", HTMLElement), collection: byId("collection", HTMLElement) };
const content = byId("content", HTMLDivElement);
const notice = byId("notice", HTMLDivElement);
const list = connectOperationList();
const bar = createProgressBar(() => {
  reader.stop();
  close();
});
byId("progress", HTMLDivElement).append(bar.root);
const reference = createReferenceView((request) => reader.ask(request));
let session: Session | undefined;
/** How often a view has been asked for. */
let shows = 0;

connectTheme(byId("theme", HTMLButtonElement));
connectJson((text, language) => reader.ask({ kind: "json", text, language }));
connectStart({
  openFiles: (files) => void open({ kind: "open", opening: { files } }),
  openExample: () => void open({ kind: "openExample" }),
});
addEventListener("hashchange", () => void follow(readAddress(location.hash)));
void follow(readAddress(location.hash));

/** Opens files, and shows what is in them. */
async function open(request: Extract<ReaderRequest, { kind: "open" | "openExample" | "openShared" }>): Promise<void> {
  close();
  notice.replaceChildren();
  bar.show({ kind: "progress", text: "Reading the files" });
  const answer = await reader.ask(request, bar.show).catch(refuseBug);
  if (answer === undefined) return bar.finish("Cancelled.");
  if (answer.kind === "choices" && request.kind === "open") return offerChoices(request.opening.files, answer.names);
  if (answer.kind !== "opened") return showRefusal(answer);
  const { collection, opening } = answer;
  bar.succeed(`${collection.name} is open: ${countWords(collection.operations.length)}.`);
  begin(collection, opening);
  const [only, ...more] = collection.operations;
  const first: Address = only !== undefined && more.length === 0 ? { kind: "operation", slug: only.slug } : { kind: "overview" };
  go(request.kind === "openShared" ? undefined : first);
  if (request.kind === "openShared") await show(first);
}

function begin(collection: OpenedCollection, opening: Opening): void {
  session = { collection, packageView: createPackageView(opening) };
  byId("collection-name", HTMLParagraphElement).textContent = collection.name;
  byId("problem-count", HTMLSpanElement).textContent = String(collection.diagnostics.length);
  list.fill(collection.operations);
}

function close(): void {
  session?.packageView.stop();
  session = undefined;
}

function countWords(count: number): string {
  return count === 1 ? "1 operation" : `${count} operations`;
}

function refuseBug(error: unknown): ReaderAnswer {
  return { kind: "refused", reason: describeBug(error), diagnostics: [] };
}

/** Several collections were dropped. */
function offerChoices(files: readonly InputFile[], names: readonly string[]): void {
  bar.finish("Choose one of the collections.");
  const choices = names.map((name, at) =>
    element(
      "li",
      {},
      button(name, () => void open({ kind: "open", opening: { files, at } })),
    ),
  );
  notice.replaceChildren(element("h2", { tabindex: "-1" }, "Which collection?"), element("ul", { class: "choices" }, ...choices));
  notice.querySelector("h2")?.focus();
}

function showRefusal(answer: ReaderAnswer): void {
  const { reason, diagnostics } = answer.kind === "refused" ? answer : { reason: "This cannot be shown.", diagnostics: [] };
  showView("start");
  if (diagnostics.length === 0) return bar.finish(reason);
  bar.succeed(reason);
  notice.replaceChildren(showRefused(reason, diagnostics));
  notice.querySelector("h1")?.focus();
}

/** Changes the address, which shows what it names. */
function go(address: Address | undefined): void {
  if (address === undefined) return;
  if (location.hash === addressOf(address)) void show(address);
  else location.hash = addressOf(address);
}

async function follow(address: Address | undefined): Promise<void> {
  if (address?.kind === "shared") return open({ kind: "openShared", data: address.data });
  if (address !== undefined) await show(address);
}

async function show(address: Address): Promise<void> {
  const own = ++shows;
  if (address.kind === "json" || address.kind === "start" || session === undefined)
    return showView(address.kind === "json" ? "json" : "start");
  showView("collection");
  for (const link of document.querySelectorAll<HTMLAnchorElement>("#views a")) mark(link, address);
  list.mark(address.kind === "operation" ? address.slug : undefined);
  const view = await render(address, session);
  // A page of the reference has to be waited for, and something else may be wanted since.
  if (own !== shows) return;
  content.replaceChildren(view);
  scrollTo({ top: 0 });
  focusHeading();
}

async function render(address: Exclude<Address, { kind: "json" | "start" }>, { collection, packageView }: Session): Promise<Node> {
  if (address.kind === "problems") return showProblems(collection);
  if (address.kind === "operation" || address.kind === "type") return reference.renderPage(address);
  if (address.kind !== "package") return reference.renderOverview(collection);
  packageView.start();
  return packageView.root;
}

/** Operations and types belong to the reference. */
function mark(link: HTMLAnchorElement, address: Address): void {
  const shown = address.kind === "operation" || address.kind === "type" ? addressOf({ kind: "overview" }) : addressOf(address);
  if (link.hash === shown) link.setAttribute("aria-current", "page");
  else link.removeAttribute("aria-current");
}

/** Keyboards and screen readers continue at what has appeared. */
function focusHeading(): void {
  const heading = content.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
}

function showView(name: keyof typeof views): void {
  for (const [each, view] of Object.entries(views)) view.hidden = each !== name;
  byId("reopen", HTMLAnchorElement).hidden = session === undefined || name === "collection";
}
