import type { CatalogueEntry } from "./entry.ts";

/** Reports of runs, once they are read: which of their responses count as samples. */
export const runProblems = {
  runMatchesNothing: {
    code: "PW3640",
    severity: "warning",
    message: "No response of the report belongs to a request of the collection; the report is left out.",
    hint: "Check whether the report is of this collection, and whether its paths are the same.",
  },
  runResponsesUnmatched: {
    code: "PW3641",
    severity: "info",
    message: "Responses of the report that belong to no request of the collection are left out: {count}. This is the first one.",
    hint: "Nothing to do, unless a request of the collection should be among them.",
  },
  runResponsesAmbiguous: {
    code: "PW3642",
    severity: "info",
    message: "Responses of the report that fit several requests equally well count for the first of these: {count}.",
    hint: "Use a report of newman: it names the requests. Give them different names, if they have the same one.",
  },
  runReportCut: {
    code: "PW3643",
    severity: "warning",
    message: "The report has more than {limit} {what}; the rest is left out.",
    hint: "Run a part of the collection, or fewer iterations.",
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;
