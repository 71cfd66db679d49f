import * as z from "zod/mini";

export const documentIdSchema = z.object({ documentId: z.uuid("This lesson is not known here.") });

export const renameDocumentSchema = z.object({
  documentId: z.uuid(),
  title: z.string().check(z.trim(), z.minLength(1, "Give the lesson a name."), z.maxLength(200)),
});
export type RenameDocument = z.infer<typeof renameDocumentSchema>;

/** What the upload route answers. */
export const uploadReplySchema = z.object({
  lessons: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      fileName: z.string(),
      /** False for a scan: it is kept for its pictures, and no questions can be made of it. */
      hasWords: z.boolean(),
      notices: z.array(z.string()),
    }),
  ),
  /** Files of an archive that could not be read, each with its sentence. */
  refused: z.array(z.object({ fileName: z.string(), message: z.string() })),
});
export type UploadReply = z.infer<typeof uploadReplySchema>;
