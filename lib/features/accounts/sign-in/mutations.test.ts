import { beforeAll, describe, expect, test } from "vitest";
import { createClass } from "@/lib/features/classes/mutations";
import { openSession } from "@/lib/platform/auth/open-session";
import { readSessionToken } from "@/lib/platform/auth/read-session";
import { db } from "@/lib/platform/db/client";
import { makeClassSlips } from "../class-slips/mutations";
import { createPupil, createStaff, disablePerson, enablePerson, resetPassword } from "../mutations";
import type { SignInSlip } from "../types";
import { signInPorts, signInPupil, signInStaff, signInWithProvider } from "./mutations";

const WRONG = { code: "unauthenticated" };
const WAIT = { code: "rate-limited" };

let classId: string;
let amelia: SignInSlip;
let bilal: SignInSlip;
let head: SignInSlip;
let teacher: SignInSlip;

const asPupil = (slip: SignInSlip, password = slip.password) => ({
  classCode: slip.classCodes[0] ?? "",
  username: slip.signInName,
  password,
});
const asStaff = (slip: SignInSlip, password = slip.password) => ({
  email: slip.signInName,
  password,
});
const pupil = (givenName: string) =>
  createPupil(undefined, { givenName, familyName: "Hughes", yearGroup: 7, classId });
const staff = (role: "teacher" | "administrator", email: string) =>
  createStaff(undefined, { givenName: "Ruth", familyName: "Rao", role, email });

beforeAll(async () => {
  classId = await createClass(undefined, { name: "7A", yearGroup: 7, subject: "Computing" });
  amelia = await pupil("Amelia");
  bilal = await pupil("Bilal");
  head = await staff("administrator", "head@school.example");
  teacher = await staff("teacher", "rao@school.example");
});

describe("signing in", () => {
  test("a pupil with class code, user name and password, however they type them", async () => {
    const typed = {
      classCode: amelia.classCodes[0]?.toLowerCase().replace("-", " ") ?? "",
      username: " Amelia H ",
      password: amelia.password.toUpperCase().replaceAll("-", " "),
    };
    expect(await signInPupil(typed)).toBe(amelia.personId);
  });

  test("staff with address and password; capitals of a password matter", async () => {
    expect(await signInStaff(asStaff(head))).toBe(head.personId);
    await expect(signInStaff(asStaff(head, head.password.toUpperCase()))).rejects.toMatchObject(
      WRONG,
    );
  });

  test("what is wrong is never told: class, name and password answer alike", async () => {
    const answers = await Promise.allSettled([
      signInPupil({ ...asPupil(bilal), classCode: "9Z-NOWHERE" }),
      signInPupil({ ...asPupil(bilal), username: "nobody-x" }),
      signInPupil(asPupil(bilal, "acorn-acorn-acorn")),
    ]);
    const messages = answers.map((answer) =>
      answer.status === "rejected" ? String(answer.reason.message) : "in",
    );
    expect(new Set(messages).size).toBe(1);
  });

  test("a pupil cannot sign in as staff, nor staff as a pupil", async () => {
    await expect(signInStaff(asStaff(bilal))).rejects.toMatchObject(WRONG);
    await expect(
      signInPupil({ ...asPupil(bilal), username: head.signInName }),
    ).rejects.toMatchObject(WRONG);
  });
});

describe("guessing", () => {
  test("slows the account it is tried on, and no other in the class", async () => {
    const victim = await pupil("Victor");
    for (let guess = 0; guess < 5; guess += 1)
      await expect(signInPupil(asPupil(victim, "wrong"))).rejects.toMatchObject(WRONG);
    await expect(signInPupil(asPupil(victim, "wrong"))).rejects.toMatchObject(WAIT);
    // Even the right password waits: otherwise the wait would say which guess was right.
    await expect(signInPupil(asPupil(victim))).rejects.toMatchObject(WAIT);
    expect(await signInPupil(asPupil(amelia))).toBe(amelia.personId);
  });

  test("a hundred guesses sent at once count as a hundred", async () => {
    const victim = await pupil("Wanda");
    const answers = await Promise.allSettled(
      Array.from({ length: 40 }, () => signInPupil(asPupil(victim, "wrong"))),
    );
    const looked = answers.filter(
      (answer) => answer.status === "rejected" && answer.reason.code === "unauthenticated",
    );
    expect(looked).toHaveLength(5);
  });

  test("names nobody has are slowed class by class, names of pupils are not", async () => {
    const answers = await Promise.allSettled(
      Array.from({ length: 45 }, (_, number) =>
        signInPupil({ ...asPupil(amelia), username: `nobody-${number}` }),
      ),
    );
    const codes = answers.map((answer) =>
      answer.status === "rejected" ? answer.reason.code : "in",
    );
    expect(codes).toContain("rate-limited");
    expect(await signInPupil(asPupil(amelia))).toBe(amelia.personId);
  });

  test("a new password from the administrator ends the waiting", async () => {
    const victim = await pupil("Xenia");
    for (let guess = 0; guess < 6; guess += 1)
      await signInPupil(asPupil(victim, "wrong")).catch(() => undefined);
    const slip = await resetPassword(undefined, victim.personId);
    expect(await signInPupil(asPupil(slip))).toBe(victim.personId);
    await expect(signInPupil(asPupil(victim))).rejects.toMatchObject(WRONG);
  });
});

describe("new slips for a whole class", () => {
  test("open the class's accounts, end what was open before, and leave out who is shut out", async () => {
    const name = "8B";
    const [own, other] = [
      await createClass(undefined, { name, yearGroup: 8, subject: "Science" }),
      await createClass(undefined, { name: "8C", yearGroup: 8, subject: "Science" }),
    ];
    const into = (givenName: string, classId: string) =>
      createPupil(undefined, { givenName, familyName: "Ashe", yearGroup: 8, classId });
    const [ann, bo, cy] = [await into("Ann", own), await into("Bo", own), await into("Cy", own)];
    const elsewhere = await into("Di", other);
    await disablePerson(undefined, cy.personId);
    const token = await openSession(ann.personId, "Chromebook");
    const { slips, leftOut } = await makeClassSlips(
      { personId: head.personId, role: "administrator", sessionId: undefined },
      own,
    );
    expect(slips.map(({ fullName }) => fullName)).toEqual(["Ann Ashe", "Bo Ashe"]);
    expect(leftOut).toEqual(["Cy Ashe"]);
    for (const slip of slips) expect(await signInPupil(asPupil(slip))).toBe(slip.personId);
    await expect(signInPupil(asPupil(bo))).rejects.toMatchObject(WRONG);
    expect(await readSessionToken(token)).toBeUndefined();
    expect(await signInPupil(asPupil(elsewhere))).toBe(elsewhere.personId);
    const told = await db.auditEvent.findMany({
      where: { actorId: head.personId, subjectId: { in: [own, ann.personId, bo.personId] } },
    });
    expect(told.map(({ action }) => action).toSorted()).toEqual([
      "account.password-reset",
      "account.password-reset",
      "class.slips-made",
    ]);
    expect(JSON.stringify(told)).not.toContain(slips[0]?.password);
  });

  test("are refused for a class of nobody", async () => {
    const empty = await createClass(undefined, { name: "8D", yearGroup: 8, subject: "Science" });
    await expect(makeClassSlips(undefined, empty)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("sessions", () => {
  test("the cookie's token is nowhere in the database", async () => {
    const token = await openSession(amelia.personId, "Chromebook");
    expect(await readSessionToken(token)).toMatchObject({
      personId: amelia.personId,
      role: "pupil",
    });
    const rows = await db.session.findMany();
    expect(
      JSON.stringify(rows.map((row) => Buffer.from(row.tokenHash).toString("base64url"))),
    ).not.toContain(token);
  });

  test("a disabled account is out on its next request and can come back", async () => {
    const token = await openSession(bilal.personId, undefined);
    await disablePerson(undefined, bilal.personId);
    expect(await readSessionToken(token)).toBeUndefined();
    await expect(signInPupil(asPupil(bilal))).rejects.toMatchObject(WRONG);
    await enablePerson(undefined, bilal.personId);
    expect(await readSessionToken(token)).toBeUndefined();
    expect(await signInPupil(asPupil(bilal))).toBe(bilal.personId);
  });

  test("a session ends when its time is over, and made-up tokens open nothing", async () => {
    const token = await openSession(amelia.personId, undefined);
    await db.session.updateMany({
      where: { personId: amelia.personId },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await readSessionToken(token)).toBeUndefined();
    expect(await readSessionToken("A".repeat(43))).toBeUndefined();
  });

  test("a request moves the end of a session, but never beyond a day", async () => {
    const token = await openSession(teacher.personId, undefined);
    const long = new Date(Date.now() - 23.5 * 3_600_000);
    await db.session.updateMany({
      where: { personId: teacher.personId },
      data: { createdAt: long, lastSeenAt: long },
    });
    expect(await readSessionToken(token)).toBeDefined();
    const session = await db.session.findFirstOrThrow({ where: { personId: teacher.personId } });
    expect(session.lastSeenAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect(session.expiresAt.getTime() - session.createdAt.getTime()).toBe(24 * 3_600_000);
  });
});

describe("the school's identity provider", () => {
  const google = (subject: string, verifiedEmail: string | undefined) =>
    ({ provider: "google", subject, verifiedEmail }) as const;

  test("lets in an invited address, then goes by the subject", async () => {
    expect(await signInWithProvider(google("sub-1", "Rao@School.Example"))).toBe(teacher.personId);
    expect(await signInWithProvider(google("sub-1", "renamed@school.example"))).toBe(
      teacher.personId,
    );
  });

  test("lets in nobody else: a stranger, an unverified address, another subject with a linked address", async () => {
    const people = await db.person.count();
    for (const identity of [
      google("sub-2", "stranger@elsewhere.example"),
      google("sub-3", undefined),
      google("sub-4", "rao@school.example"),
    ])
      await expect(signInWithProvider(identity)).rejects.toMatchObject(WRONG);
    expect(await db.person.count()).toBe(people);
  });

  test("lets in no disabled account", async () => {
    const left = await staff("teacher", "left@school.example");
    await signInWithProvider(google("sub-5", "left@school.example"));
    await disablePerson(undefined, left.personId);
    await expect(signInWithProvider(google("sub-5", "left@school.example"))).rejects.toMatchObject(
      WRONG,
    );
  });
});

test("letters that cannot be stored are wrong like any others, not a fault of ours", async () => {
  const zero = { classCode: "\u0000", username: "a\u0000", password: "b\ud800" };
  await expect(signInPorts.signInPupil(zero)).rejects.toMatchObject({ code: "invalid" });
  const inside = { email: "a\u0000@b.example", password: "b\ud800" };
  await expect(signInPorts.signInStaff(inside)).rejects.toMatchObject(WRONG);
});

describe("administrators", () => {
  test("the last one cannot be disabled, by anybody", async () => {
    await expect(disablePerson(undefined, head.personId)).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("two who disable each other at once: one stays", async () => {
    const second = await staff("administrator", "second@school.example");
    await Promise.allSettled([
      disablePerson(undefined, head.personId),
      disablePerson(undefined, second.personId),
    ]);
    const left = await db.person.count({ where: { role: "ADMINISTRATOR", disabledAt: null } });
    expect(left).toBe(1);
  });

  test("an address can be used once", async () => {
    await expect(staff("teacher", "rao@school.example")).rejects.toMatchObject({
      code: "conflict",
      issues: [{ path: "email" }],
    });
  });
});
