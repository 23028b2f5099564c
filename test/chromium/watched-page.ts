import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page, and what went wrong in it so far. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors and warnings of the console, violations of the CSP among them, and exceptions. */
  readonly problems: readonly string[];
  /** What the page asked for elsewhere than at its own origin. Nothing of it was loaded. */
  readonly foreign: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Opens a blank page that may load from one origin only: `http://127.0.0.1:…`, or `file://`.
 * Everything else is refused and recorded.
 */
export async function watchPage(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const problems: string[] = [];
  const foreign: string[] = [];
  await context.route(
    (url) => !(url.href.startsWith(`${origin}/`) || url.protocol === "data:" || url.protocol === "blob:"),
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  return { page, problems, foreign, close: () => context.close() };
}
