import { expect, it } from "vitest";
import { startAttempt } from "@/lib/features/attempts/mutations";
import { db } from "@/lib/platform/db/client";
import { assignTest } from "@/test/assigned-test";
import { verifyEverything } from "./data";

it("names the attempt whose log is not as it was written, and no other", async () => {
  const test = await assignTest({ pupils: 2 });
  const [sound = "", harmed = ""] = await Promise.all(
    test.pupilIds.map((personId) =>
      startAttempt({ personId, role: "pupil", sessionId: undefined }, test, new Date()),
    ),
  );
  const before = await verifyEverything();
  expect(before.faults).toEqual([]);
  expect(before.attempts).toBeGreaterThanOrEqual(2);
  const { payload } = await db.answerLog.findFirstOrThrow({ where: { attemptId: harmed } });
  const text = new TextDecoder().decode(payload).replace("start", "Start");
  const where = { attemptId: harmed, position: 1 };
  await db.answerLog.updateMany({ where, data: { payload: new TextEncoder().encode(text) } });
  const { faults, entries } = await verifyEverything();
  expect(entries).toBe(before.entries);
  expect(faults).toMatchObject([{ where: `attempt ${harmed}` }]);
  expect(JSON.stringify(faults)).not.toContain(sound);
});
