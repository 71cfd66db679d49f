import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, beforeEach, expect, it, onTestFinished } from "vitest";
import type { Actor } from "@/lib/core/access/permissions";
import { groupName } from "@/lib/core/exams/group-name";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { env } from "@/lib/platform/env/env";
import { storePicture } from "@/lib/platform/files/picture-store";
import type { AssignedTest } from "@/test/assigned-test";
import { assignTest, person } from "@/test/assigned-test";
import { askedToGo } from "@/test/tear-down-asked";
import { listGradedExams } from "../grading/data";
import { takeHostName } from "../launching/mutations";
import { listSlips } from "../slips/data";
import { noteTornDown } from "../tearing-down/mutations";
import { listGroups, listPupils } from "../watching/data";
import { listClassChoices, listTestChoices } from "./data";
import { composeExam } from "./mutations";
import type { ComposeExam } from "./schema";

const NOW = new Date("2026-11-21T08:00:00Z");
let admin: Actor;
let school: AssignedTest;
let pupils: readonly [string, string];

beforeAll(async () => {
  Object.assign(env, { EXAM_SECRET: "a secret that only these tests ever use" });
  admin = { personId: await person("ADMINISTRATOR"), role: "administrator", sessionId: undefined };
});

beforeEach(async () => {
  school = await assignTest({ pupils: 2 });
  const [first = "", second = ""] = school.pupilIds;
  pupils = [first, second];
  for (const personId of pupils)
    await db.account.create({
      data: { id: newId(), personId, username: `robin-${personId.slice(-6)}` },
    });
});

const wanted = (changes: Partial<ComposeExam> = {}): ComposeExam => ({
  assessmentId: school.assessmentId,
  subject: "Science",
  shortName: `science-${school.classId.slice(-6)}`,
  classIds: [school.classId],
  date: "2026-11-21",
  startsAt: "09:00",
  endsAt: "",
  timeLimit: 45,
  numQuestions: 3,
  shuffle: true,
  maxFollowups: 2,
  promptVariant: "strict",
  arrangements: [{ personId: pupils[0], extraTimePercent: 25, restBreakMinutes: 10 }],
  update: false,
  ...changes,
});

const groupOf = (slug: string | undefined) =>
  db.examGroup.findFirstOrThrow({ where: { slug: slug ?? "" }, include: { pupils: true } });

it("makes a group of a class: its test, its times, its pupils by the names they know, their arrangements", async () => {
  const { groups } = await composeExam(admin, wanted(), NOW);
  const group = await groupOf(groups[0]?.exam_id);
  expect(group.settings).toMatchObject({
    subject: "Science",
    numQuestions: 3,
    maxFollowups: 2,
    promptVariant: "strict",
    timeLimitMinutes: 45,
    startsAt: "2026-11-21T09:00:00.000Z",
    endsAt: null,
  });
  const ids = (await listSlips(group.id)).map(({ student_id }) => student_id);
  expect(ids.toSorted()).toEqual(pupils.map((id) => `robin-${id.slice(-6)}`).toSorted());
  const extra = (await listPupils(group.id)).map(({ extra_time_percent }) => extra_time_percent);
  expect(extra.toSorted()).toEqual([0, 25]);
  expect(group.pupils.map((each) => each.restBreakMinutes).toSorted()).toEqual([0, 10]);
  await expect(composeExam(admin, wanted(), NOW)).rejects.toMatchObject({ code: "conflict" });
  await composeExam(admin, wanted({ update: true, timeLimit: 60 }), NOW);
  expect((await groupOf(groups[0]?.exam_id)).settings).toMatchObject({ timeLimitMinutes: 60 });
});

it("says on every page which test is sat", async () => {
  const { title } = await db.assessment.findUniqueOrThrow({ where: { id: school.assessmentId } });
  const { groups } = await composeExam(admin, wanted(), NOW);
  const { id, examId } = await groupOf(groups[0]?.exam_id);
  expect(await listGroups({ id })).toMatchObject([{ subject: "Science", test: title }]);
  await db.examGroup.update({ where: { id }, data: { review: "IMPORTED" } });
  const [graded] = await listGradedExams(examId);
  expect(graded?.groups.find(({ groupId }) => groupId === id)).toMatchObject({ test: title });
});

it("takes the school's name along, for the page where pupils sign in", async () => {
  const { groups } = await composeExam(admin, wanted(), NOW);
  const settings = async () => (await groupOf(groups[0]?.exam_id)).settings;
  expect(await settings()).not.toHaveProperty("school");
  const { id } = await db.school.create({ data: { id: newId(), name: "St John’s" } });
  onTestFinished(async () => void (await db.school.deleteMany({ where: { id } })));
  await composeExam(admin, wanted({ update: true }), NOW);
  expect(await settings()).toMatchObject({ school: "St John’s" });
});

it("takes the pictures of the questions along", async () => {
  const bytes = readFileSync("e2e/player/plant-cell.png");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await storePicture(sha256, bytes);
  const file = await db.file.create({
    data: { id: newId(), sha256, mediaType: "image/png", sizeBytes: bytes.length },
  });
  await db.questionVersion.update({
    where: { id: school.questionIds[0] ?? "" },
    data: { imageFileId: file.id, imageAlt: "A plant cell" },
  });
  const without = await composeExam(admin, wanted({ numQuestions: 2 }), NOW);
  const group = await groupOf(without.groups[0]?.exam_id);
  // A picture and what goes with it: far more than the questions alone.
  expect(group.database?.length ?? 0).toBeGreaterThan(bytes.length / 4);
});

it("says at which field it does not fit", async () => {
  await expect(composeExam(admin, wanted({ numQuestions: 4 }), NOW)).rejects.toMatchObject({
    issues: [{ path: "numQuestions", message: "This test holds 3 questions." }],
  });
  await db.account.deleteMany({ where: { personId: pupils[1] } });
  await expect(composeExam(admin, wanted(), NOW)).rejects.toMatchObject({
    issues: [{ path: "classIds", message: expect.stringContaining("no user name") }],
  });
  await db.assessment.update({ where: { id: school.assessmentId }, data: { status: "DRAFT" } });
  await expect(composeExam(admin, wanted(), NOW)).rejects.toMatchObject({ code: "not-found" });
  await expect(composeExam(admin, wanted({ classIds: [newId()] }), NOW)).rejects.toMatchObject({
    code: "not-found",
  });
});

it("offers published tests, and classes with the arrangements on record; the newest counts", async () => {
  for (const extraTimePercent of [50, 25])
    await db.arrangement.create({ data: { id: newId(), pupilId: pupils[0], extraTimePercent } });
  const classes = await listClassChoices();
  const own = classes.find(({ id }) => id === school.classId)?.pupils ?? [];
  expect(own.map(({ id, extraTimePercent }) => [id, extraTimePercent]).toSorted()).toEqual(
    [
      [pupils[0], 25],
      [pupils[1], 0],
    ].toSorted(),
  );
  expect(await listTestChoices()).toContainEqual(
    expect.objectContaining({ id: school.assessmentId, questions: 3, hasDialogue: false }),
  );
});

it("gives groups of one name an address each, and keeps what is printed on a slip true", async () => {
  const { EXAM_BASE_DOMAIN, CADDY_ADMIN_SOCKET } = env;
  onTestFinished(() => void Object.assign(env, { EXAM_BASE_DOMAIN, CADDY_ADMIN_SOCKET }));
  Object.assign(env, { EXAM_BASE_DOMAIN: "exams.test", CADDY_ADMIN_SOCKET: "/nowhere.sock" });
  const { name } = await db.class.findUniqueOrThrow({ where: { id: school.classId } });
  const slug = groupName(wanted().shortName, name);
  const another = async (day: string) => {
    const [id, date] = [newId(), new Date(`${day}T00:00:00Z`)];
    const place = { subject: "Science", date };
    const exam = {
      connectOrCreate: { where: { subject_date: place }, create: { id: newId(), ...place } },
    };
    const mode = "PRACTICE" as const;
    await db.examGroup.create({ data: { id, slug, date, title: slug, mode, settings: {}, exam } });
    return id;
  };
  const practice = await another("2026-11-01");
  const two = [takeHostName(practice), takeHostName(practice)];
  expect(await Promise.all(two)).toEqual([slug, slug]);
  await composeExam(admin, wanted(), NOW);
  const { id } = await db.examGroup.findFirstOrThrow({ where: { slug, mode: "EXAM" } });
  const printed = async () => [...new Set((await listSlips(id)).map(({ url }) => url))];
  const own = `${slug}-2026-11-21`;
  expect(await printed()).toEqual([`https://${own}.exams.test/`]);
  await noteTornDown(await askedToGo(practice), admin, []);
  // Launched now, it has the address that its slips say; the short one is for the next.
  expect(await takeHostName(id)).toBe(own);
  expect(await takeHostName(await another("2026-11-02"))).toBe(slug);
});
