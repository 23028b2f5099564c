import { connectives } from "./sense.ts";

/** Verbs that begin the names of items, and whose third person is rarely the plural of a noun. */
const verbs = new Set(
  (
    "accept acquire activate add allow append apply approve archive assign attach authenticate authorize begin bind build calculate " +
    "cancel capture change check clear clone close collect compare complete compute configure confirm connect convert copy create " +
    "deactivate decline decrypt define delete deploy deprecate describe detach determine disable disconnect display download drop " +
    "duplicate edit enable encrypt enumerate estimate execute expire export extend fetch find finish flush generate get give grant " +
    "identify import increment initiate insert install invalidate invite issue join launch leave list load lock login logout make merge " +
    "modify move obtain open overwrite pause perform persist prepare provide provision publish purge push put query read " +
    "reactivate rebuild receive refresh register reject release reload remove rename replace rerun resend reset resolve restart restore " +
    "resume retrieve retry return revert revoke run save schedule search select send set show sign simulate start stop store submit " +
    "subscribe suspend swap switch sync synchronize terminate toggle trigger unassign unbind undo uninstall unlink unlock unpublish " +
    "unregister unsubscribe update upgrade upload upsert validate verify view write"
  ).split(" "),
);
/** Verbs that are at least as often nouns, so that their third person may be a plural. */
const nounVerbs = new Set("book charge log order patch pay post refund report request review ship test track transfer watch".split(" "));

/**
 * Verbs whose gerund is neither a noun nor an adjective, as those of `opening hours`, `running
 * jobs` and `sending domains` are.
 */
const gerunds = new Map(
  "add change create delete disable download edit enable export fetch generate import modify remove retrieve update upload"
    .split(" ")
    .map((verb) => [`${verb.replace(/e$/, "")}ing`, verb]),
);

/** True for a verb that names often begin with: `create`, or `creates`. */
export function isVerb(word: string): boolean {
  return verbs.has(word) || nounVerbs.has(word) || readVerb(word) !== undefined;
}

/**
 * Puts the verb that begins a phrase into the imperative: `creates berth`, `creating berth` →
 * `create berth`. An adverb may stand before it, and another verb may follow `and` or `or`. What no
 * object follows may be a plural: `updates by day`.
 */
export function toImperative(words: readonly string[]): readonly string[] {
  const start = (words[0] ?? "").endsWith("ly") ? 1 : 0;
  const verb = readVerb(words[start] ?? "");
  const next = words[start + 1];
  const second = next === "and" || next === "or" ? readVerb(words[start + 2] ?? "") : undefined;
  if (verb === undefined || next === undefined || (second === undefined && connectives.has(next))) return words;
  const rest = second === undefined ? words.slice(start + 1) : [next, second, ...words.slice(start + 3)];
  return [...words.slice(0, start), verb, ...rest];
}

/** `creates` → `create`, `applies` → `apply`, `fetches` → `fetch`, `adding` → `add`. */
function readVerb(word: string): string | undefined {
  const verb = gerunds.get(word);
  if (verb !== undefined) return verb;
  return [word.replace(/s$/, ""), word.replace(/es$/, ""), word.replace(/ies$/, "y")].find((verb) => verb !== word && verbs.has(verb));
}
