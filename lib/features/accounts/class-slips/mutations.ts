import { AppError } from "@/lib/core/kernel/app-error";
import { recordEventIn } from "@/lib/features/audit/mutations";
import { db } from "@/lib/platform/db/client";
import { hashPassword } from "@/lib/platform/passwords/argon2id";
import { newWordPassword } from "@/lib/platform/passwords/new-password";
import type { Doer } from "../mutations";
import { replacePasswordIn } from "../mutations";
import type { ClassSlips, SignInSlip } from "../types";
import { getSlipClass } from "./data";

/**
 * Makes a new password for every pupil of a class, all of them or none; the old ones work no longer and everybody is
 * signed out. The slips are the only copies.
 * @throws AppError "not-found", "conflict" for a class with nobody to make one for.
 */
export async function makeClassSlips(actor: Doer, classId: string): Promise<ClassSlips> {
  const { code, pupils } = await getSlipClass(classId);
  const slips = pupils.flatMap(({ personId, fullName, username }): SignInSlip[] => {
    if (username === undefined) return [];
    const password = newWordPassword();
    return [{ personId, fullName, classCodes: [code], signInName: username, password }];
  });
  if (slips.length === 0)
    throw new AppError("conflict", "Nobody in this class has an account to sign in with.");
  const made = await Promise.all(
    slips.map(async ({ personId, password }) => ({
      personId,
      passwordHash: await hashPassword(password),
    })),
  );
  // Two administrators at once lock in one order, so that neither waits for the other for ever.
  const inOneOrder = made.toSorted((a, b) => a.personId.localeCompare(b.personId));
  await db.$transaction(async (tx) => {
    for (const each of inOneOrder) await replacePasswordIn(tx, actor, each);
    await recordEventIn(tx, actor, {
      action: "class.slips-made",
      subjectType: "class",
      subjectId: classId,
      details: { pupils: slips.length },
    });
  });
  const leftOut = pupils.filter(({ username }) => username === undefined);
  return { slips, leftOut: leftOut.map(({ fullName }) => fullName) };
}
