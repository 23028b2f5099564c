import type { FormParameter, HeaderParameter, Parameter, QueryParameter } from "../../ir/api.ts";
import type { ParameterDoc } from "../../prose/parameter-doc.ts";
import { documentedScalar } from "./scalar.ts";

/**
 * A parameter that only a description names. It is optional, even if the description says
 * otherwise: the request that Postman sends does without it.
 */
function documentedParameter({ name, description, type, allowedValues, defaultText }: ParameterDoc): Parameter {
  const scalar = documentedScalar(type, allowedValues, defaultText);
  return { name, type: scalar, required: false, enabled: false, description, defaultValue: undefined, documented: true };
}

/** The same in a query. */
export function documentedQuery(doc: ParameterDoc): QueryParameter {
  return { ...documentedParameter(doc), repeats: doc.type?.kind === "array" };
}

/** The same among the headers. */
export function documentedHeader(doc: ParameterDoc): HeaderParameter {
  return { ...documentedParameter(doc), fixed: false };
}

/** The same in a form. */
export function documentedField(doc: ParameterDoc): FormParameter {
  return { ...documentedParameter(doc), value: "text", repeats: doc.type?.kind === "array", contentType: undefined };
}
