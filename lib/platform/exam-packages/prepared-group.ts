import { randomBytes } from "node:crypto";
import path from "node:path";
import { SLIP_COST } from "@/lib/core/access/password-cost";
import { nobodysHash } from "@/lib/core/access/phc";
import { untitled } from "@/lib/core/exams/exam-name";
import { makeExamPassword } from "@/lib/core/exams/exam-password";
import type { ManifestGroup } from "@/lib/core/exams/manifest";
import { isAccepted } from "@/lib/core/exams/model-answers/accepting";
import { wantedAnswers } from "@/lib/core/exams/model-answers/wanted-answer";
import type {
  NodePackage,
  PackageExam,
  PackagePupil,
  PackageQuestion,
  SeedReport,
} from "@/lib/core/exams/node-package";
import { seedReportSchema } from "@/lib/core/exams/node-package";
import type { BankPicture, BankQuestion } from "@/lib/core/exams/question-bank";
import { toPackageQuestion } from "@/lib/core/exams/question-bank";
import type { RosterPupil } from "@/lib/core/exams/roster";
import { parse } from "@/lib/core/kernel/parse";
import { newId } from "@/lib/platform/db/new-id";
import { hashPassword } from "@/lib/platform/passwords/argon2id";
import { randomBelow } from "@/lib/platform/passwords/new-password";
import type { ContainerFile } from "./container-file";
import type { Credential } from "./credentials-file";
import { credentialsCsv, readCredentials } from "./credentials-file";
import type { GroupKeys } from "./group-keys";
import { groupKeys } from "./group-keys";
import type { Drafts } from "./model-answers";
import { draftFor, modelsWords, signed } from "./model-answers";
import { runNodeProgram } from "./node-program";
import { PACKAGE_FILES, writePrivate } from "./package-folder";
import { imagesOf, pictureId } from "./package-pictures";
import { questionIds } from "./question-ids";
import { slipsPage } from "./slips-page";

/** A group whose files were read and found sound. */
export interface SoundGroup {
  readonly manifest: ManifestGroup;
  readonly bank: readonly BankQuestion[];
  readonly roster: readonly RosterPupil[];
  /** Places of questions that came without the model answer they need. */
  readonly missing: readonly number[];
  /** What was drafted for them; the bank holds what is accepted of it. */
  readonly drafts: Drafts;
  /** What was prepared before, for `--update`. */
  readonly before: ContainerFile | undefined;
}

/** Takes the place of a password that stands in the database already and is never changed. */
const KEPT = nobodysHash(SLIP_COST);

/** When a group is prepared, and at which school; undefined where that is not known. */
interface PreparedBy {
  readonly now: Date;
  readonly school: string | undefined;
}

/**
 * Whom preparing brought in, took off, or could not take off because they have begun, and who was added while the group
 * ran and is on no roster; student_ids.
 */
export type RosterChange = Pick<SeedReport, "added" | "removed" | "stayed"> & {
  readonly late: readonly string[];
};

/** Fills a folder with the group's package. */
export async function fillPackage(
  group: SoundGroup,
  folder: string,
  { now, school }: PreparedBy,
): Promise<RosterChange> {
  const { before } = group;
  const exam = examOf(group.manifest, school ?? before?.exam.school);
  const place = {
    examId: exam.examId,
    date: exam.date,
    salt: before?.salt ?? randomBytes(16).toString("hex"),
  };
  const keys = await groupKeys(place);
  const given = packageOf(group, exam, place.salt);
  const kept = await keptCredentials(folder, before);
  const passwords = newPasswords(group, exam, kept);
  const pupils = await Promise.all(group.roster.map((row) => pupilOf(row, before, passwords)));
  const { added, removed, stayed } = await seedDatabase({ ...given, pupils }, keys, folder);
  const container: ContainerFile = {
    v: 1,
    delivery_id: given.deliveryId,
    exam,
    salt: place.salt,
    check: keys.check,
    prepared_at: now.toISOString(),
    pupils: allPupils(pupils, before, stayed),
    questions: given.questions.map(({ id, prompt }) => ({ id, text: prompt })),
    ...answersOf(group, given.questions),
  };
  const late = lateAmong(kept, container, before);
  const credentials = [...credentialsOf(container, kept, passwords), ...late];
  await writeFiles(container, folder, credentials);
  return { added, removed, stayed, late: late.map(({ externalId }) => externalId) };
}

/** Which answers are still wanted, with what was drafted, and whose names stand for the others. */
function answersOf(
  { missing, drafts, bank }: SoundGroup,
  questions: readonly PackageQuestion[],
): Pick<ContainerFile, "unaccepted" | "accepted"> {
  const lacking = missing.flatMap((index) => {
    const id = questions[index]?.id;
    const question = bank[index];
    if (id === undefined || question === undefined) return [];
    return [{ id, draft: draftFor(drafts, textOf(question)) }];
  });
  const draftOf = new Map(lacking.map(({ id, draft }) => [id, draft]));
  return {
    unaccepted: wantedAnswers(questions, new Set(draftOf.keys())).map((wanted) => ({
      ...wanted,
      draft: modelsWords(draftOf.get(wanted.id)),
    })),
    accepted: lacking.flatMap(({ id, draft }) =>
      draft !== undefined && isAccepted(signed(draft)) ? [{ id, by: draft.accepted_by }] : [],
    ),
  };
}

function examOf(manifest: ManifestGroup, school: string | undefined): PackageExam {
  return {
    mode: manifest.mode,
    examId: manifest.exam_id,
    date: manifest.date,
    subject: manifest.subject,
    title: manifest.title ?? untitled(manifest.subject, manifest.exam_id),
    ...(school === undefined ? {} : { school: school.slice(0, 200) }),
    introduction: manifest.introduction ?? "",
    lang: manifest.lang,
    promptVariant: manifest.prompt_variant,
    numQuestions: manifest.num_questions,
    maxFollowups: manifest.max_followups,
    timeLimitMinutes: manifest.time_limit,
    startsAt: manifest.window.from?.toISOString() ?? null,
    endsAt: manifest.window.to?.toISOString() ?? null,
    shuffle: manifest.shuffle,
    shuffleOptions: true,
    allowBack: true,
  };
}

function packageOf(
  { bank, before }: SoundGroup,
  exam: PackageExam,
  salt: string,
): Omit<NodePackage, "pupils"> {
  const imageIdOf = (picture: BankPicture) => pictureId(picture, salt);
  const ids = questionIds(bank.map(textOf), before?.questions ?? []);
  const { maxFollowups, promptVariant, mode } = exam;
  return {
    v: 1,
    deliveryId: before?.delivery_id ?? newId(),
    exam,
    questions: bank.map((question, index) =>
      toPackageQuestion(question, {
        id: ids[index] ?? newId(),
        maxFollowups,
        promptVariant,
        mode,
        imageIdOf,
      }),
    ),
    images: imagesOf(bank, imageIdOf),
  };
}

/** What a question asks, whichever way it was written. */
export function textOf(question: BankQuestion): string {
  return question.kind === "dialogue" ? question.entry.text : question.question.prompt;
}

/** Whose slips the package holds: those it was prepared for, and whoever was added while the group ran. */
async function keptCredentials(
  folder: string,
  before: ContainerFile | undefined,
): Promise<readonly Credential[]> {
  return before === undefined ? [] : readCredentials(path.join(folder, PACKAGE_FILES.credentials));
}

/** For those who are not prepared for yet; nobody's is ever made anew, a late pupil's who is on the roster now neither. */
function newPasswords(
  { roster, before }: SoundGroup,
  { subject }: PackageExam,
  kept: readonly Credential[],
): ReadonlyMap<string, string> {
  const known = new Set(before?.pupils.map(({ external_id: id }) => id));
  const added = roster.filter(({ externalId }) => !known.has(externalId));
  const given = passwordsIn(kept);
  return new Map(
    added.map(({ externalId: id }) => [
      id,
      given.get(id) ?? makeExamPassword(subject, randomBelow),
    ]),
  );
}

/** Where a password is kept nowhere, there is none. */
function passwordsIn(credentials: readonly Credential[]): ReadonlyMap<string, string> {
  const known = credentials.filter(({ password }) => password !== "");
  return new Map(known.map(({ externalId, password }) => [externalId, password]));
}

async function pupilOf(
  row: RosterPupil,
  before: ContainerFile | undefined,
  passwords: ReadonlyMap<string, string>,
): Promise<PackagePupil> {
  const known = before?.pupils.find(({ external_id: id }) => id === row.externalId);
  const password = passwords.get(row.externalId);
  return {
    id: known?.id ?? newId(),
    externalId: row.externalId,
    displayName: row.displayName,
    passwordHash: password === undefined ? KEPT : await hashPassword(password, SLIP_COST),
    extraTimePercent: row.extraTimePercent,
    restBreakMinutes: row.restBreakMinutes,
    preferences: row.preferences,
  };
}

async function seedDatabase(
  given: NodePackage,
  keys: GroupKeys,
  folder: string,
): Promise<SeedReport> {
  const { examId, date } = given.exam;
  const databasePath = path.join(folder, PACKAGE_FILES.database);
  const place = { examId, date, deliveryId: given.deliveryId, databasePath };
  const report = await runNodeProgram(
    ["seed"],
    { ...place, databaseKey: keys.databaseKey },
    JSON.stringify(given),
  );
  return parse(seedReportSchema, report, "What preparing did");
}

/** Whoever is not on the roster any more but stayed in the database stays here. */
function allPupils(
  pupils: readonly PackagePupil[],
  before: ContainerFile | undefined,
  stayed: readonly string[],
): ContainerFile["pupils"] {
  const now = pupils.map((pupil) => ({
    id: pupil.id,
    external_id: pupil.externalId,
    display_name: pupil.displayName,
    extra_time_percent: pupil.extraTimePercent,
    rest_break_minutes: pupil.restBreakMinutes,
  }));
  const off = before?.pupils.filter(({ external_id: id }) => stayed.includes(id)) ?? [];
  return [...now, ...off];
}

function credentialsOf(
  { pupils }: ContainerFile,
  kept: readonly Credential[],
  passwords: ReadonlyMap<string, string>,
): Credential[] {
  const given = passwordsIn(kept);
  return pupils.map(({ external_id: externalId, display_name: displayName }) => ({
    ...{ externalId, displayName },
    password: passwords.get(externalId) ?? given.get(externalId) ?? "",
  }));
}

/** Whoever has a slip but was never prepared for was added while the group ran, which has them: their slip stays. */
function lateAmong(
  kept: readonly Credential[],
  { pupils }: ContainerFile,
  before: ContainerFile | undefined,
): Credential[] {
  const preparedFor = [...pupils, ...(before?.pupils ?? [])];
  const ids = new Set(preparedFor.map(({ external_id: id }) => id));
  return kept.filter(({ externalId }) => !ids.has(externalId));
}

async function writeFiles(
  container: ContainerFile,
  folder: string,
  credentials: readonly Credential[],
): Promise<void> {
  const file = (name: keyof typeof PACKAGE_FILES) => path.join(folder, PACKAGE_FILES[name]);
  await writePrivate(file("credentials"), credentialsCsv(credentials));
  await writePrivate(file("slips"), slipsPage(container.exam, credentials));
  await writePrivate(file("container"), `${JSON.stringify(container, null, 2)}\n`);
}
