import type { InputFile } from "../shared/messages.ts";
import { byId } from "./dom.ts";
import { listFiles, readDrop } from "./dropped-files.ts";

/** What the user does on the first view. */
export interface StartActions {
  readonly openFiles: (files: readonly InputFile[]) => void;
  readonly openExample: () => void;
}

/** Connects the first view: pickers, the place for pasted text, and dropping anywhere. */
export function connectStart({ openFiles, openExample }: StartActions): void {
  const openText = (text: string): void => openFiles([{ path: "pasted.json", content: new Blob([text]) }]);
  for (const [id, input] of [
    ["pick-files", byId("files", HTMLInputElement)],
    ["pick-folder", byId("folder", HTMLInputElement)],
  ] as const) {
    byId(id, HTMLButtonElement).addEventListener("click", () => input.click());
    input.addEventListener("change", () => {
      if (input.files !== null && input.files.length > 0) openFiles(listFiles(input.files));
      input.value = "";
    });
  }
  byId("open-example", HTMLButtonElement).addEventListener("click", openExample);
  const pasted = byId("pasted", HTMLTextAreaElement);
  byId("open-pasted", HTMLButtonElement).addEventListener("click", () => {
    if (pasted.value.trim() === "") pasted.focus();
    else openText(pasted.value);
  });
  connectDrop(openFiles);
  document.addEventListener("paste", ({ clipboardData, target }) => {
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return;
    const text = clipboardData?.getData("text/plain") ?? "";
    const files = clipboardData?.files;
    if (files !== undefined && files.length > 0) openFiles(listFiles(files));
    else if (text.trim() !== "") openText(text);
  });
}

function connectDrop(openFiles: StartActions["openFiles"]): void {
  let inside = 0;
  const mark = (change: number): void => {
    inside = Math.max(0, inside + change);
    document.body.classList.toggle("dropping", inside > 0);
  };
  document.addEventListener("dragenter", () => mark(1));
  document.addEventListener("dragleave", () => mark(-1));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(-inside);
    const { dataTransfer } = event;
    if (dataTransfer === null) return;
    void readDrop(dataTransfer).then((files) => {
      if (files.length > 0) openFiles(files);
    });
  });
}
