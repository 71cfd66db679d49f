import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, it, vi } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import { db } from "@/lib/platform/db/client";
import { pool } from "@/lib/platform/db/pool";
import type { Transaction } from "@/lib/platform/db/transaction";
import { env } from "@/lib/platform/env/env";
import { packagesFolder } from "@/lib/platform/exam-packages/package-folder";
import { manifestOf, NUMBER_QUESTION, rosterOf } from "@/test/exam-manifest";
import { aResult, aResultFile } from "@/test/exam-results";
import { makeJobQueue } from "@/test/job-queue";
import { lockGroupIn } from "../groups/data";
import { importResults } from "../importing/mutations";
import { requestLaunch } from "../launching/mutations";
import { listSlips } from "../slips/data";
import { prepareUpload } from "./mutations";
import { fileNameSchema } from "./schema";

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const files = (manifest: string) => [
  file("manifest.yaml", manifest),
  file("banks/one.json", JSON.stringify([NUMBER_QUESTION])),
  file("g1.csv", rosterOf(3)),
];
const wanted = { num_questions: 1, questions: "banks/one.json", roster: "g1.csv" };
const prepare = (manifest: string, update = false) =>
  prepareUpload(undefined, { files: files(manifest), update }, new Date());

beforeAll(async () => {
  Object.assign(env, { EXAM_SECRET: "a secret that only these tests ever use" });
  await makeJobQueue();
});

it("prepares and registers what was dropped on the page, slips included, and again by saying so", async () => {
  const manifest = manifestOf("page-g1", wanted);
  const { groups } = await prepare(manifest);
  expect(groups).toMatchObject([{ exam_id: "page-g1", pupils: 3, questions: 1 }]);
  const { id, examId } = await db.examGroup.findFirstOrThrow({ where: { slug: "page-g1" } });
  expect(groups[0]?.exam).toBe(examId);
  const slips = await listSlips(id);
  expect(slips.map(({ student_id }) => student_id)).toEqual(["S1", "S2", "S3"]);
  expect(slips.every(({ password }) => /^phys-[a-z0-9]{5}$/.test(password))).toBe(true);
  await expect(prepare(manifest)).rejects.toMatchObject({
    code: "conflict",
    issues: [{ path: "prepared" }],
  });
  await prepare(manifest, true);
  expect(await listSlips(id)).toEqual(slips);
  const { groups: again } = await prepareUpload(
    undefined,
    { files: [...files(manifest).slice(0, 2), file("g1.csv", rosterOf(2))], update: true },
    new Date(),
  );
  expect(again).toMatchObject([{ pupils: 2, removed: ["S3"], stayed: [] }]);
  // The page names them once; the record keeps whose slips open nothing any more.
  const events = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { at: "asc" } });
  expect(events.map(({ details }) => Object(details).removed)).toEqual([
    ...[undefined, undefined],
    ["S3"],
  ]);
  expect(await listSlips(id)).toEqual(slips.slice(0, 2));
  // One launch, however often it is asked for; the worker finds one job.
  expect(await requestLaunch(undefined, id, "process")).toBe(
    await requestLaunch(undefined, id, undefined),
  );
  await expect(prepare(manifest, true)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("launched already"),
  });
});

it("replaces nothing of a group that somebody launched while its passwords were made", async () => {
  const manifest = manifestOf("page-g5", wanted);
  await prepare(manifest);
  const where = { slug: "page-g5" };
  const { id } = await db.examGroup.findFirstOrThrow({ where });
  const slips = await listSlips(id);
  const fourth = [...files(manifest).slice(0, 2), file("g1.csv", rosterOf(4))];
  const launch = async (tx: Transaction) => {
    await lockGroupIn(tx, id);
    await tx.examGroup.update({ where: { id }, data: { launchedAt: new Date() } });
    const preparing = prepareUpload(undefined, { files: fourth, update: true }, new Date());
    const refused = expect(preparing).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringMatching(/launched already.* Nothing was changed\./),
    });
    // It saw no launch when it began; the launch is there once it has come to the lock.
    await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 20_000 });
    return { refused };
  };
  const { refused } = await db.$transaction(launch, { timeout: 30_000 });
  await refused;
  expect(await listSlips(id)).toEqual(slips);
  expect(await db.examPupil.count({ where: { groupId: id } })).toBe(3);
  expect(readdirSync(packagesFolder()).filter((name) => name.startsWith("."))).toEqual([]);
});

/** How many wait for a lock in this database. */
async function waiting(): Promise<number> {
  const { rows } = await pool.query(
    "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
  );
  return rows.length;
}

it("says before anything is written that results of a group are here already", async () => {
  const manifest = manifestOf("page-g4", wanted);
  await importResults(undefined, aResultFile([aResult()], { exam_id: "page-g4" }), false);
  await expect(prepare(manifest)).rejects.toMatchObject({
    code: "conflict",
    issues: [{ path: "page-g4", message: expect.stringContaining("another exam_id") }],
  });
  expect(existsSync(path.join(env.MARKWELL_DATA_DIR, "exams/packages/page-g4"))).toBe(false);
});

it("takes files as a file chooser gives them: without the folders the manifest names", async () => {
  const flat = [
    file(
      "manifest.yaml",
      manifestOf("flat-g1", { ...wanted, questions: "q/one.json", roster: "r/g1.csv" }),
    ),
    file("one.json", JSON.stringify([NUMBER_QUESTION])),
    file("g1.csv", rosterOf(2)),
  ];
  const { groups } = await prepareUpload(undefined, { files: flat, update: false }, new Date());
  expect(groups).toMatchObject([{ exam_id: "flat-g1", pupils: 2 }]);
  expect(readdirSync(path.join(env.MARKWELL_DATA_DIR, "exams/uploads"))).toEqual([]);
});

it("takes several manifests together, all or none, and names a group that stands in two of them", async () => {
  const two = (second: string) => [
    file("physics.yaml", manifestOf("several-g1", { ...wanted, roster: "rosters/g1.csv" })),
    file("maths.yaml", manifestOf(second, { ...wanted, roster: "rosters/g2.csv" })),
    file("one.json", JSON.stringify([NUMBER_QUESTION])),
    file("g1.csv", rosterOf(2)),
    file("g2.csv", rosterOf(3, "M")),
  ];
  const prepareTwo = (second: string) =>
    prepareUpload(undefined, { files: two(second), update: false }, new Date());
  await expect(prepareTwo("several-g1")).rejects.toMatchObject({
    code: "invalid",
    issues: [{ path: "maths.yaml:1", message: "exam_id several-g1 stands in physics.yaml too." }],
  });
  await expect(prepareTwo("")).rejects.toMatchObject({ issues: [{ path: "maths.yaml:1" }] });
  expect(existsSync(path.join(env.MARKWELL_DATA_DIR, "exams/packages/several-g1"))).toBe(false);
  const { groups } = await prepareTwo("several-g2");
  expect(groups).toMatchObject([
    { exam_id: "several-g1", pupils: 2 },
    { exam_id: "several-g2", pupils: 3 },
  ]);
});

it("names every fault of every file at once, by the names the files were given", async () => {
  const bad = [
    file("manifest.yaml", manifestOf("page-g2", { ...wanted, num_questions: 0 })),
    file("banks/one.json", JSON.stringify([{ ...NUMBER_QUESTION, points: "many" }], null, 2)),
    file("g1.csv", "student_id,display_name\nS1,Ann\nS1,Ann"),
  ];
  const refused = prepareUpload(undefined, { files: bad, update: false }, new Date());
  await expect(refused).rejects.toMatchObject({
    code: "invalid",
    issues: [
      { path: "manifest.yaml:4" },
      { path: expect.stringMatching(/^banks\/one\.json:\d+$/) },
      { path: "g1.csv:3" },
    ],
  });
  expect(existsSync(path.join(env.MARKWELL_DATA_DIR, "exams/packages/page-g2"))).toBe(false);
});

it("names faults of every kind together, each on its line: a file left out, a picture, too few questions", async () => {
  const entries = [
    manifestOf("all-g1", { ...wanted, roster: "/etc/passwd" }),
    manifestOf("all-g2", { ...wanted, questions: "two.json", num_questions: 3 }),
    manifestOf("all-g3", { ...wanted, questions: "comma.json" }),
  ];
  const list = entries.map((entry) => `  - ${entry.replaceAll("\n", "\n    ")}`).join("\n");
  const pictured = { ...NUMBER_QUESTION, image: { file: "none.png", alt: "A cat" } };
  const bad = [
    file("manifest.yaml", `exams:\n${list}\n`),
    file("banks/one.json", JSON.stringify([{ ...NUMBER_QUESTION, points: "many" }, pictured])),
    file("two.json", JSON.stringify([NUMBER_QUESTION, NUMBER_QUESTION])),
    file("comma.json", `[\n${JSON.stringify(NUMBER_QUESTION)},\n]\n`),
    file("g1.csv", "student_id,display_name\nS1,Ann\nS1,Ann"),
  ];
  const issues = await issuesOf(
    prepareUpload(undefined, { files: bad, update: false }, new Date()),
  );
  expect(issues).toEqual([
    expect.stringMatching(/^banks\/one\.json:1 question 1, points /),
    expect.stringMatching(/^banks\/one\.json:1 .*none\.png: There is no such file/),
    expect.stringMatching(/^comma\.json:3 It is no JSON/),
    expect.stringMatching(/^g1\.csv:3 /),
    expect.stringMatching(/^manifest\.yaml:13 all-g2: num_questions asks for 3; two\.json holds 2/),
    "manifest.yaml:9 /etc/passwd is not among the files given.",
  ]);
});

it("names what is wrong with the files of a group that is prepared already, too", async () => {
  const manifest = manifestOf("again-g1", wanted);
  await prepare(manifest);
  const bad = [...files(manifest).slice(0, 2), file("g1.csv", "student_id,name\nS1,Ann")];
  const issues = await issuesOf(
    prepareUpload(undefined, { files: bad, update: false }, new Date()),
  );
  expect(issues).toEqual([
    expect.stringMatching(/^g1\.csv:1 /),
    expect.stringMatching(/^g1\.csv:1 /),
    "manifest.yaml:1 again-g1 of 2026-03-05 is prepared already.",
  ]);
});

/** What refused it, a line each, in order of the files. */
async function issuesOf(refused: Promise<unknown>): Promise<string[]> {
  const error: unknown = await refused.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError) || error.code !== "invalid") throw error;
  return error.issues.map(({ path: place, message }) => `${place} ${message}`).sort();
}

it("reads and writes nothing of the server's own", async () => {
  for (const roster of ["../../../secrets/exam-secret", "/etc/passwd"])
    await expect(prepare(manifestOf("page-g3", { ...wanted, roster }))).rejects.toMatchObject({
      issues: [{ message: `${roster} is not among the files given.` }],
    });
  const bad = [
    "../x.yaml",
    "/x.yaml",
    "a/../../x.yaml",
    ".hidden",
    "a//b",
    "a\\b",
    "a\u0000",
    "a/",
  ];
  for (const name of bad) expect(fileNameSchema.safeParse(name).success, name).toBe(false);
  for (const name of ["physics (1).csv", "Sommer & Söhne/g1.csv", "a..b.csv"])
    expect(fileNameSchema.safeParse(name).success, name).toBe(true);
  expect(existsSync(path.join(env.MARKWELL_DATA_DIR, "exams/packages/page-g3"))).toBe(false);
});
