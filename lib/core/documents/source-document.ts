import * as z from "zod/mini";
import { pictureLabelSchema } from "./labelled-picture";

/**
 * A teacher's lesson as it was understood: blocks in reading order, each with a stable address that a
 * person can follow ("Slide 4, bullet 2", "Storage, paragraph 3", "Page 2, paragraph 1").
 */
export const BLOCK_KINDS = [
  "heading",
  "paragraph",
  "list-item",
  "table",
  "code",
  "image",
  "note",
  "equation",
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export const blockSchema = z.object({
  /** Unique in its document, and the same each time the same file is read. */
  address: z.string().check(z.minLength(1), z.maxLength(300)),
  kind: z.enum(BLOCK_KINDS),
  /** Plain text; a table's cells are joined with " | " and its rows with newlines; an image's alt text. */
  text: z.string(),
  /** 1 for a title, 2 … for headings below it; 0 … for the indent of a list item. */
  level: z.optional(z.int()),
  /** The cells of a table, row by row. */
  rows: z.optional(z.array(z.array(z.string()))),
  /** A list item's marker: "•", "1." … */
  marker: z.optional(z.string()),
  /** The slide or page it stands on, from 1. */
  container: z.optional(z.int()),
  /** True for everything on a slide that is hidden in the show. */
  hidden: z.optional(z.boolean()),
  /** True for slide numbers, dates, page headers and footers: kept so that nothing is lost, never asked about. */
  furniture: z.optional(z.boolean()),
  /** Words its author set in bold inside the text, in order: often the ones to learn. Absent where there are none or all are. */
  strong: z.optional(z.array(z.string())),
  /** Name of the picture's bytes beside this document: its SHA-256 in hex. */
  image: z.optional(z.string()),
  /** What was written round the picture: it is kept a second time, with the lines and without these words. */
  labels: z.optional(z.array(pictureLabelSchema).check(z.maxLength(40))),
});
export type Block = z.infer<typeof blockSchema>;

export const vocabularyEntrySchema = z.object({
  term: z.string(),
  meaning: z.string(),
  address: z.string(),
});
export type VocabularyEntry = z.infer<typeof vocabularyEntrySchema>;

export const objectiveSchema = z.object({ text: z.string(), address: z.string() });
export type Objective = z.infer<typeof objectiveSchema>;

/** Something the lesson already asks of pupils: a question or an activity. */
export const lessonTaskSchema = z.object({
  kind: z.enum(["question", "activity"]),
  text: z.string(),
  address: z.string(),
});
export type LessonTask = z.infer<typeof lessonTaskSchema>;

export const DOCUMENT_KINDS = ["docx", "pptx", "pdf"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const sourceDocumentSchema = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  title: z.string(),
  blocks: z.array(blockSchema),
  objectives: z.array(objectiveSchema),
  vocabulary: z.array(vocabularyEntrySchema),
  /** Questions and activities the lesson already has. */
  tasks: z.optional(z.array(lessonTaskSchema)),
  /** Sentences for the teacher: "Pages 2 and 3 are pictures of text and could not be read." */
  notices: z.array(z.string()),
});
export type SourceDocument = z.infer<typeof sourceDocumentSchema>;
