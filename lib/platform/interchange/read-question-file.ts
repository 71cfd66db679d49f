import { open } from "node:fs/promises";
import type { FormatId } from "@/lib/core/interchange/format-id";
import type { ItemFile } from "@/lib/core/interchange/item";
import { questionFileRefusal } from "@/lib/core/interchange/refusals";
import { AppError } from "@/lib/core/kernel/app-error";
import type { DocumentLimits } from "../documents/document-limits";
import { DOCUMENT_LIMITS } from "../documents/document-limits";
import { storedPictures } from "../documents/parser-frame";
import type { StoredPicture } from "../documents/pictures";
import { runParser } from "../documents/run-parser";

const MEGABYTE = 1024 * 1024;

/** The bounds of reading one file of questions: those of a lesson, and narrower. */
export const QUESTION_FILE_LIMITS: DocumentLimits = {
  ...DOCUMENT_LIMITS,
  fileBytes: 20 * MEGABYTE,
  archiveEntries: 2_000,
  partBytes: 20 * MEGABYTE,
  xmlBytes: 12 * MEGABYTE,
  totalBytes: 60 * MEGABYTE,
  pictures: 200,
  seconds: 40,
  outputBytes: 64 * MEGABYTE,
};

/** What a file was, and what was understood of it. */
export interface ReadQuestions {
  readonly format: FormatId;
  readonly file: ItemFile;
  /** Those that its questions show, named there by their hash. */
  readonly pictures: readonly StoredPicture[];
}

/**
 * Reads a file of questions in the parsing child: it is unpacked, parsed and understood there, and only plain data
 * comes back. @param format what it is said to be; by its content where nothing is said.
 * @throws AppError "invalid" or "too-large" with a sentence for the teacher.
 */
export async function readQuestionFile(
  filePath: string,
  format?: FormatId,
): Promise<ReadQuestions> {
  const upload = await open(filePath, "r");
  try {
    const { reply, pictures } = await runParser(upload, QUESTION_FILE_LIMITS, {
      questions: format ?? "any",
    });
    if (reply.outcome === "questions") {
      const { format: found, file } = reply;
      return { format: found, file, pictures: storedPictures(reply.pictures, pictures) };
    }
    const why = reply.outcome === "refused" ? reply.refusal : "";
    throw new AppError("invalid", questionFileRefusal(why));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, questionFileRefusal(error.message), { cause: error });
  } finally {
    await upload.close();
  }
}
