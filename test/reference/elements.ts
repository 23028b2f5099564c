import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;

/** An element as a browser's parser sees it. */
export interface FoundElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The text in it, with that of the elements in it. */
  readonly text: string;
}

/** The elements of a page's body, in the order of the document. */
export function listElements(html: string): readonly FoundElement[] {
  const found: FoundElement[] = [];
  const visit = (node: Node): void => {
    if (!("childNodes" in node)) return;
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    found.push({
      name: node.tagName,
      attributes,
      get text() {
        return textOf(node);
      },
    });
    for (const child of node.childNodes) visit(child);
  };
  for (const node of parseFragment(html).childNodes) visit(node);
  return found;
}

function textOf(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

/** What pages consist of, with the attributes that each element may have besides `class` and `id`. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "rel"],
  article: [],
  b: [],
  blockquote: [],
  br: [],
  code: [],
  details: ["open"],
  div: ["role", "aria-label"],
  em: [],
  footer: [],
  h1: [],
  h2: [],
  h3: [],
  header: [],
  hr: [],
  i: [],
  input: ["type", "name", "value", "checked"],
  label: ["for"],
  li: [],
  nav: ["aria-label"],
  ol: [],
  p: [],
  pre: ["tabindex"],
  s: [],
  section: [],
  span: [],
  strong: [],
  summary: [],
  table: [],
  tbody: [],
  td: [],
  th: [],
  thead: [],
  tr: [],
  ul: [],
};

/** What is on a page and should not be: elements, attributes, targets of links. */
export function listUnsafe(html: string): readonly string[] {
  return listElements(html).flatMap(({ name, attributes }) => {
    const known = allowed[name];
    if (known === undefined) return [`<${name}>`];
    return [...attributes].flatMap(([attribute, value]) => {
      if (attribute === "href") return /^(?:https?:\/\/|mailto:|#)/.test(value) ? [] : [`href=${value}`];
      return ["class", "id", ...known].includes(attribute) ? [] : [`${name} ${attribute}`];
    });
  });
}
