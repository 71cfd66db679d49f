import { controlRequestSchema } from "@/lib/core/exams/control";
import { parse } from "@/lib/core/kernel/parse";
import { control } from "../control/control";
import { makeTransfer } from "../export/transfer";
import { readJson } from "../http/json-body";
import type { NodeRoute } from "../http/route";
import type { ExamNode } from "../node";
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
  return [
    route("GET", "progress", (_, now) => liveProgress(node, now)),
    route("GET", "participants", (_, now) => ({
      ...standing(node, now),
      participants: participants(node, now),
    })),
    route("GET", "delivery-stats", (_, now) => deliveryStats(node, now)),
    route("POST", "control", (body, now) =>
      control(node, parse(controlRequestSchema, readJson(body), "The command"), now),
    ),
    route("GET", "export", (_, now) => makeTransfer(node, now)),
  ];
}
