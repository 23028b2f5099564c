/** What the problems of collections that are folders of YAML files mean (`folder-problems.ts`). */
export const folderMeanings = {
  yamlBroken:
    "One YAML file of the collection is not valid, or larger or more deeply nested than is read. Only what it describes is missing: a request, an example, or the definition of a folder.",
  yamlNotMap: "A file of a collection contains a list or a single value, where Postman writes names and values.",
  yamlNotQuoted:
    "YAML reads `1.50`, `true` and dates without quotes as other values than strings. Postman refuses such a file, or drops all variables of its block silently; Postwright takes the text as it is in the file.",
  requestWithoutKind: "Each file of a collection says in `$kind` what it is. Postman leaves out a file without it, and so does Postwright.",
  requestOfOtherKind:
    "The collection also contains requests that are not HTTP, such as gRPC or WebSocket. There are no functions for them.",
  folderVariables: "In this format only a collection has variables. Postman ignores those in the definition of a folder.",
  noRequestFiles: "The folder is a collection, but there is no file in it that describes a request, or each of them is broken.",
  tooManyFiles:
    "The folder contains more files, or more bytes, than a collection may have. Perhaps it is not the folder of one collection.",
  notConvertible:
    "`postwright convert` writes a collection in another format. What that format has no place for is left out, each time with this message.",
  environmentBroken: "The file of the environment or of the globals is not valid YAML, or is nested too deeply.",
};
