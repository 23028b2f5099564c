import { lowerCase } from "../util/letters.ts";

/** What stands for a string without a format. */
export const stringPlaceholder = "redacted";

/**
 * Names of properties whose values the program defines, not the people who use it. Words under
 * these may be any: `CardPayment`, `charge`.
 */
const typeName =
  /^(?:@?type|kind|object|__typename|(?:event|object|resource|entity|item|node|message|record|subject|token)_?(?:type|kind))$/i;

/** Names whose values say what state something is in, but sometimes something about a person. */
const kindName =
  /^(?:event|action|op|role|[\w.-]{1,40}(?:Type|_type|Kind|_kind)|[\w.-]{0,40}(?:status|state|kind|type|level|severity|priority|mode|method|category|direction|visibility|scope|currency|phase|stage|outcome|format|unit))$/i;

/**
 * A word in uniform case, or words joined as in identifiers. Names and sentences look different.
 */
const kindWord =
  /^(?:[a-z]+(?:[_.:/-][a-z]+){0,5}|[A-Z]+(?:_[A-Z]+){0,5}|[a-z]{1,40}(?:[A-Z][a-z]+){1,5}|[A-Z][a-z]+(?:[A-Z][a-z]+){0,5})\d{0,2}$/;

const longestWord = 40;

/** Words that APIs use for states and kinds, and that say nothing about a person. */
const knownWords: ReadonlySet<string> = new Set(
  [
    "accepted acknowledged active added admin all allowed api app applied approved archived assigned async authorized auto automatic available",
    "awaiting backlog banned basic batch blocked body bot boolean branch busy cancelable canceled cancelled captured card cash changed charge",
    "charged checked claimed cleared closed code committed complete completed confirmed connected contributor copied created credit critical",
    "custom customer daily data date debit declined default delayed deleted delivered denied deploy deployed deprecated detached dev development",
    "disabled disconnected dismissed dispatched disputed done down draft due editor email empty enabled end ended enqueued error event exceeded",
    "executed expired external failed failure false fatal file finished fixed folder free frozen fulfilled full get global group guest healthy",
    "held hidden high hourly idle ignored image imported in inactive inbound incomplete info initial initialized input internal invalid invited",
    "invoice invoiced issue issued item job json key large late link list live loading local locked login low maintenance manager manual medium",
    "member merged message method minor missing moderate modified monthly moved needs new no none normal not notice null number occupied off",
    "offline ok on once online open opened order outbound output overdue overridden owner paid partial partially password past patch paused",
    "payable payment pending percent phone picked placed plan post prepared primary private processed processing product production progress project public",
    "published pull push put queued read reading ready received refund refunded refused rejected released removed renewed reopened repository",
    "request requested required requires reserved resolved response restored resumed retired returned reverted review reviewed revoked role",
    "rollback running scheduled secondary secret sending sent service settled shared shipped skipped small snoozed sold sale staged staging",
    "standard started starting stopped stopping stored string submitted subscription succeeded success successful suspended sync system task",
    "team terminated test text ticket timeout todo token total transfer transit trial trialing triggered true unassigned unavailable",
    "uncaptured unknown unlisted unpaid unpublished unread unresolved unverified up updated updating upload uploaded urgent url used user",
    "valid validated verified version viewer visible voided void waiting warn warning webhook weekly workflow write yearly yes",
    "asc ascending desc descending left right up forward backward read write execute trace debug celsius fahrenheit meter metre kilometer",
    "km mile miles cm mm kg gram grams lb oz liter litre second seconds minute minutes hour hours day days week weeks month months year years",
    "by to of for and or at a is with from as after before http https xml csv html pdf png jpg jpeg gif svg mp3 mp4 zip bank wire check",
  ].flatMap((line) => line.split(" ")),
);

/** True for a word that may be one of few: `active`, `CARD_PAYMENT`, `PullRequest`. */
export function isKindWord(text: string): boolean {
  return text.length <= longestWord && kindWord.test(text) && text !== stringPlaceholder && text !== "true" && text !== "false";
}

/**
 * True for a word that may stay under this name: it says what kind of thing something is or what
 * state it is in, and it cannot say anything about anybody.
 */
export function mayStay(name: string, text: string): boolean {
  if (name.length > 60 || !isKindWord(text)) return false;
  if (typeName.test(name)) return true;
  if (!kindName.test(name)) return false;
  return (/currency$/i.test(name) && /^[A-Z]{3}$/.test(text)) || wordsOf(text).every((word) => knownWords.has(word));
}

function wordsOf(text: string): readonly string[] {
  return lowerCase(text.replace(/([a-z])([A-Z])/g, "$1_$2").replace(/\d+$/, "")).split(/[_.:/-]/);
}
