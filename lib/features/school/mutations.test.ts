import { describe, expect, test } from "vitest";
import { demoSignIns } from "@/lib/core/demo-school/demo-school";
import { signInPupil, signInStaff } from "@/lib/features/accounts/sign-in/mutations";
import { db } from "@/lib/platform/db/client";
import { createDemoSchool, createSchool, emptyDatabase } from "./mutations";

describe("the demo school in a database", { timeout: 60_000 }, () => {
  test("everybody is there, and the sign-ins that are shown work", async () => {
    await createDemoSchool();
    expect(await db.person.count({ where: { role: "PUPIL" } })).toBe(240);
    expect(await db.enrolment.count()).toBe(240);
    const { administrator, teacher, pupil } = demoSignIns();
    await expect(signInStaff(administrator)).resolves.toBeTypeOf("string");
    await expect(signInStaff(teacher)).resolves.toBeTypeOf("string");
    await expect(signInPupil(pupil)).resolves.toBeTypeOf("string");
  });

  test("a school that is there is left alone", async () => {
    await expect(createSchool("Another")).rejects.toMatchObject({ code: "conflict" });
    expect(await db.school.count()).toBe(1);
  });

  test("emptying leaves the tables and nothing in them", async () => {
    await emptyDatabase();
    expect(await db.person.count()).toBe(0);
    expect(await db.auditEvent.count()).toBe(0);
    await createSchool("Hill Lane School");
    expect(await db.school.findFirst()).toMatchObject({ name: "Hill Lane School", isDemo: false });
  });
});
