import { isObject, ownValue } from "../values/object.js";
import { toText } from "../values/scalar.js";
import { type BodyCodec, bodyCodec, type BodyContext } from "./codec.js";
import { rawBody } from "./raw.js";
import { text } from "./text.js";

/**
 * A text of the collection with the caller's values in place of its `{{variables}}`, or any other
 * text that the caller writes.
 */
export function textTemplate(template: string, contentType: string = "text/plain"): BodyCodec {
  const whole = text(contentType);
  return bodyCodec((value, context) =>
    isObject(value) && !Array.isArray(value) && !(value instanceof Date)
      ? rawBody(fill(template, value, context), contentType, context)
      : whole.encode(value, context),
  );
}

/** Values are inserted as they are. What is not among them is a variable of the client. */
function fill(template: string, values: object, context: BodyContext): string {
  return template.replaceAll(/\{\{([^{}]*)\}\}/gu, (variable, name: string) => {
    const value = ownValue(values, name);
    return value === undefined ? context.expand(variable) : toText(value, `body[${JSON.stringify(name)}]`);
  });
}
