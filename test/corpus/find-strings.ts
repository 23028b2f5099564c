import type { Operation } from "../../generator/ir/api.ts";
import { parseTolerantJson } from "../../generator/json/parse-tolerant.ts";

/** A place where a package has a string although the collection shows JSON. */
export interface StringForJson {
  readonly pointer: string;
  readonly part: "request" | "response";
  /** What a reader must assume to find JSON in the text. */
  readonly assumed: string;
}

/** The bodies of fixtures that are typed as strings although their texts read as objects or lists. */
export function findStringsForJson(operations: readonly Operation[]): readonly StringForJson[] {
  return operations.flatMap(({ body, fixtures }) =>
    fixtures.flatMap(({ call, response, source }): readonly StringForJson[] => [
      ...(body.kind === "text" && call.body.kind === "text" ? judge(call.body.text, "request", source) : []),
      ...(response?.body?.kind === "text" || response?.body?.kind === "binary" ? judge(response.body.text, "response", source) : []),
    ]),
  );
}

function judge(text: string, part: StringForJson["part"], pointer: string): readonly StringForJson[] {
  const { value, assumptions } = parseTolerantJson(text);
  const isJson = value?.kind === "object" || value?.kind === "array";
  return isJson ? [{ pointer, part, assumed: assumptions.join(", ") }] : [];
}
