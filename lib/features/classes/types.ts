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
