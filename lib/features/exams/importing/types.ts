/** What an import brought. */
export interface Imported {
  readonly delivery_id: string;
  readonly exam_id: string;
  readonly date: string;
  readonly results: number;
  /** Whether it took the place of results that were here. */
  readonly replaced: boolean;
}
