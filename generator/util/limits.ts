/**
 * Limits on what the input may contain and how much of it is examined. They keep time and memory
 * proportional to the input, whoever wrote it. Heuristic thresholds, such as how many values make
 * an enum, are with the code that uses them.
 */

/**
 * Bytes of a file that is read. The text, parsed value and model of a larger file would not fit
 * into memory. PW1007.
 */
export const maxFileBytes = 256 * 1024 * 1024;

/**
 * UTF-16 units of a JSON file that is parsed: over twenty times the largest known collection.
 * PW1007.
 */
export const maxFileLength = 100_000_000;

/**
 * UTF-16 units of the report of a run. Newman writes every byte of a body on a line of its own.
 * PW1020.
 */
export const maxReportLength = 250_000_000;

/** Responses of a report that are read. PW3643. */
export const maxRunResponses = 100_000;

/** UTF-16 units or bytes of one body in a report. Longer ones are left out. PW1023. */
export const maxRunBody = 5_000_000;

/** Responses of a report that are kept for one item and status. PW3643. */
export const maxRunSamples = 50;

/** How often requests of a report are compared with requests of the collection. PW3643. */
export const maxRunComparisons = 3_000_000;

/**
 * Levels of nesting in a JSON file, including the folders of formats v2.0 and v2.1. All recursion
 * over a parsed file stays within this limit. PW1006.
 */
export const maxFileDepth = 500;

/**
 * Levels of folders in format v1. There, folders refer to each other by id, so the nesting of the
 * JSON does not limit them. PW2023.
 */
export const maxFolderDepth = 200;

/** UTF-16 units of a config, which is written by hand. PW8003. */
export const maxConfigLength = 1_000_000;

/** Levels of nested types, and of nested properties, in a config. PW8001. */
export const maxConfigDepth = 20;

/**
 * Levels of nesting in a JSON body, wherever it is saved; anything deeper counts as plain text, not
 * as JSON. All recursion over samples and their types stays within this limit. A compiler compares
 * at most 100 levels of two types, with those that tests add around a body. PW3036.
 */
export const maxJsonDepth = 64;

/**
 * UTF-16 units within which the end of a `{{name}}` or `<placeholder>` is searched for, so that
 * tolerant parsing stays linear. Longer ones are plain text.
 */
export const maxMarkerLength = 256;

/**
 * Levels of JSON within JSON strings that are searched for credentials. Anything deeper is searched
 * as plain text.
 */
export const maxEmbeddedJson = 4;

/** UTF-16 units of a name that may be the name of a credential; longer names never are. */
export const maxCredentialName = 200;

/**
 * Names for which it is remembered whether they name a credential. For others it is computed each
 * time.
 */
export const maxKnownNames = 20_000;

/** UTF-16 units of a credential that is searched for everywhere else too. Longer ones are files. */
export const maxKnownSecret = 10_000;

/**
 * Rounds of replacing variables by values that contain variables; Postman makes as many. A variable
 * that remains after that stays as it is.
 */
export const maxVariableRounds = 19;

/**
 * UTF-16 units that variables may add to one string, or to one request of a generated test. Guards
 * against values that multiply each other. PW3015.
 */
export const maxVariableGrowth = 100_000;

/**
 * UTF-16 units that variables may add to all generated tests of a package. Guards against a large
 * value that many requests use. PW3015.
 */
export const maxPackageGrowth = 20_000_000;

/** UTF-16 units of a script that is parsed. Longer ones are libraries pasted as a whole. PW3602. */
export const maxScriptLength = 500_000;

/**
 * Nesting of a script, for the stack of the parser and of whatever reads its result: an operator in
 * a row of operators counts 1, a bracket about 12. PW3603.
 */
export const maxScriptDepth = 2_000;

/** Steps of a path into a response that are followed in a script: `a.b.c` are three. */
export const maxScriptPath = 60;

/** Levels of calls between functions of a script that are followed. Deeper calls are ignored. */
export const maxScriptCalls = 8;

/**
 * Levels of expressions and statements of a script that are followed, including calls. Deeper ones
 * are ignored.
 */
export const maxScriptLevels = 300;

/** Places in an answer that scripts of one item set variables from. Further ones are ignored. */
export const maxCaptures = 300;

/** Assignments of the scripts of one level before a request that count: the last ones. */
export const maxPreparations = 300;

/** Steps for following one script, whatever it calls. PW3604. */
export const maxScriptSteps = 400_000;

/**
 * Kinds of object that make a union. More become one object with optional properties, or a map if
 * they have nothing in common. PW3017.
 */
export const maxUnionMembers = 64;

/**
 * Different elements of a list in a fixture. The compiler makes a union of the types of a list's
 * elements and compares each with each, so in longer lists each element gets its type by itself.
 */
export const maxListedElements = 256;

/** Properties and elements of one response that scripts tell something about. More are ignored. */
export const maxScriptProperties = 1_000;

/** Schemas within a JSON Schema of a script that are read; the rest is `unknown`. */
export const maxSchemaNodes = 1_000;

/** Levels of a JSON Schema of a script, counting those behind references; deeper is `unknown`. */
export const maxSchemaDepth = 30;

/** Statuses that the scripts of an item add to its documented responses. */
export const maxAssertedStatuses = 32;

/** UTF-16 units of a message in a saved error response that are searched for what was missing. */
export const maxErrorMessage = 1_000;

/** Values of a saved error response that are searched for such messages. */
export const maxErrorValues = 1_000;

/** UTF-16 units of a description that are searched for tables and lists of parameters. */
export const maxDescriptionLength = 100_000;

/**
 * UTF-16 units of one parameter's description that are searched for allowed values, a default and
 * whether the parameter is required.
 */
export const maxParameterDescription = 4_000;

/**
 * UTF-16 units of a table cell, or of the line below the table's head, that are read. Longer ones
 * are prose.
 */
export const maxCellLength = 2_000;

/** Rows of a table of parameters that are read. */
export const maxTableRows = 500;

/** Columns of a table of parameters that are read. */
export const maxTableColumns = 20;

/**
 * Limit for formatting a file: its number of comments times its UTF-16 units. Prettier copies the
 * whole text once for each comment, so that 100,000 documented properties would take minutes. The
 * largest known product is 100 million. A file beyond the limit keeps the layout of its template.
 */
export const maxFormatWork = 5_000_000_000;

/**
 * UTF-16 units of a name that is put into the singular: finding the last word takes quadratic time.
 */
export const maxSingularLength = 100;

/** Characters of a generated name, without the suffix that distinguishes it from others. */
export const maxNameLength = 40;

/**
 * Bytes of one segment of a path that is written, within the limits of Linux, macOS and Windows.
 * For the paths in a manifest: PW6005.
 */
export const maxPathSegment = 100;

/**
 * Characters of a path that is written, relative to the output folder. For the paths in a manifest:
 * PW6005.
 */
export const maxPathLength = 400;

/** Operations of one name, up to which it is searched for what tells them apart. */
export const maxToldApart = 2_000;

/** UTF-16 units of a YAML file. PW2030. */
export const maxYamlLength = 16_000_000;

/** Levels of brackets in a YAML file. The parser recurses. PW2030. */
export const maxYamlFlowDepth = 100;

/** Columns at which a list in a YAML file may begin: each level needs two. PW2030. */
export const maxYamlColumn = 400;

/** Columns at which a key in a block of a YAML file may end. PW2030. */
export const maxYamlKeyColumn = 1_000;

/** Keys in a YAML file. PW2030. */
export const maxYamlKeys = 10_000;

/** Levels of nesting in a YAML file, with what aliases repeat. PW2030. */
export const maxYamlDepth = 400;

/** Values in a YAML file, with what aliases repeat. PW2030. */
export const maxYamlNodes = 100_000;

/** Files of a collection that is a folder. PW2037. */
export const maxFolderFiles = 20_000;

/** Bytes of all files of a collection that is a folder. PW2037. */
export const maxFolderBytes = 256 * 1024 * 1024;

/** Levels of folders in a collection that is a folder; deeper ones are not read. */
export const maxFolderLevels = 50;

/** Files of a zip that are read. PW2037. */
export const maxArchiveFiles = 5_000;
