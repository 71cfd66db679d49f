import { controlRequestSchema } from "@/lib/core/exams/control";
import { parse } from "@/lib/core/kernel/parse";
import { control } from "../control/control";
import { makeTransfer } from "../export/transfer";
import { readJson } from "../http/json-body";
import type { NodeRoute } from "../http/route";
import type { ExamNode } from "../node";
import { insistExam } from "../practice/kept-here";
import { totalsOf } from "../practice/totals";
import { isPractice } from "../store/exam";
import { deliveryStats, liveProgress, participants, standing } from "./participants";
import { requireCoordinator } from "./require-coordinator";

/** What is answered to the coordinator, once its signature was checked. */
type Answer = (body: Buffer, now: Date) => unknown;

/** What the coordinator may ask of this group. */
export function coordinatorRoutes(node: ExamNode): NodeRoute[] {
  const route = (method: "GET" | "POST", name: string, answer: Answer): NodeRoute => ({
    method,
    path: `/api/${name}`,
    handle: async (request) => {
      const body = await requireCoordinator(node, request);
      return { status: 200, body: answer(body, request.receivedAt) };
    },
  });
  /** What tells of single pupils: of a practice it is not told. */
  const ofPupils = (name: string, answer: (now: Date) => unknown): NodeRoute =>
    route("GET", name, (_, now) => {
      insistExam(node.database);
      return answer(now);
    });
  const totals = route("GET", "practice-totals", (_, now) => ({
    ...standing(node, now),
    ...totalsOf(node.database, now),
  }));
  return [
    ofPupils("progress", (now) => liveProgress(node, now)),
    ofPupils("participants", (now) => ({
      ...standing(node, now),
      participants: participants(node, now),
    })),
    ofPupils("delivery-stats", (now) => deliveryStats(node, now)),
    route("POST", "control", (body, now) =>
      control(node, parse(controlRequestSchema, readJson(body), "The command"), now),
    ),
    route("GET", "access", () =>
      isPractice(node.database) ? node.access.readOfPractice() : node.access.read(),
    ),
    ofPupils("export", (now) => makeTransfer(node, now)),
    ...(isPractice(node.database) ? [totals] : []),
  ];
}
