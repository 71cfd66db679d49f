/**
 * One form for British and American spellings, so that "colour" and "color" compare as equal. The form is
 * made for comparing only: both sides go through it, so it need not be a word ("aerobic" becomes "erobic").
 * Families after "American and British English spelling differences" (Wikipedia).
 */
export function spellingForm(word: string): string {
  if (word.length < 4) return word;
  let form = WORDS.get(word) ?? word;
  for (const [pattern, replacement] of FAMILIES) form = form.replace(pattern, replacement);
  return form;
}

const FAMILIES = families([
  [
    /(col|fav|hum|lab|neighb|harb|behavi|flav|hon|vap|od|tum|rum|arm|savi|endeav|glam|splend|vig|rig|sav|parl|cand|clam|ferv|demean)our/,
    "$1or",
  ],
  [/([a-z]{3})iz(e[sdr]?|ers|ing|ations?|able)$/, "$1is$2"],
  [/yz(e[sdr]?|ers|ing)$/, "ys$1"],
  [/(cent|met|lit|fib|theat|calib|lust|sab|somb|spect|meag)er(s?)$/, "$1re$2"],
  [/(cent)er(ed|ing)$/, "$1r$2"],
  [/ae(?=[a-z]{2})/, "e"],
  [/oe(?=str|soph|dem|b[ai]|lia|lom)|(?<=^f)oe(?=t)|(?<=rrh)oe/, "e"],
  [/manoeuv(re|er)/, "maneuver"],
  [/(catal|dial|anal|homol|monol|epil|prol)ogue/, "$1og"],
  [
    /(travel|cancel|label|model|signal|level|fuel|channel|counsel|total|dial|tunnel|marvel|pedal|spiral|quarrel)l(ed|ing|ers?)$/,
    "$1$2",
  ],
  [/(skil|wil)lful/, "$1ful"],
  [/(fulfil|enrol|distil|instal)l(s|ment|ments)?$/, "$1$2"],
  [/(def|off|lic|pret)ense/, "$1ence"],
  [/practise/, "practice"],
  [/sulf/, "sulph"],
  [/aluminum/, "aluminium"],
]);

const WORDS: ReadonlyMap<string, string> = new Map([
  ["gray", "grey"],
  ["grayscale", "greyscale"],
  ["programme", "program"],
  ["programmes", "programs"],
  ["mold", "mould"],
  ["molt", "moult"],
  ["plow", "plough"],
  ["artifact", "artefact"],
  ["artifacts", "artefacts"],
  ["ageing", "aging"],
  ["judgement", "judgment"],
  ["disk", "disc"],
  ["disks", "discs"],
  ["tyre", "tire"],
  ["tyres", "tires"],
  ["cosy", "cozy"],
  ["sceptic", "skeptic"],
  ["yoghurt", "yogurt"],
  ["airplane", "aeroplane"],
  ["airplanes", "aeroplanes"],
  ["jewelry", "jewellery"],
  ["maths", "math"],
]);

/** Where capitals count, "Colour" and "Color" are still one word. */
function families(
  list: readonly (readonly [RegExp, string])[],
): readonly (readonly [RegExp, string])[] {
  return list.map(([{ source }, replacement]) => [new RegExp(source, "i"), replacement]);
}
