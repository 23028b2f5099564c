import { maxErrorMessage } from "../util/limits.ts";
import { lowerCase } from "../util/letters.ts";

/** A name as error messages write it: `email`, `user.email`, `items[0].price`. */
const name = String.raw`["'\x60‘’“”]?([A-Za-z_$][\w$.[\]-]{0,79})["'\x60‘’“”]?`;
const thing = "(?:field|parameter|property|attribute|value|key|argument|element|member)";
const missing = "(?:required|missing|mandatory|blank|empty|null|not (?:given|provided|present|specified|supplied|set))";
const notEmpty = "(?:can ?not|can['’]?t|must not|may not|should not|mustn['’]?t) be (?:blank|empty|null|missing|undefined)";

/** `email is required`, `The email field can't be blank`. */
const nameFirst = new RegExp(
  String.raw`(?<![\w$.])${name}(?: ${thing})? (?:(?:is|was|are) (?:a )?${missing}|${notEmpty}|must be (?:provided|given|present|specified|supplied|set))\b`,
  "gi",
);
/** `Missing required field: email`, `must have required property 'email'`. */
const nameLast = new RegExp(String.raw`\b(?:missing|required)(?: required| mandatory)? ${thing}s?(?: is| named)?:? ?${name}`, "gi");
/** The same without a name, beside a key that has it. */
const nameElsewhere = new RegExp(
  `^(?:(?:this |the )?${thing} )?(?:(?:is |was )?(?:a )?(?:required|missing|mandatory)|${notEmpty})(?: ${thing})?[.!]?$`,
  "i",
);
/** A value that is required sometimes is optional. */
const condition = /^\s*(?:when|if|unless|for|only|in case)\b/i;
/** Words that stand before `is required` without being names. */
const noNames: ReadonlySet<string> = new Set(
  "a an and authentication authorization body field fields it key login of one or parameter parameters permission property request that the this token value which".split(
    " ",
  ),
);

/** The names of the values that an error message says are missing. */
export function readMissingNames(message: string): readonly string[] {
  const text = message.slice(0, maxErrorMessage);
  return [...text.matchAll(nameFirst), ...text.matchAll(nameLast)].flatMap((match) => {
    const [whole, found = ""] = match;
    const plain = found.replace(/[.\]]+$/, "");
    return noNames.has(lowerCase(plain)) || condition.test(text.slice(match.index + whole.length)) ? [] : [plain];
  });
}

/** True for a message such as `can't be blank`, whose subject is named elsewhere. */
export function saysMissing(message: string): boolean {
  return nameElsewhere.test(message.slice(0, maxErrorMessage).trim());
}
