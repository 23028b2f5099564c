import { valueAt } from "../json/members.ts";
import type { Report } from "../diagnostics/collector.ts";
import { type ConfigNode, packageName, readKnown, readList, readMembers, readPattern, reportWrong, suggestValue } from "./guards.ts";
import type { AdoptPolicy, Config, RequestPolicy } from "./model.ts";
import { readOperation, readTypeOverride } from "./read-overrides.ts";
import { type ConfigOutcome, readConfigText } from "./read-text.ts";

/** The text of a config; `file` is a name for messages. */
export interface ConfigSource {
  readonly file: string;
  readonly text: string;
  /** Where in the file it is, as a JSON pointer, if it is part of the config of a run. */
  readonly at?: string | undefined;
}

/**
 * A JSON pointer (RFC 6901) to a value. In a collection of many files it is preceded by the path of
 * its file and `#`.
 */
const pointer = /^(?:[^/#][^#]*#)?(?:\/(?:[^~/]|~[01])*)+$/s;
/** Semantic Versioning 2.0.0. */
const version =
  /^(?=.{5,100}$)(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

/**
 * Reads the config of a collection. It is data; nothing in it is executed. Anything without a
 * meaning is reported as an error, with its place.
 */
export async function readConfig({ at = "", ...source }: ConfigSource): Promise<ConfigOutcome<Config>> {
  const key = at === "" ? "the config" : "overrides";
  return readConfigText(source, (value, report) => readRoot({ key, value: valueAt(value, at), pointer: at }, report));
}

function readRoot(root: ConfigNode, report: Report): Config {
  const members = readKnown(root, ["$schema", "package", "requests", "operations", "types", "names", "secrets"], report);
  readPattern(members.get("$schema"), /^/, "a string", report);
  const made = members.get("package");
  const named = made === undefined ? new Map<string, ConfigNode>() : readKnown(made, ["name", "version"], report);
  const operations = members.get("operations");
  const types = members.get("types");
  return {
    packageName: readPattern(named.get("name"), packageName, "the name of an npm package, such as `@acme/bikes`", report),
    packageVersion: readPattern(named.get("version"), version, "a version, such as `1.4.0`", report),
    requests: readRequests(members.get("requests"), report),
    operations: operations === undefined ? [] : readMembers(operations, report).map((node) => readOperation(node, report)),
    types: types === undefined ? [] : readMembers(types, report).map((node) => readTypeOverride(node, report)),
    adopt: readAdopt(members.get("names"), report),
    allowedSecrets: readSecrets(members.get("secrets"), report),
  };
}

const requestPolicies: readonly RequestPolicy[] = ["strict", "evidence", "loose"];

function readRequests(node: ConfigNode | undefined, report: Report): RequestPolicy {
  const given = requestPolicies.find((policy) => policy === node?.value);
  if (node !== undefined && given === undefined)
    reportWrong(node, '"strict", "evidence" or "loose"', report, suggestValue(node, requestPolicies));
  return given ?? "evidence";
}

function readAdopt(node: ConfigNode | undefined, report: Report): AdoptPolicy {
  const adopt = node === undefined ? undefined : readKnown(node, ["adopt"], report).get("adopt");
  if (adopt?.value === true) return { kind: "all", pointer: adopt.pointer };
  const listed = adopt === undefined ? [] : readList(adopt, "true, or a list of operations", report);
  const operations = listed.flatMap((each) => {
    const named = readPattern(each, /^/, "an operation, such as `listBikes`", report);
    return named === undefined ? [] : [{ key: named.value, pointer: named.pointer }];
  });
  return { kind: "listed", operations };
}

function readSecrets(node: ConfigNode | undefined, report: Report): readonly string[] {
  const allow = node === undefined ? undefined : readKnown(node, ["allow"], report).get("allow");
  if (allow === undefined) return [];
  const pointers = readList(allow, "a list of JSON pointers", report);
  return pointers.flatMap((each) => readPattern(each, pointer, "a JSON pointer, such as `/item/0/request`", report)?.value ?? []);
}
