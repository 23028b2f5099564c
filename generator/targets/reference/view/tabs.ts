import { type Html, markup, noHtml, printText } from "../print/html.ts";

/** Alternatives of which one is shown. They are radio buttons, so no script is needed. */
export interface TabsView {
  readonly label: Html;
  readonly tabs: readonly TabView[];
}

/** One alternative. */
export interface TabView {
  readonly group: Html;
  readonly id: Html;
  /** By which the choice is remembered. */
  readonly value: Html;
  readonly checked: Html;
  readonly title: Html;
  readonly about: Html | undefined;
  readonly code: Html;
}

/** What a tab shows. `value` is unique in its group. */
export interface TabContent {
  readonly value: string;
  readonly title: string;
  readonly about?: Html | undefined;
  readonly code: Html;
}

/** Alternatives of a group; the first is shown. `group` is a name of our own. */
export function viewTabs(group: string, label: Html, contents: readonly TabContent[]): TabsView {
  return {
    label,
    tabs: contents.map(({ value, title, about, code }, index) => ({
      group: printText(group),
      id: printText(`${group}-${value}`),
      value: printText(value),
      checked: index === 0 ? markup` checked` : noHtml,
      title: printText(title),
      about,
      code,
    })),
  };
}
