import type { Item, Request } from "../../collection/model.ts";
import type { FormParameter, OperationDraft } from "../../ir/api.ts";
import { readDocuments, readEvidence } from "../parameters/evidence.ts";
import { fieldsOf } from "./request-body.ts";

/** The fields of a form that a caller may leave out, although Postman sends them with the item. */
export function listOptionalFields({ body }: OperationDraft): readonly string[] {
  if (!("fields" in body)) return [];
  return body.fields.filter(({ required, enabled, documented }) => !required && enabled && documented !== true).map(({ name }) => name);
}

/**
 * Leaves the fields optional that were published so: a new sample breaks no callers, only a
 * description that calls a field required does. `saved` are the saved requests of the item.
 */
export function keepOptionalFields(
  operation: OperationDraft,
  item: Item,
  saved: readonly Request[],
  published: readonly string[],
): OperationDraft {
  const { body } = operation;
  if (!("fields" in body)) return operation;
  const isNeededNow = ({ name, required }: FormParameter): boolean => required && published.includes(name);
  if (!body.fields.some(isNeededNow)) return operation;
  const documents = readDocuments(item, "body");
  const fields = [item.request, ...saved].flatMap(fieldsOf);
  const isSaid = (name: string): boolean => {
    const own = fields.filter(({ key }) => key === name);
    return readEvidence(name, own, [], documents).requirement === "required";
  };
  const keep = (field: FormParameter): FormParameter => (isNeededNow(field) && !isSaid(field.name) ? { ...field, required: false } : field);
  return { ...operation, body: { ...body, fields: body.fields.map(keep) } };
}
