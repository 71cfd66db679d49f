import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** A word of a sentence with its universal part of speech. */
export interface ClassedWord {
  readonly text: string;
  readonly wordClass: string;
}

let loaded: ReturnType<typeof winkNLP> | undefined;

/** The model takes a few tenths of a second to load, so it is loaded when a lesson is first read. */
function reader(): ReturnType<typeof winkNLP> {
  loaded ??= winkNLP(model);
  return loaded;
}

/** The sentences of a text, as they stand in it. */
export function sentencesIn(text: string): string[] {
  const nlp = reader();
  return nlp
    .readDoc(text.replace(/\s+/g, " ").trim())
    .sentences()
    .out(nlp.its.value)
    .flatMap((sentence) => String(sentence).split(AFTER_SHORT_WORD))
    .map((sentence) => sentence.trim());
}

/** "… that comes in. Expenditure is …": the reader takes "in." for inches and reads on. */
const AFTER_SHORT_WORD =
  /(?<=\s(?:in|on|up|out|off|at|it|no|is|me|us|am|go|so|do)\.)\s+(?=\p{Lu}\p{Ll})/u;

/** The words of a sentence and what they are: NOUN, VERB, ADJ … */
export function classedWords(sentence: string): ClassedWord[] {
  const nlp = reader();
  const tokens = nlp.readDoc(sentence).tokens();
  const classes = tokens.out(nlp.its.pos);
  return tokens
    .out(nlp.its.value)
    .map((text, index) => ({ text: String(text), wordClass: String(classes[index] ?? "X") }));
}

/** Whether something happens in it: a sentence has a verb, a label has none. */
export function hasVerb(sentence: string): boolean {
  return classedWords(sentence).some(
    ({ wordClass }) => wordClass === "VERB" || wordClass === "AUX",
  );
}
