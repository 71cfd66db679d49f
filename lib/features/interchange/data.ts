import { exportQuestions } from "@/lib/core/interchange/export-questions";
import type { FormatId } from "@/lib/core/interchange/format-id";
import { FORMAT_IDS } from "@/lib/core/interchange/format-id";
import { formats } from "@/lib/core/interchange/formats";
import { AppError } from "@/lib/core/kernel/app-error";
import { getAssessment } from "@/lib/features/assessments/data";
import type { ReviewQuestion } from "@/lib/features/questions/types";
import { questionFileBytes } from "@/lib/platform/interchange/question-file-bytes";
import type { ExportTest } from "./schema";
import type { ExportChoices, ExportFile } from "./types";

/** What a test can be written as. @throws AppError "not-found", also for another teacher's. */
export async function getExportChoices(
  ownerId: string,
  assessmentId: string,
): Promise<ExportChoices> {
  const { id, settings, questions } = await getAssessment(ownerId, assessmentId);
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
      losses: lossesIn(questions, format),
    })),
  };
}

function lossesIn(
  questions: readonly ReviewQuestion[],
  format: FormatId,
): ExportChoices["formats"][number]["losses"] {
  return questions.flatMap(({ question }, index) =>
    exportQuestions([question], formats[format]).notCarried.map(({ field, why }) => ({
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
  const { source, count } = exportQuestions(
    chosen.map(({ question }) => question),
    format,
  );
  if (count === 0)
    throw new AppError("conflict", `${format.label} can hold none of the chosen questions.`);
  const name = settings.title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, "-").trim() || "Test";
  return {
    fileName: `${name}${format.extension}`,
    mediaType: format.mediaType,
    bytes: questionFileBytes(source),
  };
}
