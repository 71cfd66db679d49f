/** A class as lists show it. */
export interface ClassSummary {
  readonly classId: string;
  readonly name: string;
  readonly code: string;
  readonly yearGroup: number;
  readonly subject: string;
  readonly teachers: readonly string[];
  readonly pupilCount: number;
  readonly isArchived: boolean;
}

export interface ClassMember {
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly signInName: string;
  readonly isDisabled: boolean;
}

/** A class with who is in it. */
export interface ClassRoster extends ClassSummary {
  readonly staff: readonly ClassMember[];
  readonly pupils: readonly ClassMember[];
}

/** Somebody to choose from a list. */
export interface PersonChoice {
  readonly id: string;
  readonly label: string;
}

/** What an administrator sees of a class, and whom they could add to it. */
export interface ClassPage {
  readonly roster: ClassRoster;
  readonly otherPupils: readonly PersonChoice[];
  readonly otherTeachers: readonly PersonChoice[];
}
