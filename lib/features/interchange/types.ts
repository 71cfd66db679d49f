import type { FormatId } from "@/lib/core/interchange/format-id";
import type { Loss } from "@/lib/core/interchange/item";

/** What a test can be written as, and what each format would leave out. */
export interface ExportChoices {
  readonly assessmentId: string;
  readonly title: string;
  readonly questions: readonly {
    /** Place in the test, from 1. */
    readonly place: number;
    readonly line: string;
    readonly typeLabel: string;
  }[];
  readonly formats: readonly {
    readonly id: FormatId;
    readonly label: string;
    /** By the place of their question. */
    readonly losses: readonly (Omit<Loss, "question"> & { readonly place: number })[];
  }[];
}

/** A file to be downloaded. */
export interface ExportFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}
