import type { IncomingMessage, ServerResponse } from "node:http";
import * as z from "zod/mini";
import type { ExamEvent } from "@/lib/core/exams/events";
import { eventsRequestSchema } from "@/lib/core/exams/events";
import { isTimely, readSignedHeaders } from "@/lib/core/exams/signed-request";
import { transferSchema } from "@/lib/core/exams/transfer";
import { AppError, HTTP_STATUS } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { storeTransfer } from "@/lib/features/exams/collecting/mutations";
import { getGroupSecret } from "@/lib/features/exams/groups/data";
import { takeEvents, takeNonce } from "@/lib/features/exams/reporting/mutations";
import { isSignedBy } from "@/lib/platform/exam-calls/signature";
import { noteAccess } from "./access-notes";
import { readBytes } from "./json-body";
import type { ProgramRoute } from "./route";

/** Two hundred events, each at most with a long answer in it. */
const MOST_EVENT_BYTES = 8 * 1024 * 1024;
/** A large group's logs. */
const MOST_TRANSFER_BYTES = 128 * 1024 * 1024;

/** A call of a group's node whose signature was checked; its nonce is still to be taken. */
interface SignedCall {
  readonly groupId: string;
  readonly nonce: string;
  readonly body: unknown;
}

/** What exam nodes call. Whoever may not is told so and nothing else: no byte of a body. */
export const EXAM_CLIENT_ROUTES: readonly ProgramRoute[] = [
  {
    method: "POST",
    path: "/api/internal/exam-clients/event",
    needsDatabase: true,
    isSigned: true,
    handle: (request, response) =>
      answer(request, response, MOST_EVENT_BYTES, deliveryOf, takeBatch),
  },
  {
    method: "POST",
    path: "/api/internal/exam-clients/:id/final-results",
    needsDatabase: true,
    isSigned: true,
    handle: (request, response, { id = "" }) =>
      answer(request, response, MOST_TRANSFER_BYTES, () => id, takeResults),
  },
];

async function takeBatch({ groupId, nonce, body }: SignedCall, now: Date): Promise<unknown> {
  const given = parse(eventsRequestSchema, body, "The events");
  const events: readonly ExamEvent[] = Array.isArray(given) ? given : [given];
  if (events.some(({ delivery_id }) => delivery_id !== groupId))
    throw new AppError("forbidden", "an event of another group");
  return { accepted_up_to: await takeEvents(groupId, events, nonce, now) };
}

async function takeResults({ groupId, nonce, body }: SignedCall, now: Date): Promise<unknown> {
  await takeNonce(nonce, now);
  const transfer = parse(transferSchema, body, "The results");
  const { sha256, counts } = await storeTransfer(undefined, groupId, transfer);
  return { verified: true, sha256, counts };
}

const firstDelivery = z.object({ delivery_id: z.uuid() });

/** Which group says that it sent this; its signature decides. */
function deliveryOf(body: unknown): string {
  const read = z.safeParse(firstDelivery, Array.isArray(body) ? body[0] : body);
  return read.success ? read.data.delivery_id : "";
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  mostBytes: number,
  groupOf: (body: unknown) => string,
  take: (call: SignedCall, now: Date) => Promise<unknown>,
): Promise<void> {
  const now = new Date();
  const what = `POST ${request.url?.split("?")[0] ?? ""}`;
  let group = "";
  try {
    const bytes = await readBody(request, mostBytes);
    const body = jsonOrUndefined(bytes);
    group = groupOf(body).toLowerCase();
    const nonce = await insistSigned(request, bytes, group, now);
    const reply = await take({ groupId: group, nonce, body }, now);
    noteAccess({ at: now.toISOString(), subject: "node", what, group, granted: true, reason: "" });
    response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
    response.end(JSON.stringify(reply));
  } catch (error) {
    refuseSilently(error, response, { at: now.toISOString(), what, group });
  }
}

/** Attack: anybody may call, so a body is not read beyond what a node can have to say. */
async function readBody(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const length = Number(request.headers["content-length"] ?? Number.NaN);
  if (length <= mostBytes) return await readBytes(request, mostBytes);
  throw new AppError("unauthenticated", "no length, or too long");
}

/** @returns the nonce. @throws AppError "unauthenticated". */
async function insistSigned(
  request: IncomingMessage,
  body: Buffer,
  group: string,
  now: Date,
): Promise<string> {
  const signed = readSignedHeaders((name) => {
    const value = request.headers[name];
    return typeof value === "string" ? value : undefined;
  });
  if (signed === undefined) throw new AppError("unauthenticated", "not signed");
  const secret = await secretOf(group);
  const call = { method: request.method ?? "", path: request.url ?? "", body };
  if (secret === undefined || !isSignedBy(secret, call, signed))
    throw new AppError("unauthenticated", "wrong signature");
  if (!isTimely(signed.time, now)) throw new AppError("unauthenticated", "out of time");
  return signed.nonce;
}

async function secretOf(group: string): Promise<string | undefined> {
  if (!z.safeParse(z.uuid(), group).success) return undefined;
  try {
    return await getGroupSecret(group);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

function refuseSilently(
  error: unknown,
  response: ServerResponse,
  about: { readonly at: string; readonly what: string; readonly group: string },
): void {
  const silent =
    error instanceof AppError && (error.code === "unauthenticated" || error.code === "forbidden");
  if (!silent) throw error;
  noteAccess({ ...about, subject: "", granted: false, reason: error.message });
  response.writeHead(HTTP_STATUS[error.code], { "content-length": 0, "cache-control": "no-store" });
  response.end();
}

function jsonOrUndefined(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}
