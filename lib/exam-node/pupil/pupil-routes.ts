import * as z from "zod/mini";
import { preferencesSchema, readPreferences } from "@/lib/core/attempts/preferences";
import {
  completeRequestSchema,
  MAX_SAVE_BYTES,
  saveRequestSchema,
} from "@/lib/core/attempts/protocol";
import type { ExamProgress } from "@/lib/core/exams/node-protocol";
import { SIGNALS_HEADER } from "@/lib/core/exams/signals";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { close } from "../closing/close-session";
import { readJsonBody } from "../http/json-body";
import type { NodeReply, NodeRequest, NodeRoute } from "../http/route";
import type { ExamNode } from "../node";
import type { SignedIn } from "../sign-in/require-pupil";
import { requirePupil } from "../sign-in/require-pupil";
import { signalsIn } from "../signals/signals-header";
import { findAnswer } from "../store/answers";
import { getHead } from "../store/chains";
import { getExam } from "../store/exam";
import { paperOf } from "../store/paper-cache";
import { keepPreferences } from "../store/pupils";
import { findImage } from "../store/questions";
import { paperFor, presented } from "./paper";
import { save } from "./save";
import { clockOf, newsOf, progressOf, timeFields } from "./standing";
import { start } from "./start";

const IMAGE = "/exam/image/:id";

/** What one request of a signed-in pupil is answered with, as JSON. */
type Answer = (asker: SignedIn, request: NodeRequest) => unknown;

/** What a pupil's browser calls once it is signed in. `/exam/paper` is `/exam/start` in the player's words. */
export function pupilRoutes(node: ExamNode): NodeRoute[] {
  const route = (method: "GET" | "POST", name: string, answer: Answer): NodeRoute => ({
    method,
    path: `/exam/${name}`,
    handle: async (request) => {
      const what = `${method} /exam/${name}`;
      const asker = requirePupil(node, request.raw, what, request.receivedAt);
      takeAlong(node, asker, request);
      return { status: 200, body: await answer(asker, request) };
    },
  });
  const open: Answer = ({ session }, { receivedAt }) =>
    paperFor(node.database, start(node, session, receivedAt), receivedAt);
  return [
    route("GET", "start", open),
    route("GET", "paper", open),
    route("GET", "question/:id", (asker, request) => question(node, asker, request)),
    route("POST", "answer", (asker, request) => answer(node, asker, request)),
    route("GET", "progress", (asker, request) => progress(node, asker, request)),
    route("POST", "complete", (asker, request) => complete(node, asker, request)),
    route("POST", "preferences", (asker, request) => prefer(node, asker, request)),
    { method: "GET", path: IMAGE, handle: (request) => image(node, request) },
  ];
}

/** Facts that waited for a call, because the browser has no open line. What cannot be read costs the pupil nothing. */
function takeAlong(node: ExamNode, { session }: SignedIn, { raw, receivedAt }: NodeRequest): void {
  for (const signal of signalsIn(raw.headers[SIGNALS_HEADER]))
    node.signals.take(session, signal, receivedAt);
}

async function answer(node: ExamNode, { session }: SignedIn, { raw, receivedAt }: NodeRequest) {
  const body = await readJsonBody(raw, MAX_SAVE_BYTES);
  return save(node, session.id, parse(saveRequestSchema, body, "The answer"), receivedAt);
}

function progress(
  node: ExamNode,
  { session }: SignedIn,
  { receivedAt }: NodeRequest,
): ExamProgress {
  const { questions_answered, total_questions } = progressOf(node.database, session, receivedAt);
  return {
    position: getHead(node.database, session.id).position,
    questions_answered,
    total_questions,
    ...timeFields(node.database, session, receivedAt),
    ...newsOf(node.database, session, receivedAt),
  };
}

function question(node: ExamNode, { session }: SignedIn, request: NodeRequest) {
  const { id = "" } = request.params;
  const begun = start(node, session, request.receivedAt);
  const { questions } = paperOf(node.database, begun.id);
  const index = questions.findIndex((each) => each.id === id.toLowerCase());
  const found = questions[index];
  if (found === undefined)
    throw new AppError("not-found", "This question is not part of this exam.");
  const { settings } = getExam(node.database);
  const saved = findAnswer(node.database, begun.id, found.id);
  return presented(found, index + 1, settings, begun, saved);
}

async function complete(node: ExamNode, { session }: SignedIn, { raw, receivedAt }: NodeRequest) {
  const body = await readJsonBody(raw, MAX_SAVE_BYTES);
  const request = parse(completeRequestSchema, body, "The request");
  const { deadline } = clockOf(node.database, session);
  const late = deadline !== undefined && receivedAt > deadline;
  const reason = late ? "time_expired" : "user_submitted";
  return close(node, session.id, reason, request, receivedAt);
}

async function prefer(node: ExamNode, { session }: SignedIn, { raw }: NodeRequest) {
  const preferences = readPreferences(await readJsonBody(raw, MAX_SAVE_BYTES));
  keepPreferences(node.database, session.pupil_id, parse(preferencesSchema, preferences, "These"));
  return preferences;
}

/**
 * A browser draws pictures without our token, so a picture's address is itself the permission: a random id that only a
 * paper holding the picture names.
 */
function image(node: ExamNode, { params, receivedAt: at }: NodeRequest): NodeReply {
  const { id = "" } = params;
  const found = z.safeParse(z.uuid(), id).success
    ? findImage(node.database, id.toLowerCase())
    : undefined;
  if (found === undefined) {
    const reason = "no such picture";
    node.access.note({ subject: "", what: `GET ${IMAGE}`, granted: false, reason, at });
    throw new AppError("forbidden", reason);
  }
  return {
    status: 200,
    bytes: found.bytes,
    headers: {
      "content-type": found.mediaType,
      "cache-control": "private, max-age=86400, immutable",
      "content-security-policy": "default-src 'none'; sandbox",
    },
  };
}
