import { describe, expect, test } from "vitest";
import { dynamicVariables } from "../../generator/variables/dynamic.ts";
import { fake } from "../../templates/runtime/values/fake.ts";
import { runs } from "../support/runs.ts";
import { readPostmanValues } from "./postman-values.ts";

const surname = "[A-Z][A-Za-z'-]+";
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;
/** One word of letters, or several with one blank between them. */
const words = /^\S+( \S+)*$/u;
const lowerWords = /^[a-z0-9-]+( [a-z0-9-]+)*$/u;
const sentence = "[A-Z][a-z]*( [a-z]+)*\\.";
const paragraph = `${sentence}( ${sentence})*`;
const jsDate = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} \d\d \d{4} \d\d:\d\d:\d\d GMT[+-]\d{4} \(.+\)$/u;
const domainWord = "[a-z][a-z0-9-]*";
const domain = `${domainWord}\\.(com|biz|info|name|net|org)`;
const account = "[A-Za-z0-9._'-]+";
const extension = "[\\w-]+";
const image = (category: string): RegExp => new RegExp(`^http://placeimg\\.com/640/480${category}$`, "u");

/** What a value of each name looks like, Postman's and ours. */
const shapes: Readonly<Record<string, RegExp>> = {
  $guid: uuid,
  $randomUUID: uuid,
  $timestamp: /^\d{10}$/u,
  $isoTimestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u,
  $randomInt: /^(\d{1,3}|1000)$/u,
  $randomPhoneNumber: /^[2-9]\d\d-[2-9]\d\d-\d{4}$/u,
  $randomPhoneNumberExt: /^[1-9]\d?-[2-9]\d\d-[2-9]\d\d-\d{4}$/u,
  $randomLocale: /^[a-z]{2,3}$/u,
  $randomWords: /^\S+( \S+){1,4}$/u,
  $randomFilePath: new RegExp(`^(/[\\w+]+)+/\\w+\\.${extension}$`, "u"),
  $randomDirectoryPath: /^(\/[\w+]+)+$/u,
  $randomCity: words,
  $randomStreetName: words,
  $randomStreetAddress: /^\d{2,5} \S+( \S+)*$/u,
  $randomCountry: words,
  $randomCountryCode: /^[A-Z]{2}$/u,
  $randomLatitude: /^-?\d{1,2}\.\d{4}$/u,
  $randomLongitude: /^-?\d{1,3}\.\d{4}$/u,
  $randomColor: /^[a-z]+( [a-z]+)?$/u,
  $randomDepartment: /^[A-Z][a-z]+$/u,
  $randomProductName: /^[A-Z][a-z]+( [A-Z][a-z]+){2,3}$/u,
  $randomProductAdjective: /^[A-Z][a-z]+$/u,
  $randomProductMaterial: /^[A-Z][a-z]+$/u,
  $randomProduct: /^[A-Z][a-z]+$/u,
  $randomCompanyName: new RegExp(`^${surname}( (Inc|and Sons|LLC|Group)| - ${surname}|, ${surname} and ${surname})$`, "u"),
  $randomCompanySuffix: /^(Inc|and Sons|LLC|Group)$/u,
  $randomCatchPhrase: words,
  $randomBs: words,
  $randomCatchPhraseAdjective: words,
  $randomCatchPhraseDescriptor: words,
  $randomCatchPhraseNoun: words,
  $randomBsAdjective: words,
  $randomBsBuzz: words,
  $randomBsNoun: words,
  $randomDatabaseColumn: /^[A-Za-z]+$/u,
  $randomDatabaseType: /^[a-z]+$/u,
  $randomDatabaseCollation: /^[a-z0-9]+(_[a-z0-9]+)+$/u,
  $randomDatabaseEngine: /^[A-Za-z]+$/u,
  $randomDatePast: jsDate,
  $randomDateFuture: jsDate,
  $randomDateRecent: jsDate,
  $randomMonth: /^(January|February|March|April|May|June|July|August|September|October|November|December)$/u,
  $randomWeekday: /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u,
  $randomBankAccount: /^\d{8}$/u,
  $randomBankAccountName: /^([A-Z][a-z]+ )+Account$/u,
  $randomCreditCardMask: /^\d{4}$/u,
  $randomPrice: /^(\d{1,3}\.\d\d|1000\.00)$/u,
  $randomTransactionType: /^(deposit|withdrawal|payment|invoice)$/u,
  $randomCurrencyCode: /^[A-Z]{3}$/u,
  $randomCurrencyName: words,
  $randomCurrencySymbol: /^\S+$/u,
  $randomBitcoin: /^[13][1-9A-HJ-NP-Za-km-z]{24,39}$/u,
  $randomBankAccountIban: /^[A-Z]{2}\d\d[A-Z0-9]{11,28}$/u,
  $randomBankAccountBic: /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/u,
  $randomAbbreviation: /^[A-Z0-9]+$/u,
  $randomAdjective: lowerWords,
  $randomNoun: lowerWords,
  $randomVerb: lowerWords,
  $randomIngverb: /^[a-z ]*ing[a-z ]*$/u,
  $randomPhrase: /^[^{}]+ [^{}]+[!.?]$/u,
  $randomAvatarImage: /^https:\/\/\S+\/\d+(\.jpg)?$/u,
  $randomImageUrl: image(""),
  $randomAbstractImage: image("/abstract"),
  $randomAnimalsImage: image("/animals"),
  $randomBusinessImage: image("/business"),
  $randomCatsImage: image("/cats"),
  $randomCityImage: image("/city"),
  $randomFoodImage: image("/food"),
  $randomNightlifeImage: image("/nightlife"),
  $randomFashionImage: image("/fashion"),
  $randomPeopleImage: image("/people"),
  $randomNatureImage: image("/nature"),
  $randomSportsImage: image("/sports"),
  $randomTransportImage: image("/transport"),
  $randomImageDataUri: /^data:image\/svg\+xml;charset=UTF-8,%3Csvg\S+%3C%2Fsvg%3E$/u,
  $randomEmail: new RegExp(`^${account}@(gmail|yahoo|hotmail)\\.com$`, "u"),
  $randomExampleEmail: new RegExp(`^${account}@example\\.(com|net|org)$`, "u"),
  $randomUserName: new RegExp(`^${account}$`, "u"),
  $randomProtocol: /^https?$/u,
  $randomUrl: new RegExp(`^https?://${domain}$`, "u"),
  $randomDomainName: new RegExp(`^${domain}$`, "u"),
  $randomDomainSuffix: /^(com|biz|info|name|net|org)$/u,
  $randomDomainWord: new RegExp(`^${domainWord}$`, "u"),
  $randomIP: /^\d{1,3}(\.\d{1,3}){3}$/u,
  $randomIPV6: /^[0-9a-f]{4}(:[0-9a-f]{4}){7}$/u,
  $randomUserAgent: /^(Mozilla|Opera)\/\d\S* \(.+\)( .+)?$/u,
  $randomHexColor: /^#[0-9a-f]{6}$/u,
  $randomMACAddress: /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/u,
  $randomPassword: /^\w{15}$/u,
  $randomLoremWord: /^[a-z]+$/u,
  $randomLoremWords: /^[a-z]+ [a-z]+ [a-z]+$/u,
  $randomLoremSentence: new RegExp(`^${sentence}$`, "u"),
  $randomLoremSlug: /^[a-z]+-[a-z]+-[a-z]+$/u,
  $randomLoremSentences: new RegExp(`^${sentence}( ${sentence}){1,5}$`, "u"),
  $randomLoremParagraph: new RegExp(`^${sentence}( ${sentence}){2,5}$`, "u"),
  $randomLoremParagraphs: new RegExp(`^${paragraph}\n \r${paragraph}\n \r${paragraph}$`, "u"),
  $randomLoremText: /^[A-Za-z][A-Za-z. \n\r]*$/u,
  $randomLoremLines: new RegExp(`^${sentence}(\n${sentence}){0,4}$`, "u"),
  $randomFirstName: /^[A-Z][A-Za-z'-]+$/u,
  $randomLastName: new RegExp(`^${surname}$`, "u"),
  $randomFullName: /^[A-Z][A-Za-z'.-]*( [A-Z][A-Za-z'.-]*){1,4}$/u,
  $randomJobTitle: /^[A-Z][A-Za-z]+( [A-Z][A-Za-z]+){2}$/u,
  $randomNamePrefix: /^(Mr\.|Mrs\.|Ms\.|Miss|Dr\.)$/u,
  $randomNameSuffix: /^(Jr\.|Sr\.|I|II|III|IV|V|MD|DDS|PhD|DVM)$/u,
  $randomJobDescriptor: /^[A-Z][a-z]+$/u,
  $randomJobArea: /^[A-Z][A-Za-z]+$/u,
  $randomJobType: /^[A-Z][a-z]+$/u,
  $randomBoolean: /^(true|false)$/u,
  $randomWord: /^\S+$/u,
  $randomAlphaNumeric: /^[0-9a-z]$/u,
  $randomFileName: new RegExp(`^\\w+\\.${extension}$`, "u"),
  $randomCommonFileName: new RegExp(`^\\w+\\.${extension}$`, "u"),
  $randomMimeType: /^[a-z-]+\/[\w.+-]+$/u,
  $randomCommonFileType: /^(video|audio|image|text|application)$/u,
  $randomCommonFileExt: /^[a-z0-9]+$/u,
  $randomFileType: /^[a-z-]+$/u,
  $randomFileExt: new RegExp(`^${extension}$`, "u"),
  $randomSemver: /^\d+\.\d+\.\d+$/u,
};

const postman = readPostmanValues();
const samples = runs(200);

function sample(make: () => string | undefined, count = samples): readonly string[] {
  return Array.from({ length: count }, () => make() ?? "");
}

test("given Postman's list, the generator's, the run-time's and the shapes hold the same names", () => {
  const names = [...postman.keys()].toSorted();
  expect(names.length).toBeGreaterThan(100);
  expect([...dynamicVariables].toSorted()).toEqual(names);
  expect(Object.keys(shapes).toSorted()).toEqual(names);
  expect(names.filter((name) => fake(name) === undefined)).toEqual([]);
});

describe.each(Object.entries(shapes))("%s", (name, shape) => {
  test("Postman's values and ours have one shape", () => {
    expect(sample(() => postman.get(name)?.()).filter((value) => !shape.test(value))).toEqual([]);
    expect(sample(() => fake(name)).filter((value) => !shape.test(value))).toEqual([]);
  });
});

/** The only names whose value is the same each time, in Postman as here, or changes with the clock alone. */
const steady = /^\$(timestamp|isoTimestamp|random(Image(Url|DataUri)|[A-Z][a-z]+Image))$/u;

test("given any other name, the value is new at each call", () => {
  const names = [...postman.keys()].filter((name) => !steady.test(name) || name === "$randomAvatarImage");
  expect(names.length).toBeGreaterThan(90);
  expect(names.filter((name) => new Set(sample(() => fake(name))).size < 2)).toEqual([]);
});

describe("lists that the library does not have are Postman's", () => {
  test.each(["$randomLocale", "$randomDirectoryPath", "$randomCompanySuffix"])("%s", (name) => {
    // So many that none of a hundred values is missing by chance.
    const count = 20_000;
    expect(new Set(sample(() => fake(name), count))).toEqual(new Set(sample(() => postman.get(name)?.(), count)));
  });
});

describe("dates lie where they should, to the second", () => {
  const day = 86_400_000;
  test.each([
    { name: "$randomDatePast", from: -366 * day, to: 0 },
    { name: "$randomDateFuture", from: 0, to: 367 * day },
    { name: "$randomDateRecent", from: -day, to: 0 },
  ])("$name", ({ name, from, to }) => {
    const before = Date.now();
    const values = sample(() => fake(name)).map((value) => Date.parse(value));
    const after = Date.now();
    // A date as text has no milliseconds.
    expect(values.filter((value) => !(value >= before + from - 1_000 && value <= after + to + 1_000))).toEqual([]);
  });
});

test("numbers lie where they should", () => {
  const within = (name: string, limit: number): boolean => sample(() => fake(name)).every((value) => Math.abs(Number(value)) <= limit);
  expect([within("$randomLatitude", 90), within("$randomLongitude", 180), within("$randomPrice", 1000)]).toEqual([true, true, true]);
  expect(sample(() => fake("$randomIP")).every((value) => value.split(".").every((part) => Number(part) < 256))).toBe(true);
});

test("any other name is not ours", () => {
  expect(["$nope", "$randomfirstname", "randomCity", "constructor", "__proto__"].map(fake)).toEqual(Array(5).fill(undefined));
});
