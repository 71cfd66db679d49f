/** How a bank written by hand says how hard a question is. */
export const DIFFICULTY_WORDS = ["easy", "medium", "hard"] as const;
export type DifficultyWord = (typeof DIFFICULTY_WORDS)[number];

const NUMBERS: Readonly<Record<DifficultyWord, number>> = { easy: 2, medium: 3, hard: 4 };

/** The word on the platform's scale of 1 to 5. */
export function difficultyOf(word: DifficultyWord): number {
  return NUMBERS[word];
}

/** The word an export says: the author's own where there was one, else the nearest. */
export function difficultyWordOf(number: number, original: string | null): string {
  if (original !== null) return original;
  if (number <= NUMBERS.easy) return "easy";
  return number >= NUMBERS.hard ? "hard" : "medium";
}
