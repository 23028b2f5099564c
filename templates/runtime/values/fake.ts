import { faker } from "@faker-js/faker/locale/en";
import { dynamic } from "./dynamic.js";

/**
 * Values of all of Postman's dynamic variables, new at each call; `undefined` for any other name.
 * Postman uses an older version of the same library. Values whose form has changed since are
 * composed here, in Postman's form.
 */
export function fake(name: string): string | undefined {
  return Object.hasOwn(makers, name) ? makers[name]?.() : dynamic(name);
}

/** The languages that Postman picks from, as Chromium lists them. */
const locales =
  "af am an ar ast az be bg bh bn br bs ca ceb ckb co cs cy da de el en eo es et eu fa fi fil fo fr fy ga gd gl gn gu ha haw he hi hmn hr ht hu hy ia id " +
  "ig is it ja jv ka kk km kn ko ku ky la lb ln lo lt lv mg mi mk ml mn mo mr ms mt my nb ne nl nn no ny oc om or pa pl ps pt qu rm ro ru sd sh si sk sl " +
  "sm sn so sq sr st su sv sw ta te tg th ti tk to tr tt tw ug uk ur uz vi wa xh yi yo zh zu";

/** The folders that Postman picks from. */
const folders =
  "/Applications /bin /boot /boot/defaults /dev /etc /etc/defaults /etc/mail /etc/namedb /etc/periodic /etc/ppp /home /home/user /home/user/dir /lib " +
  "/Library /lost+found /media /mnt /net /Network /opt /opt/bin /opt/include /opt/lib /opt/sbin /opt/share /private /private/tmp /private/var /proc " +
  "/rescue /root /sbin /selinux /srv /sys /System /tmp /Users /usr /usr/X11R6 /usr/bin /usr/include /usr/lib /usr/libdata /usr/libexec /usr/local/bin " +
  "/usr/local/src /usr/obj /usr/ports /usr/sbin /usr/share /usr/src /var /var/log /var/mail /var/spool /var/tmp /var/yp";

const pick = (words: string): string => faker.helpers.arrayElement(words.split(" "));
const phone = (): string => faker.helpers.fromRegExp("[2-9][0-9]{2}-[2-9][0-9]{2}-[0-9]{4}");
const word = (): string => faker.word.sample();
const domainWord = (): string =>
  faker.person
    .firstName()
    .toLowerCase()
    .replace(/[^a-z0-9-]/gu, "");
const domainName = (): string => `${domainWord()}.${faker.internet.domainSuffix()}`;
const image = (category = ""): string => `http://placeimg.com/640/480${category === "" ? "" : `/${category}`}`;

/** A browser's user agent: the library would also return crawlers. */
function userAgent(): string {
  const system = faker.helpers.arrayElement([
    "Windows NT 10.0; Win64; x64",
    "Macintosh; Intel Mac OS X 10_15_7",
    "X11; Linux x86_64",
  ]);
  const version = faker.number.int({ min: 90, max: 140 });
  return `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;
}

const makers: Readonly<Record<string, () => string>> = {
  $randomPhoneNumber: phone,
  $randomPhoneNumberExt: () => `${faker.number.int({ min: 1, max: 99 })}-${phone()}`,
  $randomLocale: () => pick(locales),
  $randomWords: () => faker.helpers.multiple(word, { count: { min: 2, max: 5 } }).join(" "),
  $randomFilePath: () => `${pick(folders)}/${faker.system.fileName()}`,
  $randomDirectoryPath: () => pick(folders),

  $randomCity: () => faker.location.city(),
  $randomStreetName: () => faker.location.street(),
  $randomStreetAddress: () => faker.location.streetAddress(),
  $randomCountry: () => faker.location.country(),
  $randomCountryCode: () => faker.location.countryCode("alpha-2"),
  $randomLatitude: () => faker.location.latitude().toFixed(4),
  $randomLongitude: () => faker.location.longitude().toFixed(4),

  $randomColor: () => faker.color.human(),
  $randomDepartment: () => faker.commerce.department(),
  $randomProductName: () => faker.commerce.productName(),
  $randomProductAdjective: () => faker.commerce.productAdjective(),
  $randomProductMaterial: () => faker.commerce.productMaterial(),
  $randomProduct: () => faker.commerce.product(),

  $randomCompanyName: () => faker.company.name(),
  $randomCompanySuffix: () => faker.helpers.arrayElement(["Inc", "and Sons", "LLC", "Group"]),
  $randomCatchPhrase: () => faker.company.catchPhrase(),
  $randomBs: () => faker.company.buzzPhrase(),
  $randomCatchPhraseAdjective: () => faker.company.catchPhraseAdjective(),
  $randomCatchPhraseDescriptor: () => faker.company.catchPhraseDescriptor(),
  $randomCatchPhraseNoun: () => faker.company.catchPhraseNoun(),
  $randomBsAdjective: () => faker.company.buzzAdjective(),
  $randomBsBuzz: () => faker.company.buzzVerb(),
  $randomBsNoun: () => faker.company.buzzNoun(),

  $randomDatabaseColumn: () => faker.database.column(),
  $randomDatabaseType: () => faker.database.type(),
  $randomDatabaseCollation: () => faker.database.collation(),
  $randomDatabaseEngine: () => faker.database.engine(),

  // Postman writes a `Date` as JavaScript's `String()` does, not as ISO 8601.
  $randomDatePast: () => String(faker.date.past()),
  $randomDateFuture: () => String(faker.date.future()),
  $randomDateRecent: () => String(faker.date.recent()),
  $randomMonth: () => faker.date.month(),
  $randomWeekday: () => faker.date.weekday(),

  $randomBankAccount: () => faker.finance.accountNumber(8),
  $randomBankAccountName: () => faker.finance.accountName(),
  $randomCreditCardMask: () => faker.string.numeric(4),
  $randomPrice: () => faker.finance.amount({ min: 0, max: 1000, dec: 2 }),
  $randomTransactionType: () => faker.finance.transactionType(),
  $randomCurrencyCode: () => faker.finance.currencyCode(),
  $randomCurrencyName: () => faker.finance.currencyName(),
  $randomCurrencySymbol: () => faker.finance.currencySymbol(),
  $randomBitcoin: () => faker.finance.bitcoinAddress({ type: faker.helpers.arrayElement(["legacy", "segwit"]) }),
  $randomBankAccountIban: () => faker.finance.iban(),
  $randomBankAccountBic: () => faker.finance.bic(),

  $randomAbbreviation: () => faker.hacker.abbreviation(),
  $randomAdjective: () => faker.hacker.adjective(),
  $randomNoun: () => faker.hacker.noun(),
  $randomVerb: () => faker.hacker.verb(),
  $randomIngverb: () => faker.hacker.ingverb(),
  $randomPhrase: () => faker.hacker.phrase(),

  $randomAvatarImage: () => `https://avatars.githubusercontent.com/u/${faker.number.int(100_000_000)}`,
  $randomImageUrl: () => image(),
  $randomAbstractImage: () => image("abstract"),
  $randomAnimalsImage: () => image("animals"),
  $randomBusinessImage: () => image("business"),
  $randomCatsImage: () => image("cats"),
  $randomCityImage: () => image("city"),
  $randomFoodImage: () => image("food"),
  $randomNightlifeImage: () => image("nightlife"),
  $randomFashionImage: () => image("fashion"),
  $randomPeopleImage: () => image("people"),
  $randomNatureImage: () => image("nature"),
  $randomSportsImage: () => image("sports"),
  $randomTransportImage: () => image("transport"),
  $randomImageDataUri: () => faker.image.dataUri({ type: "svg-uri", color: "grey", width: 640, height: 480 }),

  $randomEmail: () => faker.internet.email(),
  $randomExampleEmail: () => faker.internet.exampleEmail(),
  $randomUserName: () => faker.internet.username(),
  $randomProtocol: () => faker.internet.protocol(),
  $randomUrl: () => `${faker.internet.protocol()}://${domainName()}`,
  $randomDomainName: domainName,
  $randomDomainSuffix: () => faker.internet.domainSuffix(),
  $randomDomainWord: domainWord,
  $randomIP: () => faker.internet.ipv4(),
  $randomIPV6: () => faker.internet.ipv6(),
  $randomUserAgent: userAgent,
  $randomHexColor: () => faker.color.rgb(),
  $randomMACAddress: () => faker.internet.mac(),
  $randomPassword: () => faker.internet.password({ length: 15 }),

  $randomLoremWord: () => faker.lorem.word(),
  $randomLoremWords: () => faker.lorem.words(),
  $randomLoremSentence: () => faker.lorem.sentence(),
  $randomLoremSlug: () => faker.lorem.slug(),
  $randomLoremSentences: () => faker.lorem.sentences(),
  $randomLoremParagraph: () => faker.lorem.paragraph(),
  $randomLoremParagraphs: () => faker.lorem.paragraphs(3, "\n \r"),
  $randomLoremText: () => faker.lorem.text(),
  $randomLoremLines: () => faker.lorem.lines(),

  $randomFirstName: () => faker.person.firstName(),
  $randomLastName: () => faker.person.lastName(),
  $randomFullName: () => faker.person.fullName(),
  $randomJobTitle: () => faker.person.jobTitle(),
  $randomNamePrefix: () => faker.person.prefix(),
  $randomNameSuffix: () => faker.person.suffix(),
  $randomJobDescriptor: () => faker.person.jobDescriptor(),
  $randomJobArea: () => faker.person.jobArea(),
  $randomJobType: () => faker.person.jobType(),

  $randomBoolean: () => String(faker.datatype.boolean()),
  $randomWord: word,
  $randomAlphaNumeric: () => faker.string.alphanumeric({ casing: "lower" }),

  $randomFileName: () => faker.system.fileName(),
  $randomCommonFileName: () => faker.system.commonFileName(),
  $randomMimeType: () => faker.system.mimeType(),
  $randomCommonFileType: () => faker.system.commonFileType(),
  $randomCommonFileExt: () => faker.system.commonFileExt(),
  $randomFileType: () => faker.system.fileType(),
  $randomFileExt: () => faker.system.fileExt(),
  $randomSemver: () => faker.system.semver(),
};
