/** Signs for words, words cut short, apostrophes left out. */
const NOTE_FORM =
  /\p{L} ?& ?\p{L}|\p{L}{3,} = \p{L}{3,}|\p{Ll}{3,}\/\p{Ll}{3,}|\bw\/|→|\p{L} [+/] \p{Ll}|\b(v(?= \p{Ll})|eg|ie|diff|temp|approx|mins?|secs?|sec|hrs?|govt?|incl|pud|veg|avg|def|poss|prob|bc|cos|thru|tho|dont|doesnt|isnt|cant|wont|didnt|gonna|stuff|loads|lots)\b(?! ?[=)(])|\(say\b/u;

/** Apostrophes left out where the word without one is no word, or "its" has nothing that could be its own. */
const SLIP =
  /\b(whos|whats|wheres|thats|heres|theres|theyre|youre|havent|hasnt|wasnt|werent|shouldnt|couldnt|wouldnt|(some|any|every|no)(one|body)s|elses|its (an?|the|easy|hard|easier|harder|because|called|when|where|not|very|really|too|so|often|usually|always|never|like|also|just|about))\b/iu;

/** Whether a text is a note to oneself, which no class is handed as it stands: "stretching & folding", "diff colours", "so its easy". */
export function isNoteForm(text: string): boolean {
  return NOTE_FORM.test(text) || SLIP.test(text);
}
