import type { Report } from "../diagnostics/collector.ts";
import type { PostmanText } from "./parts/postman-text.ts";

/** What every reader of the collection needs: Postman's parsers, and a way to report problems. */
export interface ReadContext {
  readonly text: PostmanText;
  readonly report: Report;
}
