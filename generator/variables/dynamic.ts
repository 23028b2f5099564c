import type { Api, ClientVariable } from "../ir/api.ts";
import { computedNames } from "./template.ts";
import { textsWithVariables } from "./texts.ts";

/** Postman's dynamic variables whose values need no word lists. */
const simpleVariables: ReadonlySet<string> = new Set(["$guid", "$randomUUID", "$timestamp", "$isoTimestamp", "$randomInt"]);

/** Postman's other dynamic variables, whose values are fake names, words, addresses and so on. */
const fakeVariables: ReadonlySet<string> = new Set(
  (
    "$randomPhoneNumber $randomPhoneNumberExt $randomLocale $randomWords $randomFilePath $randomDirectoryPath $randomCity " +
    "$randomStreetName $randomStreetAddress $randomCountry $randomCountryCode $randomLatitude $randomLongitude $randomColor " +
    "$randomDepartment $randomProductName $randomProductAdjective $randomProductMaterial $randomProduct $randomCompanyName " +
    "$randomCompanySuffix $randomCatchPhrase $randomBs $randomCatchPhraseAdjective $randomCatchPhraseDescriptor " +
    "$randomCatchPhraseNoun $randomBsAdjective $randomBsBuzz $randomBsNoun $randomDatabaseColumn $randomDatabaseType " +
    "$randomDatabaseCollation $randomDatabaseEngine $randomDatePast $randomDateFuture $randomDateRecent $randomMonth " +
    "$randomWeekday $randomBankAccount $randomBankAccountName $randomCreditCardMask $randomPrice $randomTransactionType " +
    "$randomCurrencyCode $randomCurrencyName $randomCurrencySymbol $randomBitcoin $randomBankAccountIban " +
    "$randomBankAccountBic $randomAbbreviation $randomAdjective $randomNoun $randomVerb $randomIngverb $randomPhrase " +
    "$randomAvatarImage $randomImageUrl $randomAbstractImage $randomAnimalsImage $randomBusinessImage $randomCatsImage " +
    "$randomCityImage $randomFoodImage $randomNightlifeImage $randomFashionImage $randomPeopleImage $randomNatureImage " +
    "$randomSportsImage $randomTransportImage $randomImageDataUri $randomEmail $randomExampleEmail $randomUserName " +
    "$randomProtocol $randomUrl $randomDomainName $randomDomainSuffix $randomDomainWord $randomIP $randomIPV6 " +
    "$randomUserAgent $randomHexColor $randomMACAddress $randomPassword $randomLoremWord $randomLoremWords " +
    "$randomLoremSentence $randomLoremSlug $randomLoremSentences $randomLoremParagraph $randomLoremParagraphs " +
    "$randomLoremText $randomLoremLines $randomFirstName $randomLastName $randomFullName $randomJobTitle $randomNamePrefix " +
    "$randomNameSuffix $randomJobDescriptor $randomJobArea $randomJobType $randomBoolean $randomWord $randomAlphaNumeric " +
    "$randomFileName $randomCommonFileName $randomMimeType $randomCommonFileType $randomCommonFileExt $randomFileType " +
    "$randomFileExt $randomSemver"
  ).split(" "),
);

/**
 * All dynamic variables of Postman. The runtime generates a value for each call, unless one is
 * passed.
 */
export const dynamicVariables: ReadonlySet<string> = new Set([...simpleVariables, ...fakeVariables]);

/** True if the runtime generates the variable's value for each call. */
export function isGenerated({ name, defaultValue }: ClientVariable): boolean {
  return defaultValue === undefined && dynamicVariables.has(name);
}

/** Which dynamic variables a package may need: `fake` needs a library, `simple` does not. */
export type DynamicUse = "none" | "simple" | "fake";

/**
 * Determines which dynamic variables the strings of an API may need. A name that is composed during
 * the call counts if it can become such a name.
 */
export function dynamicUse(api: Api): DynamicUse {
  const use = uses.get(api) ?? findUse(api);
  uses.set(api, use);
  return use;
}

/** Client, dependencies and README ask, and the answer is in the strings of all operations. */
const uses = new WeakMap<Api, DynamicUse>();

function findUse(api: Api): DynamicUse {
  const known = api.variables.filter(isGenerated).map(({ name }) => name);
  const computed = textsOf(api).flatMap(computedNames);
  const meets = (names: ReadonlySet<string>): boolean =>
    known.some((name) => names.has(name)) || computed.some((parts) => [...names].some((name) => fits(name, parts)));
  return meets(fakeVariables) ? "fake" : meets(simpleVariables) ? "simple" : "none";
}

function textsOf({ operations, variables }: Api): readonly string[] {
  const sent = operations.flatMap((operation) => [operation.url.base, ...textsWithVariables(operation)]);
  return [...sent, ...variables.map(({ defaultValue }) => defaultValue ?? "")];
}

/** True if a name can consist of some fixed parts with anything between them. */
function fits(name: string, parts: readonly string[]): boolean {
  const [first = "", ...others] = parts;
  const last = others.pop() ?? "";
  if (!name.startsWith(first) || !name.endsWith(last)) return false;
  let end = first.length;
  for (const part of others) {
    const at = name.indexOf(part, end);
    if (at < 0) return false;
    end = at + part.length;
  }
  return end + last.length <= name.length;
}
