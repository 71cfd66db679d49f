import { buffer } from "node:stream/consumers";
import { exportQuestions } from "@/lib/core/interchange/export-questions";
import type { FormatId } from "@/lib/core/interchange/format-id";
import { FORMAT_IDS } from "@/lib/core/interchange/format-id";
import { formats } from "@/lib/core/interchange/formats";
import type { KnownPicture } from "@/lib/core/interchange/pictures/forms";
import { AppError } from "@/lib/core/kernel/app-error";
import { getAssessment } from "@/lib/features/assessments/data";
import type { ReviewQuestion } from "@/lib/features/questions/types";
import { db } from "@/lib/platform/db/client";
import { openPicture } from "@/lib/platform/files/picture-store";
import type { LoadPicture } from "@/lib/platform/interchange/question-file-bytes";
import { questionFileBytes } from "@/lib/platform/interchange/question-file-bytes";
import type { ExportTest } from "./schema";
import type { ExportChoices, ExportFile } from "./types";

/** What a test can be written as. @throws AppError "not-found", also for another teacher's. */
export async function getExportChoices(
  ownerId: string,
  assessmentId: string,
): Promise<ExportChoices> {
  const { id, settings, questions } = await getAssessment(ownerId, assessmentId);
  const { known } = await picturesOf(questions);
  return {
    assessmentId: id,
    title: settings.title,
    questions: questions.map(({ preview }, index) => ({
      place: index + 1,
      line: preview.line,
      typeLabel: preview.typeLabel,
    })),
    formats: FORMAT_IDS.map((format) => ({
      id: format,
      label: formats[format].label,
      losses: lossesIn(questions, format, known),
    })),
  };
}

function lossesIn(
  questions: readonly ReviewQuestion[],
  format: FormatId,
  pictures: ReadonlyMap<string, KnownPicture>,
): ExportChoices["formats"][number]["losses"] {
  return questions.flatMap(({ question }, index) =>
    exportQuestions([question], formats[format], pictures).notCarried.map(({ field, why }) => ({
      place: index + 1,
      field,
      why,
    })),
  );
}

/**
 * A test, or chosen questions of it, as a file.
 * @throws AppError "not-found", also for another teacher's; "conflict" where the format can hold none of them.
 */
export async function getExportFile(ownerId: string, input: ExportTest): Promise<ExportFile> {
  const { settings, questions } = await getAssessment(ownerId, input.assessmentId);
  const places = input.only?.split(",").map(Number);
  const chosen = questions.filter((_, index) => places?.includes(index + 1) ?? true);
  const format = formats[input.format];
  const { known, load } = await picturesOf(chosen);
  const { source, count } = exportQuestions(
    chosen.map(({ question }) => question),
    format,
    known,
  );
  if (count === 0)
    throw new AppError("conflict", `${format.label} can hold none of the chosen questions.`);
  const name = settings.title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "-").trim() || "Test";
  return {
    fileName: `${name}${format.extension}`,
    mediaType: format.mediaType,
    bytes: await questionFileBytes(source, load),
  };
}

interface Pictures {
  /** By the ids of their files. */
  readonly known: ReadonlyMap<string, KnownPicture>;
  readonly load: LoadPicture;
}

/** The pictures that questions show. The questions are the reader's own, and so are their pictures. */
async function picturesOf(questions: readonly ReviewQuestion[]): Promise<Pictures> {
  const ids = questions.flatMap(({ question }) => question.image?.file ?? []);
  const files = await db.file.findMany({
    where: { id: { in: ids } },
    select: { id: true, sha256: true, width: true, height: true },
  });
  const hashes = new Map(files.map(({ id, sha256 }) => [id, sha256]));
  return {
    known: new Map(
      files.flatMap(({ id, width, height }) =>
        width === null || height === null ? [] : [[id, { file: id, width, height }]],
      ),
    ),
    load: async (id) => {
      const stream = await openPicture(hashes.get(id) ?? "");
      return stream === undefined ? undefined : await buffer(stream);
    },
  };
}
