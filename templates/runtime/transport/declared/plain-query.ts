import { arrange, type Flatten } from "../../values/arrange.js";
import { escapeDeclared, escapeQueryKey } from "../../values/encode.js";
import type { Parameter } from "../../values/parameter.js";
import { givenPiece, queryPiece } from "../../values/query.js";
import type { BuildQuery } from "../operation.js";

/** The same as `declaredQuery`, of parameters that contain no variables. */
export function plainQuery(declared: readonly Parameter[], flatten?: Flatten): BuildQuery {
  return (given) =>
    arrange(declared, given, flatten).map((entry) => {
      const { name, value } = entry;
      if (!entry.given)
        return queryPiece(declaredKey(name), value === null ? null : escapeDeclared(entry.value ?? "", "value"));
      return givenPiece(
        entry.declared === undefined ? escapeQueryKey(entry.name) : declaredKey(name),
        entry.name,
        value,
      );
    });
}

function declaredKey(name: string | null): string | null {
  return name === null ? null : escapeDeclared(name, "key");
}
