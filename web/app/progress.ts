import type { Progress } from "../shared/messages.ts";
import { button, element } from "./dom.ts";

/** A bar with words, and a button that cancels. Screen readers hear the words. */
export interface ProgressBar {
  readonly root: HTMLElement;
  readonly show: (step: Progress) => void;
  /** Hides the bar, and leaves these words. */
  readonly finish: (words: string) => void;
  /** Hides the words too: they are for those who cannot see what has appeared. */
  readonly succeed: (words: string) => void;
}

/** Makes a bar, which is empty until there is something to show. */
export function createProgressBar(onCancel: () => void): ProgressBar {
  const words = element("p", { role: "status" });
  const bar = element("progress", { max: "1", "aria-label": "Progress" });
  const controls = element("div", { class: "progress-controls" }, bar, button("Cancel", onCancel));
  controls.hidden = true;
  const root = element("div", { class: "progress" }, words, controls);
  const end = (text: string, isSeen: boolean): void => {
    controls.hidden = true;
    root.classList.toggle("visually-hidden", !isSeen);
    words.textContent = text;
  };
  return {
    root,
    show: ({ text, part }) => {
      controls.hidden = false;
      root.classList.remove("visually-hidden");
      if (words.textContent !== text) words.textContent = text;
      if (part === undefined) bar.removeAttribute("value");
      else bar.value = part;
    },
    finish: (text) => end(text, true),
    succeed: (text) => end(text, false),
  };
}
