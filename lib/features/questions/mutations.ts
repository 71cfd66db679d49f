import { validate as isUuid } from "uuid";
import type { Actor } from "@/lib/core/access/permissions";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { storable } from "@/lib/core/kernel/storable";
import { acceptanceOf } from "@/lib/core/questions/acceptance";
import type { AnyQuestionType } from "@/lib/core/questions/contract";
import type { Finding } from "@/lib/core/questions/finding";
import { lintQuestion } from "@/lib/core/questions/lint/lint-question";
import { notTried } from "@/lib/core/questions/lint/proving-of";
import type { Question } from "@/lib/core/questions/question";
import { questionSchema } from "@/lib/core/questions/question";
import { questionTypeOf } from "@/lib/core/questions/registry";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { getLessonOf } from "@/lib/features/documents/data";
import { getReadableFile } from "@/lib/features/files/data";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/db/new-id";
import type { Transaction } from "@/lib/platform/db/transaction";
import { completeKey } from "@/lib/platform/dictionary/complete-key";
import { proveForStore } from "@/lib/platform/python/prove-running";
import { lockQuestionIn } from "./lock/mutations";
import type { EditQuestion, Standing } from "./schema";

export interface NewQuestion {
  readonly question: Question;
  /** The lesson it stands beside. */
  readonly documentId: string | undefined;
  /** Undefined when a teacher wrote it. */
  readonly generationId?: string;
  /** Place in its generation. */
  readonly position?: number;
  /** What running its programs has shown, where they were run. */
  readonly ran?: readonly Finding[];
  /** Pictures that this very request has brought, by the ids of their files: nobody owns them yet. */
  readonly brings?: ReadonlySet<string>;
}

export interface StoredQuestion {
  readonly questionId: string;
  readonly versionId: string;
  readonly findings: readonly Finding[];
}

/** Stores a draft with its first version. The document must be the actor's own. */
export async function addQuestion(actor: Actor, input: NewQuestion): Promise<StoredQuestion> {
  // Programs run before the transaction: nothing is held locked while they do.
  const proved = await proveForStore(input.question, { who: actor.personId });
  return db.$transaction((tx) => addQuestionIn(tx, actor, { ...input, ...proved }));
}

/** As `addQuestion`, in a transaction that is already open. @throws AppError "invalid", "not-found". */
export async function addQuestionIn(
  tx: Transaction,
  actor: Actor,
  input: NewQuestion,
): Promise<StoredQuestion> {
  const checked = await check(tx, actor, input.question, {
    documentId: input.documentId,
    isWrittenByHand: input.generationId === undefined,
    ran: input.ran,
    brings: input.brings,
  });
  const questionId = newId();
  await tx.question.create({
    data: {
      id: questionId,
      ownerId: actor.personId,
      documentId: input.documentId ?? null,
      generationId: input.generationId ?? null,
      position: input.position ?? 0,
      type: checked.question.type,
    },
  });
  const versionId = await addVersionIn(tx, actor, { questionId, number: 1, ...checked });
  await recordEventIn(tx, actor, {
    action: "question.added",
    subjectType: "Question",
    subjectId: questionId,
    details: { type: checked.question.type },
  });
  return { questionId, versionId, findings: checked.findings };
}

/**
 * Puts another question in the place of one (a regeneration): its next version, a draft again.
 * @throws AppError "not-found" when the question is not the actor's.
 */
export async function replaceQuestionIn(
  tx: Transaction,
  actor: Actor,
  input: Pick<NewQuestion, "question" | "ran"> & { readonly questionId: string },
): Promise<StoredQuestion & { readonly before: Standing }> {
  const before = await lockQuestionIn(tx, actor, input.questionId);
  const stored = await nextVersionIn(tx, actor, before, {
    question: input.question,
    isWrittenByHand: false,
    ran: input.ran,
    statusAfter: () => "DRAFT",
  });
  return { ...stored, before: standingOf(before) };
}

/**
 * A teacher's edit. An accepted question stays accepted unless the edit gave it an error.
 * @throws AppError "stale" when it was changed elsewhere since `basedOn`.
 */
export async function editQuestion(
  actor: Actor,
  input: EditQuestion,
): Promise<StoredQuestion & { readonly before: Standing }> {
  const { question, ran } = await proveForStore(input.question, { who: actor.personId });
  return db.$transaction(async (tx) => {
    const before = await lockQuestionIn(tx, actor, input.questionId);
    if (before.version !== input.basedOn) {
      throw new AppError(
        "stale",
        "This question was changed in another window. What you typed is still here: copy it, reload the page, and edit again.",
      );
    }
    const stored = await nextVersionIn(tx, actor, before, {
      question,
      isWrittenByHand: before.generationId === undefined,
      ran,
      statusAfter: (findings) =>
        before.status === "ACCEPTED" && acceptanceOf(findings) === "mend-first"
          ? "DRAFT"
          : before.status,
    });
    return { ...stored, before: standingOf(before) };
  });
}

type Locked = Awaited<ReturnType<typeof lockQuestionIn>>;

function standingOf({ id, status, version }: Locked): Standing {
  return { questionId: id, status, version };
}

interface NextVersion {
  readonly question: Question;
  readonly isWrittenByHand: boolean;
  readonly ran?: readonly Finding[];
  readonly statusAfter: (findings: readonly Finding[]) => Standing["status"];
}

async function nextVersionIn(
  tx: Transaction,
  actor: Actor,
  before: Locked,
  { question, isWrittenByHand, ran, statusAfter }: NextVersion,
): Promise<StoredQuestion> {
  const checked = await check(tx, actor, question, {
    documentId: before.documentId,
    isWrittenByHand,
    ran,
  });
  const number = before.version + 1;
  const versionId = await addVersionIn(tx, actor, { questionId: before.id, number, ...checked });
  await tx.question.update({
    where: { id: before.id },
    data: { type: checked.question.type, status: statusAfter(checked.findings) },
  });
  await recordEventIn(tx, actor, {
    action: "question.changed",
    subjectType: "Question",
    subjectId: before.id,
    details: { version: number },
  });
  return { questionId: before.id, versionId, findings: checked.findings };
}

interface Checked {
  readonly question: Question;
  readonly findings: readonly Finding[];
}

/** Reads a question as every rule expects it, and lints it beside its lesson. */
async function check(
  tx: Transaction,
  actor: Actor,
  given: Question,
  origin: {
    readonly documentId: string | undefined;
    readonly isWrittenByHand: boolean;
    readonly ran: readonly Finding[] | undefined;
    readonly brings?: ReadonlySet<string> | undefined;
  },
): Promise<Checked> {
  const question = storable(parse(questionSchema, given, "The question"));
  await refuseForeignPicture(actor, question, origin.brings);
  const type = questionTypeOf(question.type);
  const content = type.content.read(question.content, "The question");
  // Real words within a typing mistake of the answer are written into the key, so that marking stays pure.
  const key = await completeKey(type.key.read(question.key, "The answer key"));
  const whole = { ...question, content, key };
  const { documentId, isWrittenByHand, ran } = origin;
  const lesson = await getLessonOf({ ownerId: actor.personId, documentId }, tx);
  const findings = lintQuestion(whole, { ...lesson, isWrittenByHand });
  return { question: whole, findings: [...runFindings(type, ran), ...findings] };
}

/** A question with programs that were not run cannot be accepted: nobody knows whether they work. */
function runFindings(type: AnyQuestionType, ran: readonly Finding[] | undefined): Finding[] {
  if (type.python === undefined) return [...(ran ?? [])];
  return ran === undefined ? [notTried(type, "Open it, and save it once.")] : [...ran];
}

/**
 * Attack: a question opens its picture to its owner and to the pupils who get it, so naming another teacher's file
 * here would open that too.
 */
async function refuseForeignPicture(
  actor: Actor,
  { image }: Question,
  brings: ReadonlySet<string> | undefined,
): Promise<void> {
  if (image === undefined || brings?.has(image.file) === true) return;
  if (!isUuid(image.file))
    throw new AppError("invalid", "The question's picture is not known here.");
  await getReadableFile(actor, image.file);
}

interface NewVersion extends Checked {
  readonly questionId: string;
  readonly number: number;
}

async function addVersionIn(tx: Transaction, actor: Actor, input: NewVersion): Promise<string> {
  const { image, content, key, feedback, source, ...question } = input.question;
  const versionId = newId();
  await tx.questionVersion.create({
    data: {
      ...question,
      id: versionId,
      questionId: input.questionId,
      number: input.number,
      content: content as Prisma.InputJsonValue,
      key: key as Prisma.InputJsonValue,
      feedback,
      source,
      imageFileId: image?.file ?? null,
      imageAlt: image?.alt ?? null,
      lint: input.findings as unknown as Prisma.InputJsonArray,
      createdById: actor.personId,
    },
  });
  return versionId;
}
