/** Results that are stored here and verified. */
export interface Collected {
  readonly delivery_id: string;
  readonly exam_id: string;
  readonly date: string;
  readonly sha256: string;
  readonly counts: { readonly results: number; readonly answers: number; readonly entries: number };
  readonly collected_at: string;
}
