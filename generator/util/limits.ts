/**
 * What input may hold at most, and how much of it is looked at: every bound that keeps time and memory in proportion to the input, whoever wrote it.
 * Thresholds of judgement (how many values make an enum) stand with what they judge.
 */

/** Bytes of a file that is read: its text, the parsed value and the model of a greater one would not fit into memory. PW1007. */
export const maxFileBytes = 256 * 1024 * 1024;

/** UTF-16 units of a JSON text that is parsed: more than twenty times the largest collection known. PW1007. */
export const maxFileLength = 100_000_000;

/** Levels of nesting in a JSON file, folders of formats v2.0 and v2.1 included. All recursion over a parsed file stays within it. PW1006. */
export const maxFileDepth = 500;

/** Levels of folders in format v1, where folders name each other by id, so that the nesting of the JSON says nothing. PW2023. */
export const maxFolderDepth = 200;

/** UTF-16 units of a config, which people write by hand. PW8003. */
export const maxConfigLength = 1_000_000;

/** Levels of types within types, and of properties within properties, in a config: nobody needs more. PW8001. */
export const maxConfigDepth = 20;

/**
 * Levels of nesting in a JSON body or saved example; what is deeper counts as text, not as JSON. All recursion over samples and their types stays
 * within it. PW3009, PW3012.
 */
export const maxJsonDepth = 500;

/** UTF-16 units in which the end of a `{{name}}` or `<placeholder>` is looked for, so that tolerant reading stays linear. Longer ones are text. */
export const maxMarkerLength = 256;

/** Levels of JSON in texts of JSON that are searched for credentials. What is deeper is searched as plain text. */
export const maxEmbeddedJson = 4;

/** UTF-16 units of a name that is asked whether it names a credential; no longer one does. */
export const maxCredentialName = 200;

/** Names whose verdict is kept for next time. The verdict on others is found anew. */
export const maxKnownNames = 20_000;

/** UTF-16 units of a credential that is looked for in all other places too: longer ones are files. */
export const maxKnownSecret = 10_000;

/** Rounds in which variables are replaced by values that hold variables, as many as Postman makes. What still is a variable then stays one. */
export const maxVariableRounds = 19;

/** UTF-16 units that variables add to one text, or to one request of a generated test, against values that multiply each other. PW3015. */
export const maxVariableGrowth = 100_000;

/** UTF-16 units that variables add to all generated tests of a package, against a great value that many requests use. PW3015. */
export const maxPackageGrowth = 20_000_000;

/** UTF-16 units of a description that are searched for tables and lists of parameters. */
export const maxDescriptionLength = 100_000;

/** UTF-16 units of one parameter's description that are searched for what is allowed, required and taken by default. */
export const maxParameterDescription = 4_000;

/** UTF-16 units of a table's cell, or of the line below its heads, that are read: longer ones hold prose. */
export const maxCellLength = 2_000;

/** Rows of a table of parameters. */
export const maxTableRows = 500;

/** Columns of a table of parameters. */
export const maxTableColumns = 20;

/**
 * Comments of a file times its UTF-16 units up to which it is formatted: prettier copies the whole text once for each comment, so that 100,000 documented
 * properties take minutes. The largest known is 0.1 thousand million. What is beyond keeps the layout of the templates.
 */
export const maxFormatWork = 5_000_000_000;

/** UTF-16 units of a name whose singular is looked for: finding the last word takes quadratic time. */
export const maxSingularLength = 100;

/** Characters of a generated name, before a suffix that tells it from others. */
export const maxNameLength = 64;

/** Bytes of one segment of a path that is written, within what Linux, macOS and Windows allow. Of a manifest, PW6005. */
export const maxPathSegment = 100;

/** Characters of a path that is written, below the output folder. Of a manifest, PW6005. */
export const maxPathLength = 400;
