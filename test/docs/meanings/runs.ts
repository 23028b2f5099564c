import type { runProblems } from "../../../generator/diagnostics/run-problems.ts";

/** What the codes of reports of runs mean. */
export const runMeanings: Readonly<Record<keyof typeof runProblems, string>> = {
  runMatchesNothing:
    "A response counts for the item whose id, name or request it has. Here not a single one does, so the report is probably of another collection. See [samples from runs](samples.md#which-request-a-response-belongs-to).",
  runResponsesUnmatched:
    "The recording of a browser contains pages, images and requests to other services. A run of the collection contains requests that have been renamed or removed since.",
  runResponsesAmbiguous:
    "An HTTP archive contains URLs, not names. If two requests of the collection have the same method and path, nothing tells which of them was sent.",
  runReportCut: "The limits keep time and memory within bounds whatever a server has answered; see [limits](limits.md).",
};
