import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { expect, it, onTestFinished } from "vitest";
import type { Actor } from "@/lib/core/access/permissions";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { newId } from "@/lib/platform/db/new-id";
import { freePort } from "@/scripts/runtime/ports.mjs";
import { person } from "@/test/assigned-test";
import { requestLaunch, takePublicPort } from "./mutations";

type Standing = Pick<Prisma.ExamEnvironmentUncheckedCreateInput, "state" | "reason">;

/** A group that was launched, as it stands. */
async function launched(standing: Standing): Promise<{ groupId: string; id: string }> {
  const [groupId, id, date] = [newId(), newId(), new Date("2026-03-05T00:00:00Z")];
  const place = { subject: "Physics", date };
  const exam = {
    connectOrCreate: { where: { subject_date: place }, create: { id: newId(), ...place } },
  };
  const named = { id: groupId, slug: `g-${groupId}`, date, title: "Physics", settings: {} };
  await db.examGroup.create({ data: { ...named, exam } });
  const live = { groupId, liveGroupId: groupId, runtime: "process" };
  await db.examEnvironment.create({ data: { id, ...live, ...standing } });
  return { groupId, id };
}

it("gives no group a public port that another program holds, nor two groups one", async () => {
  const other = createServer().listen(0, "0.0.0.0");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const { port: held } = other.address() as AddressInfo;
  const [one, two] = [await launched({}), await launched({})];
  const first = await takePublicPort(one.id, held);
  expect(first).toBeGreaterThan(held);
  expect(await takePublicPort(two.id, held)).toBeGreaterThan(first);
  expect(await takePublicPort(one.id, held)).toBe(first);
});

it("gives a group that no pupil was told of another port, where its own is held by now; one that was told keeps it", async () => {
  const { id } = await launched({ state: "FAILED" });
  const port = await takePublicPort(id, await freePort());
  const other = createServer().listen(port, "0.0.0.0");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const another = await takePublicPort(id, port);
  expect(another).toBeGreaterThan(port);
  expect(await db.examEnvironment.findUniqueOrThrow({ where: { id } })).toMatchObject({
    publicPort: another,
  });
  const told = { publicPort: port, publicUrl: `https://markwell.localhost:${port}/` };
  await db.examEnvironment.update({ where: { id }, data: told });
  expect(await takePublicPort(id, port)).toBe(port);
});

it("records who launched a group again that runs and does not answer", async () => {
  const { groupId, id } = await launched({ state: "RUNNING", reason: "It does not answer." });
  const personId = await person("ADMINISTRATOR");
  const admin: Actor = { personId, role: "administrator", sessionId: undefined };
  expect(await requestLaunch(admin, groupId, undefined)).toBe(id);
  expect(await db.auditEvent.findMany({ where: { subjectId: groupId } })).toMatchObject([
    { action: "exam.relaunched", actorId: personId, details: { environmentId: id } },
  ]);
});
