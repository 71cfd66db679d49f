/** A group as preparing hands it to an exam node, and what the node is started with; for tests. */

import { randomBytes, randomUUID } from "node:crypto";
import { SLIP_COST } from "@/lib/core/access/password-cost";
import { nobodysHash } from "@/lib/core/access/phc";
import type { NodeConfig } from "@/lib/core/exams/node-config";
import type { NodePackage, PackageQuestion } from "@/lib/core/exams/node-package";

export const EXAM_ID = "physics-g1";

export function examQuestion(given: Partial<PackageQuestion> = {}): PackageQuestion {
  return {
    id: randomUUID(),
    type: "extended-text",
    prompt: "Why does ice float on water?",
    topic: "Density",
    difficulty: 3,
    difficultyWord: "medium",
    points: 4,
    timeEstimateSeconds: 120,
    hint: null,
    scaffold: null,
    image: null,
    content: { v: 1, minWords: 0, maxWords: 200 },
    key: {
      v: 1,
      criteria: [{ id: "a", text: "Says that ice is less dense.", points: 4, keywords: ["dense"] }],
      modelAnswer: "Ice is less dense than water.",
      strictness: "standard",
    },
    ...given,
  };
}

/** Marked by rule: "42" earns its one point. */
export function markedQuestion(given: Partial<PackageQuestion> = {}): PackageQuestion {
  return examQuestion({
    type: "numeric",
    prompt: "What is 6 × 7?",
    points: 1,
    difficulty: 2,
    difficultyWord: "easy",
    content: { v: 1, asksUnit: false },
    key: { v: 1, value: "42", tolerance: { kind: "exact" }, units: [], unitShare: 0 },
    ...given,
  });
}

export interface GroupWish {
  readonly exam?: Partial<NodePackage["exam"]>;
  readonly questions?: readonly PackageQuestion[];
  readonly pupils?: NodePackage["pupils"];
}

export function examPackage({ exam, questions, pupils }: GroupWish = {}): NodePackage {
  const bank = questions ?? [examQuestion(), examQuestion({ prompt: "What is a gas?" })];
  return {
    v: 1,
    deliveryId: randomUUID(),
    exam: {
      mode: "exam",
      examId: EXAM_ID,
      date: "2026-03-05",
      subject: "Physics",
      title: "Physics, group 1",
      introduction: "",
      lang: "en",
      promptVariant: "strict",
      numQuestions: bank.length,
      maxFollowups: 3,
      timeLimitMinutes: 60,
      startsAt: null,
      endsAt: null,
      shuffle: true,
      shuffleOptions: true,
      allowBack: true,
      ...exam,
    },
    questions: [...bank],
    images: [],
    pupils: pupils === undefined ? [examPupil()] : [...pupils],
  };
}

/** The hash is of no password; a test that signs in gives one. */
export const NO_PASSWORD = nobodysHash(SLIP_COST);

export function examPupil(given: Partial<NodePackage["pupils"][number]> = {}) {
  return {
    id: randomUUID(),
    externalId: `S${randomBytes(3).toString("hex")}`,
    displayName: "Ann Lee",
    passwordHash: NO_PASSWORD,
    extraTimePercent: 0,
    restBreakMinutes: 0,
    ...given,
  };
}

export function nodeConfig(group: NodePackage, databasePath: string): NodeConfig {
  return {
    v: 1,
    examId: group.exam.examId,
    date: group.exam.date,
    deliveryId: group.deliveryId,
    environmentId: randomUUID(),
    host: "127.0.0.1",
    port: 0,
    databasePath,
    databaseKey: randomBytes(32).toString("hex"),
    groupSecret: randomBytes(32).toString("hex"),
    secure: false,
  };
}
