/*
 * Words that say whether a value is required, in the languages of collections: English, Spanish,
 * Portuguese, French, Italian, German, Dutch and Chinese. Sources of regular expressions without
 * groups that capture. Words that often mean something else in front of a text, such as the Italian
 * `richiesta` (a request), are left out.
 */

/** `required`, and its like. A Chinese word has its negation right before it. */
export const requiredWord =
  "(?:required|mandatory|obligatori[oa]s?|requerid[oa]s?|obrigat[óo]ri[oa]s?|obligatoire|requise?|obbligatori[oa]|" +
  "pflicht(?:feld|angabe|parameter)?|erforderlich|verplicht|(?<![非不])(?:必填|必选|必传|必须))";

/** `optional`, and its like. */
export const optionalWord =
  "(?:optional|opciona(?:l|les|is)|optionnel(?:le)?|facultati(?:f|ve|v[oa])|opzionale|optioneel|可选|选填|非必填|非必须)";

/** What turns the meaning of a word for `required`: `not`, `kein`. */
export const negation = "(?:not|no(?: es)?|n[ãa]o(?: [ée])?|pas|non|nicht|keine?|niet)";

/** What makes a value required at times only. */
export const conditionWord =
  "(?:if|when|unless|only|in case|for(?! (?:all|any|each|every|the|this)\\b)|si|cuando|quando|se|lorsque|wenn|falls|sofern|als|wanneer|" +
  "bei|nur|s[oó]lo|solamente|somente|apenas|seulement|(?:para|pour|für|voor)(?! (?:tod[oa]s|tous|toutes|alle)\\b))";

/** `yes` as an answer. `si` without an accent is more often an `if`. */
export const yesWord = "(?:yes|true|sim|oui|ja|s[ií](?= ?(?:$|[.,;)])))";

/** `no` as an answer. */
export const noWord = "(?:no|false|n[ãa]o|non|nein|nee)";
