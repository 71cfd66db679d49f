import { expect, it } from "vitest";
import type { Actor } from "@/lib/core/access/permissions";
import { db } from "@/lib/platform/db/client";
import { newId } from "@/lib/platform/db/new-id";
import { aClassOf, aTeacher } from "@/test/staff";
import { countOpenConcerns, listConcerns } from "./data";
import { actOnConcern, raiseConcern } from "./mutations";

let made = 0;
const raised = (given: object = {}) => {
  made += 1;
  return {
    ...{ place: `exam:test:${made}`, pupilName: "Ann Lee", source: "Physics" },
    ...{ question: "Why?", words: "I am not safe.", ...given },
  };
};
const administrator = (): Actor => ({
  personId: newId(),
  role: "administrator",
  sessionId: undefined,
});

it("is raised once for the same words, and stays until somebody says what they did", async () => {
  const teacher = await aTeacher();
  const concern = raised();
  await raiseConcern(concern);
  await raiseConcern(concern);
  expect(await countOpenConcerns(teacher)).toBe(1);
  const [found] = await listConcerns(administrator());
  expect(found).toMatchObject({ pupilName: "Ann Lee", words: "I am not safe.", acted: null });
  const deed = { concernId: found?.id ?? "", note: "Spoke to the lead." };
  await actOnConcern(teacher, deed);
  await expect(actOnConcern(administrator(), { ...deed, note: "Me too." })).rejects.toMatchObject({
    code: "stale",
  });
  expect(await countOpenConcerns(teacher)).toBe(0);
  expect((await listConcerns(teacher))[0]).toMatchObject({
    acted: { by: "Asha Patel", note: "Spoke to the lead." },
  });
  const events = await db.auditEvent.findMany({
    where: { subjectId: found?.id ?? "" },
    orderBy: { at: "asc" },
  });
  expect(events.map(({ action }) => action)).toEqual([
    "safeguarding.flagged",
    "safeguarding.acted-on",
  ]);
  expect(JSON.stringify(events)).not.toContain("not safe");
});

it("of a class is its teachers' and the administrators' alone", async () => {
  const [own, other] = [await aTeacher(), await aTeacher()];
  await raiseConcern(raised({ classId: await aClassOf(own, "7S") }));
  const before = await countOpenConcerns(other);
  expect(await countOpenConcerns(own)).toBe(before + 1);
  expect(await countOpenConcerns(administrator())).toBe(before + 1);
  const [concern] = await listConcerns(own);
  const deed = { concernId: concern?.id ?? "", note: "Not mine." };
  await expect(actOnConcern(other, deed)).rejects.toMatchObject({ code: "not-found" });
});
