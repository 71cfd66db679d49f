import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { secondsLeft } from "@/lib/core/attempts/deadline";
import { opennessAt } from "@/lib/core/attempts/save-rule";
import { drawQuestions } from "./draw";
import { canBecome, environmentStateSchema, insistEnvironmentStep } from "./environment-state";
import type { ExamTime } from "./exam-clock";
import { examClock } from "./exam-clock";
import { makeExamPassword } from "./exam-password";
import { judgeToken, readToken, signedPart } from "./pupil-token";
import { secondsGivenBack } from "./reopening";
import { canSessionBecome, insistSessionStep, sessionStateSchema } from "./session-state";
import { isTimely, readSignedHeaders, textToSign } from "./signed-request";

const ID = "0197a000-0000-7000-8000-000000000001";
const bank = Array.from({ length: 20 }, (_, index) => index);

describe("a drawn paper", () => {
  const sitting = { examId: "physics-g1", date: "2026-03-05", externalId: "S1", sessionNumber: 1 };
  it("is the same for the same sitting, and another for another pupil, day or time", () => {
    const first = drawQuestions(bank, 5, true, sitting);
    expect(drawQuestions(bank, 5, true, { ...sitting })).toEqual(first);
    expect(new Set(first).size).toBe(5);
    for (const other of [{ externalId: "S2" }, { date: "2026-03-06" }, { sessionNumber: 2 }])
      expect(drawQuestions(bank, 5, true, { ...sitting, ...other })).not.toEqual(first);
  });
  it("takes the first in file order when nothing is to be shuffled", () => {
    expect(drawQuestions(bank, 3, false, sitting)).toEqual([0, 1, 2]);
  });
});

describe("a password", () => {
  it("looks like phys-a3x7k and holds nothing that is misread", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.infiniteStream(fc.double({ min: 0, max: 0.999999, noNaN: true })),
        (subject, stream) => {
          const below = (limit: number) => Math.floor((stream.next().value ?? 0) * limit);
          expect(makeExamPassword(subject, below)).toMatch(/^[a-z]{1,4}-[a-hjkmnp-z2-9]{5}$/);
        },
      ),
    );
    expect(makeExamPassword("Physics", () => 0)).toBe("phys-aaaaa");
    expect(makeExamPassword("物理", () => 0)).toBe("exam-aaaaa");
  });
});

describe("lifecycles", () => {
  it("let an environment only go on, fail, be tried again or end", () => {
    const steps = environmentStateSchema.options.flatMap((from) =>
      environmentStateSchema.options
        .filter((to) => canBecome(from, to))
        .map((to) => `${from} ${to}`),
    );
    expect(steps).toEqual(
      [
        ...["created initializing", "created failed", "created terminated"],
        ...["initializing ready", "initializing failed", "initializing terminated"],
        ...["ready running", "ready failed", "ready terminated"],
        ...["running failed", "running terminated"],
        ...["failed initializing", "failed terminated"],
      ].sort((a, b) => steps.indexOf(a) - steps.indexOf(b)),
    );
    expect(() => insistEnvironmentStep("terminated", "running")).toThrow("terminated");
  });
  it("let a session be reopened before it is marked, and begin anew in no other way", () => {
    expect(canSessionBecome("submitted", "in_progress")).toBe(true);
    for (const from of sessionStateSchema.options)
      expect(canSessionBecome(from, "not_started")).toBe(from === "submitted");
    expect(() => insistSessionStep("graded", "in_progress")).toThrow(
      "A session that is graded cannot become in progress.",
    );
  });
});

describe("an exam's time", () => {
  const at = (time: string) => new Date(`2026-03-05T${time}Z`);
  const time: ExamTime = {
    state: "in_progress",
    terminationReason: null,
    startedAt: at("09:00:00"),
    timeLimitMinutes: 40,
    extraTimePercent: 25,
    restBreakSeconds: 300,
    pausedSeconds: 120,
    pausedAt: null,
    extensionSeconds: 60,
    endsAt: null,
  };
  it("is start + limit × (1 + extra %) + rest breaks + pauses + extensions", () => {
    expect(examClock(time).deadline).toEqual(at("09:58:00"));
  });
  it("ends with the window unless extended", () => {
    expect(examClock({ ...time, endsAt: at("09:30:00") }).deadline).toEqual(at("09:31:00"));
  });
  it("goes on, opened again, with what was left and the minutes given, past the end of the window too", () => {
    const minutes = (most: number) => fc.integer({ min: 0, max: most });
    const later = (moment: Date, count: number) => new Date(moment.getTime() + count * 60_000);
    const given = fc.record({
      limit: fc.constantFrom(0, 5, 40),
      ends: fc.option(minutes(90), { nil: null }),
      extended: minutes(20),
      closed: minutes(120),
      away: minutes(120),
      more: minutes(30),
    });
    fc.assert(
      fc.property(given, ({ limit, ends, extended, closed, away, more }) => {
        const endsAt = ends === null ? null : later(at("09:00:00"), ends);
        const sat = { ...time, timeLimitMinutes: limit, endsAt, extensionSeconds: extended * 60 };
        const closedAt = later(at("09:00:00"), closed);
        const reopenedAt = later(closedAt, away);
        const left = secondsLeft(examClock(sat).deadline, closedAt);
        const back = secondsGivenBack({ ...sat, state: "submitted" }, closedAt, reopenedAt);
        const extensionSeconds = sat.extensionSeconds + back + more * 60;
        const { deadline } = examClock({ ...sat, extensionSeconds });
        expect(secondsLeft(deadline, reopenedAt)).toBe(
          left === undefined ? left : left + more * 60,
        );
      }),
    );
  });
  it("has the window open for who had not begun, for the minutes given, and no longer a limit", () => {
    const absent = { ...time, startedAt: null, extensionSeconds: 0 };
    const window = { ...absent, endsAt: at("10:00:00") };
    expect(secondsGivenBack(window, at("09:30:00"), at("10:30:00"))).toBe(1800);
    expect(secondsGivenBack(window, at("09:30:00"), at("09:50:00"))).toBe(0);
    expect(secondsGivenBack(absent, at("09:30:00"), at("10:30:00"))).toBe(0);
  });
  it("stands still in a pause, and has no end without a limit", () => {
    expect(
      examClock({ ...time, state: "paused", pausedAt: at("09:10:00") }).deadline,
    ).toBeUndefined();
    expect(examClock({ ...time, timeLimitMinutes: 0 }).deadline).toBeUndefined();
  });
  it("closes the door when the pupil handed in, and leaves it open for late answers otherwise", () => {
    const ended = (terminationReason: ExamTime["terminationReason"]) =>
      opennessAt(examClock({ ...time, state: "submitted", terminationReason }), at("09:10:00"));
    expect(ended("user_submitted")).toBe("closed");
    for (const reason of ["time_expired", "admin_terminated", "user_abandoned"] as const)
      expect(ended(reason)).toBe("time-up");
  });
});

describe("a token", () => {
  const claims = {
    user_id: ID,
    exam_session_id: ID,
    execution_environment_id: ID,
    sign_in_id: ID,
    exp: 1_800_000_000,
  };
  const now = new Date(1_700_000_000_000);
  it("is read back as it was made", () => {
    expect(readToken(`${signedPart(claims)}.c2ln`)).toMatchObject({ claims, signature: "c2ln" });
  });
  it("is nothing else", () => {
    fc.assert(fc.property(fc.string(), (text) => readToken(text) === undefined));
    expect(readToken(`${signedPart({ ...claims, user_id: "me" })}.c2ln`)).toBeUndefined();
    expect(readToken(`${signedPart(claims)}.c2ln.more`)).toBeUndefined();
  });
  it("of another group is another group's, whoever signed it; ours must be ours and not too old", () => {
    const token = readToken(`${signedPart(claims)}.c2ln`);
    if (token === undefined) throw new Error("unreadable");
    const other = ID.replace(/1$/, "2");
    expect(judgeToken(token, other, () => true, now)).toBe("other-environment");
    expect(judgeToken(token, ID, () => false, now)).toBe("forged");
    expect(judgeToken(token, ID, () => true, new Date(1_800_000_000_000))).toBe("expired");
    expect(judgeToken(token, ID, () => true, now)).toBe("ok");
  });
});

describe("a signed request", () => {
  const request = { method: "POST", path: "/api/control", time: "1", nonce: "2", bodySha256: "3" };
  it("has a text of its own for each of its parts", () => {
    const texts = [
      request,
      { ...request, method: "GET" },
      { ...request, path: "/api/contro" },
      { ...request, time: "12", nonce: "" },
      { ...request, bodySha256: "4" },
    ].map(textToSign);
    expect(new Set(texts).size).toBe(texts.length);
  });
  it("is refused without its headers, or out of time", () => {
    const headers: Record<string, string> = {
      "x-markwell-time": "1700000000000",
      "x-markwell-nonce": ID,
      "x-markwell-signature": "a".repeat(64),
    };
    expect(readSignedHeaders((name) => headers[name])).toMatchObject({ nonce: ID });
    for (const name of Object.keys(headers))
      expect(
        readSignedHeaders((each) => (each === name ? undefined : headers[each])),
      ).toBeUndefined();
    expect(isTimely("1700000000000", new Date(1_700_000_060_000))).toBe(true);
    expect(isTimely("1700000000000", new Date(1_700_000_060_001))).toBe(false);
    expect(isTimely("1700000000000", new Date(1_699_999_939_999))).toBe(false);
  });
});
