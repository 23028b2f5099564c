import { recall, remember } from "./memory.ts";

/** Connects the button that switches between light and dark. At first, the system decides. */
export function connectTheme(button: HTMLButtonElement): void {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = (): boolean => (root.dataset["theme"] ?? (system.matches ? "dark" : "light")) === "dark";
  const show = (): void => {
    button.textContent = isDark() ? "Light" : "Dark";
    button.setAttribute("aria-label", `${isDark() ? "Light" : "Dark"} theme`);
  };
  const remembered = recall("theme");
  if (remembered === "dark" || remembered === "light") root.dataset["theme"] = remembered;
  button.addEventListener("click", () => {
    root.dataset["theme"] = isDark() ? "light" : "dark";
    remember("theme", root.dataset["theme"]);
    show();
  });
  system.addEventListener("change", show);
  show();
}
