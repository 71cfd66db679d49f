import { questionTypeOf } from "@/lib/core/questions/registry";

/** A pinned question, as far as it matters whether it was answered. */
export interface AnswerableVersion {
  readonly id: string;
  readonly type: string;
  readonly content: unknown;
}
export interface GivenAnswer {
  readonly questionVersionId: string;
  readonly response: unknown;
}

/** How many questions have an answer; what was typed and taken out again is none. */
export function countAnswered(
  versions: readonly AnswerableVersion[],
  answers: readonly GivenAnswer[],
): number {
  const byId = new Map(versions.map((version) => [version.id, version]));
  return answers.filter(({ questionVersionId, response }) => {
    const version = byId.get(questionVersionId);
    return version !== undefined && isAnswered(version, response);
  }).length;
}

function isAnswered({ type: code, content }: AnswerableVersion, response: unknown): boolean {
  const type = questionTypeOf(code);
  const given = type.response.read(response, "The answer");
  return !type.isEmpty(type.content.read(content, "The question"), given);
}
