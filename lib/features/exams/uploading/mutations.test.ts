import { existsSync } from "node:fs";
import path from "node:path";
import { makeWorkerUtils } from "graphile-worker";
import { beforeAll, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { pool } from "@/lib/platform/db/pool";
import { env } from "@/lib/platform/env/env";
import { manifestOf, NUMBER_QUESTION, rosterOf } from "@/test/exam-manifest";
import { requestLaunch } from "../launching/mutations";
import { listSlips } from "../slips/data";
import { prepareUpload } from "./mutations";
import { uploadSchema } from "./schema";

const base64 = (text: string) => Buffer.from(text).toString("base64");
const files = (manifest: string) => [
  { name: "manifest.yaml", base64: base64(manifest) },
  { name: "banks/one.json", base64: base64(JSON.stringify([NUMBER_QUESTION])) },
  { name: "g1.csv", base64: base64(rosterOf(3)) },
];
const wanted = { num_questions: 1, questions: "banks/one.json", roster: "g1.csv" };

beforeAll(async () => {
  Object.assign(env, { EXAM_SECRET: "a secret that only these tests ever use" });
  // The queue's own tables, which the worker makes when it first starts.
  const utils = await makeWorkerUtils({ pgPool: pool });
  await utils.migrate();
  await utils.release();
});

it("prepares and registers what was dropped on the page, slips included", async () => {
  const upload = { files: files(manifestOf("page-g1", wanted)), update: false };
  const [group] = await prepareUpload(undefined, upload, new Date());
  expect(group).toMatchObject({ exam_id: "page-g1", pupils: 3, to_accept: 0 });
  const { id } = await db.examGroup.findFirstOrThrow({ where: { slug: "page-g1" } });
  const slips = await listSlips(id);
  expect(slips.map(({ student_id }) => student_id)).toEqual(["S1", "S2", "S3"]);
  expect(slips.every(({ password }) => /^phys-[a-z0-9]{5}$/.test(password))).toBe(true);
  await expect(prepareUpload(undefined, upload, new Date())).rejects.toMatchObject({
    code: "conflict",
  });
  // One launch, however often it is asked for; the worker finds one job.
  expect(await requestLaunch(undefined, id, "process")).toBe(
    await requestLaunch(undefined, id, undefined),
  );
});

it("names faults by the names the files were given, and reads nothing of the server's own", async () => {
  const bad = {
    files: files(manifestOf("page-g2", { ...wanted, num_questions: 0 })),
    update: false,
  };
  await expect(prepareUpload(undefined, bad, new Date())).rejects.toMatchObject({
    issues: [{ path: "manifest.yaml:4" }],
  });
  for (const roster of ["../../../secrets/exam-secret", "/etc/passwd"]) {
    const spying = { files: files(manifestOf("page-g3", { ...wanted, roster })), update: false };
    await expect(prepareUpload(undefined, spying, new Date())).rejects.toMatchObject({
      issues: [{ message: `${roster} is not among the files given.` }],
    });
  }
  for (const name of ["../x.yaml", "/x.yaml", "a/../../x.yaml", ".hidden"])
    expect(uploadSchema.safeParse({ files: [{ name, base64: "" }], update: false }).success).toBe(
      false,
    );
  expect(existsSync(path.join(env.MARKWELL_DATA_DIR, "exams/packages/page-g3"))).toBe(false);
});
