/** No letter or figure that is taken for another on paper: no i, l, o, 0, 1, and no vowel that makes words. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const DRAWN = 5;
const SUBJECT_LETTERS = 4;

/**
 * A password for one exam, as it stands on the slip: "phys-a3x7k". The first part helps a pupil see that the slip is
 * for this exam; the second is 24 bits, which with five tries a minute lasts the exam a thousand times over.
 * @param below a uniform random whole number from 0 to one less than its argument.
 */
export function makeExamPassword(subject: string, below: (limit: number) => number): string {
  const drawn = Array.from({ length: DRAWN }, () => LETTERS.charAt(below(LETTERS.length)));
  return `${subjectPart(subject)}-${drawn.join("")}`;
}

function subjectPart(subject: string): string {
  const plain = subject
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z]/g, "");
  return plain === "" ? "exam" : plain.slice(0, SUBJECT_LETTERS);
}
