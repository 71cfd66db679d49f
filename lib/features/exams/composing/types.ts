/** A published test that an exam can be made of. */
export interface TestChoice {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly questions: number;
  /** Whether an examiner may ask on in it. */
  readonly hasDialogue: boolean;
  readonly timeLimitMinutes: number | undefined;
  readonly shuffle: boolean;
}

/** A class that can sit an exam. */
export interface ClassChoice {
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  readonly pupils: readonly PupilChoice[];
}

/** A pupil, with the arrangement the school has on record. */
export interface PupilChoice {
  readonly id: string;
  readonly name: string;
  readonly extraTimePercent: number;
  readonly restBreakMinutes: number;
}

/** What the form for a new exam offers. */
export interface ExamChoices {
  readonly tests: readonly TestChoice[];
  readonly classes: readonly ClassChoice[];
}
