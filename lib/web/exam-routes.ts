import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod/mini";
import type { Actor, Permission } from "@/lib/core/access/permissions";
import { AppError, HTTP_STATUS } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { createSession } from "@/lib/features/exams/sessions/mutations";
import { getLiveProgress } from "@/lib/features/exams/watching/data";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import { noteAccess } from "./access-notes";
import { readJsonBody } from "./json-body";
import type { ProgramRoute } from "./route";

const MOST_BYTES = 4 * 1024;
const newSessionSchema = z.object({
  /** user_id, or the school's own id. */
  user_id: z.string().check(z.minLength(1), z.maxLength(80)),
  /** delivery_id, or physics-g1@2026-03-05. */
  exam_id: z.string().check(z.minLength(1), z.maxLength(80)),
});

type Answer = (request: IncomingMessage, actor: Actor, id: string) => Promise<unknown>;

/** What scripts of the school and dashboards ask about exam groups. */
export const EXAM_ROUTES: readonly ProgramRoute[] = [
  route("POST", "/api/sessions", "exams.manage", async (request, actor) => {
    const body = parse(newSessionSchema, await readJsonBody(request, MOST_BYTES), "The session");
    return await createSession(actor, body.user_id, body.exam_id);
  }),
  route("GET", "/api/deliveries/:id/live-progress", "exams.watch", async (_request, _actor, id) => {
    if (!z.safeParse(z.uuid(), id).success)
      throw new AppError("not-found", "There is no such exam group.");
    return await getLiveProgress(id.toLowerCase(), new Date());
  }),
];

function route(
  method: "GET" | "POST",
  path: string,
  permission: Permission,
  answer: Answer,
): ProgramRoute {
  return {
    method,
    path,
    needsDatabase: true,
    handle: async (request, response, { id = "" }) => {
      const about = { at: new Date().toISOString(), what: `${method} ${path}`, group: id };
      const actor = await permitted(request, response, permission, about);
      if (actor === undefined) return;
      const reply = await answer(request, actor, id);
      noteAccess({ ...about, subject: actor.personId, granted: true, reason: "" });
      response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
      response.end(JSON.stringify(reply));
    },
  };
}

/** Whoever may not ask is told so and nothing else. */
async function permitted(
  request: IncomingMessage,
  response: ServerResponse,
  permission: Permission,
  about: { readonly at: string; readonly what: string; readonly group: string },
): Promise<Actor | undefined> {
  try {
    return await requireRouteActor(request, permission);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    noteAccess({ ...about, subject: "", granted: false, reason: error.code });
    response.writeHead(HTTP_STATUS[error.code], {
      "content-length": 0,
      "cache-control": "no-store",
    });
    response.end();
    return undefined;
  }
}
