import { plainWords } from "./plain-words";

/**
 * Answers that speak to whoever marks them: a model reads the pupil's words, and may do what they say. A teacher looks
 * at such an answer; a harmless sentence among them costs a minute, a followed instruction costs trust.
 */
const PATTERNS: readonly RegExp[] = [
  /\b(ignore|disregard|forget|override)\b.{0,40}\b(instructions?|rules|prompts?|mark scheme|rubric|above|previous)\b/u,
  /\b(give|award|grant|assign)\b.{0,30}\b(full|all|maximum|max|top|\d+)\b.{0,12}\b(marks?|points?|score|credit|%)/u,
  /\b(full|maximum|top) (marks|points|score|credit)\b/u,
  /\bmark (this|it|me|my answer)\b.{0,20}\b(correct|right|full|highly|generously)\b/u,
  /\b(system|developer|assistant|user) ?(prompt|message|role)\b/u,
  /\byou are (now|no longer)\b/u,
  /\b(you are|as|act as|pretend to be|dear) (a|an|the)? ?(ai|language model|chatbot|examiner|marker|grader|teacher marking)\b/u,
  /\b(chatgpt|gpt-?\d|llm|large language model|claude|gemini)\b/u,
  /\b(note|message|instructions?) (to|for) (the )?(ai|marker|examiner|grader|model|teacher)\b/u,
  /\b(set|output|return|respond with|reply with|print)\b.{0,20}\b(score|confidence|json|points)\b/u,
  /["']?(points|score|confidence|llm_score)["']?\s*[:=]\s*\d/u,
  /<\|?\/?(im_start|im_end|system|user|assistant|answer|s|inst)\|?>|\[\/?inst\]|###? ?(system|instruction)/u,
  // The same in the languages exams are set in most.
  /\bignor(e[rz]?|iere|a|i|era)\b.{0,40}\b(instructions|consignes|anweisungen|instrucciones|istruzioni)\b/u,
];

/** Whether an answer tries to instruct whoever marks it. */
export function speaksToMarker(said: readonly string[]): boolean {
  const text = plainWords(said.join("\n"));
  return PATTERNS.some((pattern) => pattern.test(text));
}
