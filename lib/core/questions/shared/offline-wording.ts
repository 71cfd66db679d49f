import type { Feedback } from "../question";

/**
 * Feedback of a question made without a model: encouraging, and every form says what is right.
 * @param answer a whole sentence, ending with a full stop.
 */
export function offlineFeedback(answer: string): Feedback {
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
  if (section === undefined || answers.some((answer) => tells(section, answer))) return way;
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
