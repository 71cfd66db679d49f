import type { Actor } from "@/lib/core/access/permissions";
import type { FormatId } from "@/lib/core/interchange/format-id";
import { formats } from "@/lib/core/interchange/formats";
import type { ImportedQuestions } from "@/lib/core/interchange/import-questions";
import { importQuestions } from "@/lib/core/interchange/import-questions";
import { AppError } from "@/lib/core/kernel/app-error";
import { storable } from "@/lib/core/kernel/storable";
import type { Question } from "@/lib/core/questions/question";
import { questionLine } from "@/lib/core/questions/question-text";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { recordEventIn } from "@/lib/features/audit/mutations";
import type { NewPicture } from "@/lib/features/documents/mutations";
import { addFilesIn } from "@/lib/features/documents/mutations";
import { addQuestionIn } from "@/lib/features/questions/mutations";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { orDiskFull } from "@/lib/platform/files/disk-full";
import { storePicture } from "@/lib/platform/files/picture-store";
import type { ReceivedUpload } from "@/lib/platform/files/receive-upload";
import { withUpload } from "@/lib/platform/files/receive-upload";
import {
  QUESTION_FILE_LIMITS,
  readQuestionFile,
} from "@/lib/platform/interchange/read-question-file";
import type { ReadReply } from "./schema";

interface QuestionUpload {
  readonly body: ReadableStream<Uint8Array> | null;
  readonly fileName: string;
  /** Whether its questions are added, or only shown. */
  readonly add: boolean;
}

const LONGEST_NAME = 200;
/** A thousand questions are each checked and looked up in the dictionary. */
const PATIENCE_MS = 120_000;

/**
 * Reads an uploaded file of questions and, where asked to, adds them as drafts beside the file's name: they are
 * then checked like any others. The file itself is not kept. What is added is what the server read, never what a
 * browser says it was.
 * @throws AppError "invalid" with a sentence where nothing could be read, "too-large", "unavailable".
 */
export function takeQuestions(actor: Actor, upload: QuestionUpload): Promise<ReadReply> {
  return orDiskFull(() =>
    withUpload(upload.body, QUESTION_FILE_LIMITS.fileBytes, async (received) => {
      const { format, file, pictures } = await readQuestionFile(received.path);
      const imported = importQuestions(file);
      const reply = replyOf(upload.fileName, format, imported);
      if (!upload.add) return reply;
      if (imported.questions.length === 0)
        throw new AppError("invalid", "There is no question in this file that could be added.");
      const documentId = await addAll(actor, { received, format, imported, pictures, ...upload });
      return { ...reply, documentId };
    }),
  );
}

function replyOf(
  fileName: string,
  format: FormatId,
  { questions, notCarried, broken }: ImportedQuestions,
): ReadReply {
  return {
    fileName,
    format: formats[format].label,
    questions: questions.map((question) => ({
      line: questionLine(question),
      typeLabel: questionTypeOf(question.type).label,
    })),
    notCarried: [...notCarried],
    broken: [...broken],
  };
}

interface NewQuestionFile {
  readonly received: ReceivedUpload;
  readonly format: FormatId;
  readonly fileName: string;
  readonly imported: ImportedQuestions;
  /** Those that its questions show, named there by their hash. */
  readonly pictures: readonly NewPicture[];
}

/** The file as a lesson without words, and its questions beside it: all of them, or none. */
async function addAll(
  actor: Actor,
  { received, format, fileName, imported, pictures }: NewQuestionFile,
): Promise<string> {
  // Bytes first: a row never names a picture that is not there.
  for (const picture of pictures) await storePicture(picture.sha256, picture.bytes);
  return await db.$transaction(
    async (tx) => {
      const documentId = newId();
      const name = storable(fileName).slice(0, LONGEST_NAME);
      const { sha256, sizeBytes } = received;
      await tx.document.create({
        data: {
          id: documentId,
          ownerId: actor.personId,
          fileName: name,
          title: name,
          kind: format,
          sha256,
          sizeBytes,
          status: "READY",
        },
      });
      const files = await addFilesIn(tx, pictures);
      const brings = new Set(files.values());
      let position = 0;
      for (const question of imported.questions)
        await addQuestionIn(tx, actor, {
          question: withFile(question, files),
          documentId,
          position: position++,
          brings,
        });
      await recordEventIn(tx, actor, {
        action: "questions.imported",
        subjectType: "Document",
        subjectId: documentId,
        details: { format, questions: imported.questions.length },
      });
      return documentId;
    },
    { timeout: PATIENCE_MS },
  );
}

/** The question with its picture's file in place of its hash. */
function withFile({ image, ...question }: Question, files: ReadonlyMap<string, string>): Question {
  const file = image === undefined ? undefined : files.get(image.file);
  return image === undefined || file === undefined
    ? question
    : { ...question, image: { ...image, file } };
}
