import type { Feedback } from "../question";

/** A heading that names a list of words and not a part of the subject. */
const GLOSSARY = /^(key|glossary|vocabulary|terms|words|definitions|some facts|literacy)\b/i;
/** Words that discourage, in a lesson as much as in feedback: "bad air". */
const DISCOURAGING = /\b(wrong|fail(ed|ure)?|bad|stupid|poor|weak|silly|hopeless)\b/i;

/**
 * Feedback of a question made without a model: encouraging, and every form says what is right.
 * @param answer a whole sentence, ending with a full stop.
 */
export function offlineFeedback(answer: string): Feedback {
  if (DISCOURAGING.test(answer)) return offlineFeedback("Compare your answer with the lesson.");
  return {
    correct: `Well done. ${answer}`,
    partial: `You have part of this. ${answer}`,
    incorrect: `Not yet, keep going. ${answer}`,
  };
}

/**
 * A way to begin, and where in the lesson to think back to, unless that heading would tell the answer.
 * @param answers texts the hint must not hold.
 */
export function offlineHint(
  way: string,
  section: string | undefined,
  answers: readonly string[],
): string {
  const nowhere = section === undefined || GLOSSARY.test(section);
  if (nowhere || answers.some((answer) => tells(section, answer))) return way;
  return `${way} Think back to the part of the lesson called “${section}”.`;
}

/** Lesson text inside a Markdown prompt: shown as it was written. */
export function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>$#|]/g, (mark) => `\\${mark}`);
}

/** "the sun." → "The sun." */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  const ended = /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}

/** "Erosion means: the wearing away of rock." */
export function meansSentence(term: string, meaning: string): string {
  if (DISCOURAGING.test(meaning)) return `The key term is “${term}”.`;
  return `${term.charAt(0).toUpperCase()}${term.slice(1)} means: ${meaning.trim().replace(/[.;,]+$/, "")}.`;
}

function tells(text: string, answer: string): boolean {
  const words = answer
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 3);
  const shown = text.toLowerCase();
  return (
    shown.includes(answer.toLowerCase()) || words.some((word) => shown.includes(word.slice(0, 6)))
  );
}
