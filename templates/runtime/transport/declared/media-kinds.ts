import type { BodyKind, OpenDecode, TextParser } from "../operation.js";
import { essenceOf, kindByType } from "../response.js";

/**
 * Reads a body by its content type. `kinds` are media types that do not say by themselves what
 * their bodies are, such as YAML; `json` is the parser of JSON.
 */
export function mediaKinds(kinds: Readonly<Record<string, BodyKind>>, json?: TextParser): OpenDecode {
  const known = new Map(Object.entries(kinds));
  const kindOf: OpenDecode["kindOf"] = (contentType) => {
    const kind = known.get(essenceOf(contentType)) ?? kindByType(contentType);
    return kind === "json" && json !== undefined ? json : kind;
  };
  return { kindOf };
}
