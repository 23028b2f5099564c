import * as limits from "../../generator/util/limits.ts";
import { printMarkdownTable } from "../support/markdown-table.ts";

/** One limit in the words of those who meet it. */
interface Limit {
  readonly what: string;
  readonly unit: string;
  /** What happens beyond it. */
  readonly beyond: string;
}

/**
 * Complete by its type: a new limit does not compile until somebody says here what it means. In the
 * order of the table.
 */
const descriptions: Readonly<Record<keyof typeof limits, Limit>> = {
  maxFileBytes: { what: "size of a file", unit: "bytes", beyond: "error `PW1007`" },
  maxFileLength: { what: "length of a file", unit: "characters", beyond: "error `PW1007`" },
  maxReportLength: { what: "length of the report of a run", unit: "characters", beyond: "error `PW1020`" },
  maxRunResponses: { what: "responses of a report", unit: "responses", beyond: "warning `PW3643`" },
  maxRunBody: { what: "length of a body in a report", unit: "characters", beyond: "warning `PW1023`; the response is left out" },
  maxRunSamples: { what: "responses of a report that are kept for one request and status", unit: "responses", beyond: "warning `PW3643`" },
  maxRunComparisons: {
    what: "comparisons of requests of a report with requests of the collection",
    unit: "comparisons",
    beyond: "warning `PW3643`",
  },
  maxFileDepth: { what: "nesting of a file, folders of formats v2.0 and v2.1 included", unit: "levels", beyond: "error `PW1006`" },
  maxFolderDepth: {
    what: "nesting of folders in format v1",
    unit: "levels",
    beyond: "warning `PW2023`; folders below are read at the root",
  },
  maxConfigLength: { what: "length of a config", unit: "characters", beyond: "error `PW8003`" },
  maxConfigDepth: { what: "nesting of types and properties in a config", unit: "levels", beyond: "error `PW8001`" },
  maxJsonDepth: {
    what: "nesting of a JSON body, in a request, a saved example or a report",
    unit: "levels",
    beyond: "warning `PW3036`; the body is typed as a string",
  },
  maxMarkerLength: {
    what: "length of a `{{name}}` or `<placeholder>` in a body that is not strict JSON",
    unit: "characters",
    beyond: "it counts as text",
  },
  maxVariableRounds: {
    what: "rounds of replacing variables that contain variables, as in Postman",
    unit: "rounds",
    beyond: "what is left stays a variable, and a call that needs it is refused",
  },
  maxVariableGrowth: {
    what: "characters that variables add to one string, or to the test of one request",
    unit: "characters",
    beyond: "warning `PW3015`; the test uses short values",
  },
  maxPackageGrowth: {
    what: "characters that variables add to all tests of a package",
    unit: "characters",
    beyond: "warning `PW3015`; tests use short values",
  },
  maxUnionMembers: {
    what: "kinds of object in a union",
    unit: "kinds",
    beyond: "note `PW3017`; one object with optional properties, or a map",
  },
  maxListedElements: {
    what: "different objects or lists in a list of a fixture that the compiler compares with each other",
    unit: "elements",
    beyond: "each is compared with its type by itself",
  },
  maxScriptProperties: {
    what: "properties of one response that its scripts speak of",
    unit: "properties",
    beyond: "the rest is not part of the type",
  },
  maxSchemaNodes: {
    what: "schemas within a JSON Schema of a script",
    unit: "schemas",
    beyond: "the rest is `unknown`",
  },
  maxSchemaDepth: {
    what: "levels of a JSON Schema of a script, with those behind references",
    unit: "levels",
    beyond: "the rest is `unknown`",
  },
  maxAssertedStatuses: {
    what: "statuses that the scripts of an item add to its documented responses",
    unit: "statuses",
    beyond: "higher statuses are not documented",
  },
  maxErrorMessage: {
    what: "part of a message in a saved error response that is searched for what was missing",
    unit: "characters",
    beyond: "the rest is not evidence",
  },
  maxErrorValues: {
    what: "values of a saved error response that are searched for such messages",
    unit: "values",
    beyond: "the rest is not evidence",
  },
  maxDescriptionLength: {
    what: "part of a description that is searched for tables and lists of parameters",
    unit: "characters",
    beyond: "the rest is not searched",
  },
  maxParameterDescription: {
    what: "part of one parameter's description that is searched",
    unit: "characters",
    beyond: "the rest is not searched",
  },
  maxCellLength: { what: "length of a table cell that is read", unit: "characters", beyond: "the cell counts as prose" },
  maxTableRows: { what: "rows of a table of parameters", unit: "rows", beyond: "the rest is not read" },
  maxTableColumns: { what: "columns of a table of parameters", unit: "columns", beyond: "the rest is not read" },
  maxEmbeddedJson: {
    what: "JSON inside strings of JSON that is searched for credentials",
    unit: "levels",
    beyond: "deeper levels are searched as plain text",
  },
  maxCredentialName: {
    what: "length of a name that can name a credential",
    unit: "characters",
    beyond: "the name says nothing about its value",
  },
  maxKnownSecret: {
    what: "length of a credential that is also looked for in all other places",
    unit: "characters",
    beyond: "it is replaced only where it was found",
  },
  maxKnownNames: {
    what: "names whose verdict is remembered while credentials are searched",
    unit: "names",
    beyond: "further names are judged again each time",
  },
  maxToldApart: {
    what: "operations of one name that are searched for words that only one of them has",
    unit: "operations",
    beyond: "their functions are numbered",
  },
  maxScriptLength: { what: "length of a script that is parsed", unit: "characters", beyond: "note `PW3602`; nothing is read from it" },
  maxScriptDepth: {
    what: "nesting of a script, where a bracket counts about 12 and an operator in a row 1",
    unit: "",
    beyond: "note `PW3603`; nothing is read from it",
  },
  maxScriptSteps: { what: "steps that a script is followed", unit: "steps", beyond: "note `PW3604`; what was read so far counts" },
  maxPreparations: {
    what: "variables and headers that the scripts of one level set before a request",
    unit: "assignments",
    beyond: "earlier ones are left alone",
  },
  maxCaptures: { what: "variables that scripts set from an answer", unit: "places", beyond: "further ones are left alone" },
  maxScriptLevels: { what: "nesting of what a script is followed into", unit: "levels", beyond: "what is deeper is left alone" },
  maxScriptCalls: { what: "functions of scripts that call each other", unit: "calls", beyond: "deeper calls are left alone" },
  maxScriptPath: { what: "steps into an answer", unit: "steps", beyond: "what is deeper is left alone" },
  maxSingularLength: { what: "length of a name that is made singular", unit: "characters", beyond: "the name stays as it is" },
  maxNameLength: { what: "length of a generated name, before a suffix", unit: "characters", beyond: "the name is cut" },
  maxPathSegment: { what: "length of one segment of a written path", unit: "bytes", beyond: "refused; in a manifest, warning `PW6005`" },
  maxPathLength: { what: "length of a written path", unit: "characters", beyond: "refused; in a manifest, warning `PW6005`" },
  maxFormatWork: {
    what: "comments times characters of a file that is formatted",
    unit: "",
    beyond: "the file keeps the layout of the templates",
  },
  maxYamlLength: { what: "length of a YAML file", unit: "characters", beyond: "warning `PW2030`; the file is left out" },
  maxYamlFlowDepth: { what: "levels of brackets in a YAML file", unit: "levels", beyond: "warning `PW2030`; the file is left out" },
  maxYamlColumn: { what: "column of a list in a YAML file", unit: "columns", beyond: "warning `PW2030`; the file is left out" },
  maxYamlKeyColumn: {
    what: "column of a key in a block of a YAML file",
    unit: "columns",
    beyond: "warning `PW2030`; the file is left out",
  },
  maxYamlKeys: { what: "keys in a YAML file", unit: "keys", beyond: "warning `PW2030`; the file is left out" },
  maxYamlDepth: {
    what: "nesting in a YAML file, with what aliases repeat",
    unit: "levels",
    beyond: "warning `PW2030`; the file is left out",
  },
  maxYamlNodes: {
    what: "values in a YAML file, with what aliases repeat",
    unit: "values",
    beyond: "warning `PW2030`; the file is left out",
  },
  maxFolderFiles: { what: "files of a collection that is a folder", unit: "files", beyond: "error `PW2037`" },
  maxFolderBytes: { what: "size of all files of a collection that is a folder", unit: "bytes", beyond: "error `PW2037`" },
  maxArchiveFiles: { what: "files of a zip", unit: "files", beyond: "error `PW2037`" },
  maxFolderLevels: { what: "levels of folders in a collection that is a folder", unit: "levels", beyond: "deeper folders are not read" },
};

/** The table of docs/limits.md: each limit with its value. */
export function printLimitsTable(): string {
  const rows = Object.entries(descriptions).map(([name, { what, unit, beyond }]) => [
    what,
    printValue(valueOf(name), unit),
    linkCodes(beyond),
  ]);
  return printMarkdownTable(["Limit", "Value", "Beyond it"], rows);
}

function linkCodes(text: string): string {
  return text.replace(/`(PW\d+)`/g, (code: string, name: string) => `[${code}](diagnostics.md#${name.toLowerCase()})`);
}

function valueOf(name: string): number {
  return new Map<string, number>(Object.entries(limits)).get(name) ?? Number.NaN;
}

/** Digits in groups of three; bytes in MiB where they are whole ones. */
function printValue(value: number, unit: string): string {
  const mebibytes = value / 2 ** 20;
  if (unit === "bytes" && mebibytes >= 1 && Number.isInteger(mebibytes)) return `${mebibytes} MiB`;
  return `${String(value).replace(/\B(?=(?:\d{3})+$)/g, ",")} ${unit}`.trim();
}
