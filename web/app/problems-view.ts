import type { Diagnostic, Severity } from "../../generator/diagnostics/diagnostic.ts";
import { addressOf } from "../shared/address.ts";
import type { ListedOperation, OpenedCollection } from "../shared/messages.ts";
import { element } from "./dom.ts";

const severities: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: "error", title: "Errors" },
  { severity: "warning", title: "Warnings" },
  { severity: "info", title: "Notes" },
];

/** Diagnostics of one severity that are shown; a large collection may have thousands. */
const mostShown = 300;

/** The diagnostics of a collection, with their places and the operations that they are about. */
export function showProblems({ diagnostics, operations }: OpenedCollection): HTMLElement {
  return showList("Problems", diagnostics, operations);
}

/** Why files cannot be read. */
export function showRefused(reason: string, diagnostics: readonly Diagnostic[]): HTMLElement {
  return showList(reason, diagnostics, []);
}

function showList(title: string, diagnostics: readonly Diagnostic[], operations: readonly ListedOperation[]): HTMLElement {
  const links = new Map(operations.map(({ slug, folders, title }) => [[...folders, title].join("\n"), slug]));
  const heading = element("h1", { tabindex: "-1" }, title);
  if (diagnostics.length === 0) return element("div", {}, heading, element("p", {}, "Nothing to report."));
  const parts = severities.flatMap(({ severity, title: name }) => {
    const own = diagnostics.filter((each) => each.severity === severity);
    if (own.length === 0) return [];
    const list = element("ul", { class: "problems" }, ...own.slice(0, mostShown).map((each) => showProblem(each, links)));
    const more = own.length > mostShown ? [element("p", {}, `and ${own.length - mostShown} more`)] : [];
    return [element("h2", {}, `${name} (${own.length})`), list, ...more];
  });
  return element("div", {}, heading, ...parts);
}

/** What stands in backticks is code. */
function showCode(text: string): readonly (Node | string)[] {
  return text.split("`").map((part, index) => (index % 2 === 0 ? part : element("code", {}, part)));
}

function showProblem({ code, severity, message, hint, item, location }: Diagnostic, links: ReadonlyMap<string, string>): HTMLElement {
  const { file, line, column } = location;
  const slug = links.get(item.join("\n"));
  const name = item.join(" / ");
  const about = slug === undefined ? name : element("a", { href: addressOf({ kind: "operation", slug }) }, name);
  return element(
    "li",
    { class: severity },
    element("p", { class: "problem-message" }, element("code", {}, code), " ", ...showCode(message)),
    element("p", { class: "problem-hint" }, ...showCode(hint)),
    element("p", { class: "problem-place" }, `${file}:${line}:${column}`, ...(item.length === 0 ? [] : [" · ", about])),
  );
}
