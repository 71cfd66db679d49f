/** Words of a pupil that suggest a child may be at risk, as staff read them. */
export interface ConcernView {
  readonly id: string;
  readonly pupilName: string;
  readonly source: string;
  readonly question: string;
  readonly words: string;
  readonly raisedAt: string;
  /** Null while nobody has said what was done. */
  readonly acted: { readonly at: string; readonly by: string; readonly note: string } | null;
}

/** What is raised: by the gate before any model, in an exam under way too. */
export interface RaisedConcern {
  /** Names the answer, so that the same words are raised once however often they are looked at. */
  readonly place: string;
  readonly pupilName: string;
  readonly source: string;
  readonly question: string;
  readonly words: string;
  /** The class whose teachers see it; undefined for an exam. */
  readonly classId?: string;
}
