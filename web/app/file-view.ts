import type { PackageFiles } from "../shared/messages.ts";
import { addCopyButton } from "./code-blocks.ts";
import { button, element } from "./dom.ts";
import { buildFileTree, type FileFolder } from "./file-tree.ts";

/** The files of a package: a tree, and the text of one of them. */
export interface FileView {
  readonly root: HTMLElement;
  /** Shows these files, with the one that was shown before. `note` is about their texts. */
  readonly fill: (files: PackageFiles, note: string) => void;
}

/** Makes the view, which is hidden until it is filled. */
export function createFileView(): FileView {
  const tree = element("nav", { class: "files", "aria-label": "Files of the package" });
  const text = element("code");
  const name = element("h2", { class: "file-name" });
  const about = element("p", { class: "note" });
  const block = element("pre", { tabindex: "0", "aria-label": "Text of the file" }, text);
  const root = element("div", { class: "package" }, tree, element("div", { class: "file" }, name, about, block));
  addCopyButton(block);
  root.hidden = true;
  let shown = "README.md";
  const select = (files: PackageFiles, path: string): void => {
    shown = path;
    name.textContent = path;
    text.textContent = files.get(path) ?? "";
    for (const each of tree.querySelectorAll("button")) each.setAttribute("aria-current", String(each.dataset["path"] === path));
  };
  return {
    root,
    fill: (files, note) => {
      tree.replaceChildren(showFolder(buildFileTree(files.keys()), (path) => select(files, path), true));
      about.textContent = note;
      root.hidden = false;
      select(files, files.has(shown) ? shown : ([...files.keys()][0] ?? ""));
    },
  };
}

function showFolder(folder: FileFolder, select: (path: string) => void, isOpen: boolean): HTMLElement {
  const folders = folder.folders.map((each) => {
    const details = element("details", {}, element("summary", {}, each.name), showFolder(each, select, false));
    details.open = isOpen;
    return element("li", {}, details);
  });
  const files = folder.files.map(({ name, path }) =>
    element(
      "li",
      {},
      button(name, () => select(path), { "data-path": path }),
    ),
  );
  return element("ul", {}, ...folders, ...files);
}
