import type { Report } from "../diagnostics/collector.ts";
import type { PostmanText } from "./parts/postman-text.ts";

/** What every reader of the collection needs: Postman's reading of texts, and where to report oddities. */
export interface Context {
  readonly text: PostmanText;
  readonly report: Report;
}
