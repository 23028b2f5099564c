import type { readingProblems } from "../../../generator/diagnostics/reading-problems.ts";

/** What the codes about files and the shape of a collection mean, for docs/diagnostics.md. */
export const readingMeanings: Readonly<Record<keyof typeof readingProblems, string>> = {
  emptyFile: "The file has no content, or only whitespace.",
  truncatedFile:
    "The JSON stops before its last bracket or quote is closed. This is typical of a download that was interrupted. The position is where the text ends.",
  notJson:
    "The text breaks the rules of JSON: a comma is missing or there is one too many, a string is not closed, there is a comment, or the file is a web page. The position is the first place that cannot be read.",
  notText: "The file contains bytes that are not valid UTF-8. It may be UTF-16, an archive or another binary file.",
  yamlFile:
    "The file starts like YAML. Postman's git-native format, which is made of YAML files, is recognised by its first line and named, and so is an OpenAPI document.",
  nestedTooDeep:
    "Objects and lists lie inside each other deeper than Postwright follows. The limit keeps hostile files from exhausting the stack; see [limits](limits.md).",
  fileTooLarge:
    "The text is longer than Postwright reads; see [limits](limits.md). Very large files are usually large because of their saved examples.",
  unreadableFile: "The operating system refused to open or read the file. The message contains its reason.",
  runReportBroken:
    "The file is not JSON, ends too early, or is too large or nested too deeply. The position is the first place that cannot be read. Without the report the types would change silently, so nothing is generated.",
  notRunReport:
    "Files are recognised by their contents. This one is something else that Postwright knows; see [samples from runs](samples.md).",
  runReportEmpty: "The file has the form of a report, but nothing in it has a response.",
  runEntriesBroken:
    "An entry lacks its status or its item, or its body is not what the format says: a list of bytes, or base64. The place is that of the first one.",
  runWithoutBodies:
    "The export of Postman's runner contains the status, the time and the tests of each request. Statuses become members of the result; types need bodies.",
  runWithoutCollection:
    "`postwright samples` writes each response under the name of its request. Reports of newman contain the collection; other reports need `--collection`.",
  otherEnvironments:
    "Only an environment that is named after the collection is read by itself: `harbour.postman_environment.json` beside `harbour.postman_collection.json`. Postman names an export after the environment, so it may lie there under another name. The variables then have no values.",
  otherConfigs:
    "Only a config that is named after the collection is read: `harbour.config.json` beside `harbour.postman_collection.json`. This one has another name, or a name that is misspelt, so nothing in it takes effect.",
  otherKindOfFile:
    "The file is JSON of a kind that Postwright knows but cannot use: a Postman environment or globals, an OpenAPI or AsyncAPI document, an Insomnia export, a JSON Schema, the report of a run, a Postman data dump. Postman can import some of these; the message says which.",
  notCollection: "The file is valid JSON, but nothing in it looks like a collection, a wrapped collection or a single item.",
  noRequests: "The outline of the collection is fine, but there is not one request in it.",
  unknownSchema:
    "`info.schema` says which version of the format a collection has. It is missing here or names a version that Postwright does not know, so the file is read as the newest version of the format that it knows.",
  itemsForItem: "Some tools write `items` where the format says `item`. Postwright accepts both; Postman does not.",
  wrongShape:
    "A field contains another kind of value than the format allows, such as a number where a list belongs. The message says how the field was read instead.",
  unreadableItem:
    "An entry in a list of items must be a request or a folder. This one has neither `request` nor `item`, so it does not become a function.",
  folderWithRequest:
    "An entry is a folder or a request. This one is both, so it counts as both: you get a function for the request, and the items below it stay.",
  noMethod: "The method is missing, `null` or empty.",
  paddedMethod: 'There is whitespace before or after the method, as in `"GET "`. The generated function uses the method without it.',
  urlOnlyRaw:
    "Postman keeps each URL twice: as text in `raw`, and split into host, path and query. Postman's engine uses the parts alone. Here they are missing, so Postwright splits `raw` itself. `postwright verify` skips such an item, since Postman sends nothing to compare with.",
  queryOnlyInRaw:
    "`raw` contains a `?`, but the URL has no `query` list. Postman sends the list, not `raw`, so the function has no query parameters here.",
  queryValueDropped:
    "The value of a query parameter is a number, a boolean, a list or an object. Postman sends such a parameter by its name alone.",
  headerLinesLost: "Older exports write all headers into one string, one header per line. These lines do not have the form `Name: value`.",
  headerWithoutName: "A header without a name cannot be sent.",
  variableNamedById:
    "Some exports name a variable by `id` instead of `key`. Postwright accepts it, Postman leaves the variable unresolved.",
  variableWithoutName: "A variable that has neither `key` nor `id` cannot be used by any request.",
  notEnvironment:
    "The file beside the collection is named like an environment, but it has no list of `values`. The package is not written.",
  inlineFileContent:
    "A body of type file contains the content itself, in `content`. Files are arguments of the generated function, so this content would never be used.",
  requestNotOrdered: "In format v1, folders list their requests in `order`. This request is in no such list.",
  requestOrderedTwice: "In format v1, folders list their requests in `order`. This request is listed twice; it becomes one function.",
  requestNotConverted:
    "Requests of format v1 are converted one by one with Postman's own library. It failed on this request; the others are not affected.",
  foldersTooDeep:
    "In format v1, folders refer to each other by id, so their nesting is not limited by the JSON itself. The folders below the limit are read at the root.",
  noInfo: "The file has a list of items, but no `info` object and no name of its own, so Postwright cannot know what it is.",
};
