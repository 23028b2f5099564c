import type { Opening, PackagerAnswer, PackagerStep } from "../shared/messages.ts";
import { describeBug } from "./bug.ts";
import { button, element } from "./dom.ts";
import { createFileView } from "./file-view.ts";
import { createProgressBar } from "./progress.ts";
import { createWorkerClient } from "./worker-client.ts";

/** The view of the generated package. */
export interface PackageView {
  readonly root: HTMLElement;
  /** Generates the package, unless that has begun. */
  readonly start: () => void;
  /** Ends what is going on. */
  readonly stop: () => void;
}

/** The view of the package of what is opened: files to read, and a zip. */
export function createPackageView(opening: Opening): PackageView {
  const client = createWorkerClient<Opening, PackagerStep, PackagerAnswer>("packager.js");
  const actions = element("div", { class: "package-actions" });
  const files = createFileView();
  const bar = createProgressBar(client.stop);
  let hasStarted = false;

  const generate = async (): Promise<void> => {
    hasStarted = true;
    actions.replaceChildren();
    bar.show({ kind: "progress", text: "Starting" });
    const answer = await client
      .ask(opening, (step) => (step.kind === "draft" ? files.fill(step.files, "Not formatted yet.") : bar.show(step)))
      .catch((error: unknown): PackagerAnswer => ({ kind: "refused", reason: describeBug(error) }));
    if (answer?.kind === "package") {
      files.fill(answer.files, "");
      bar.finish(
        `${answer.files.size} files, as the command line writes them. They have not been type-checked: “npm run build” in the package does that.`,
      );
      offer(`Download ${answer.name}.zip`, () => download(`${answer.name}.zip`, answer.zip));
    } else {
      bar.finish(answer?.reason ?? "Cancelled.");
      offer("Generate again", () => void generate());
    }
  };
  const offer = (words: string, act: () => void): void => actions.replaceChildren(button(words, act, { class: "primary" }));
  return {
    root: element("div", {}, element("h1", {}, "Package"), actions, bar.root, files.root),
    start: () => {
      if (!hasStarted) void generate();
    },
    stop: client.stop,
  };
}

function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: "application/zip" }));
  element("a", { href: url, download: name }).click();
  // The browser has taken the bytes by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
