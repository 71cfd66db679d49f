/** What a pupil's browser and the coordinator send to an exam node; for tests. */
import { createHash, createHmac, randomUUID } from "node:crypto";
import type { LoginReply } from "@/lib/core/exams/login";
import { loginReplySchema } from "@/lib/core/exams/login";
import type { NodeConfig } from "@/lib/core/exams/node-config";
import type { StartReply } from "@/lib/core/exams/node-protocol";
import { startReplySchema } from "@/lib/core/exams/node-protocol";
import { SIGNED_HEADERS, textToSign } from "@/lib/core/exams/signed-request";

type Where = { readonly origin: string };

/** One request with a token, or without one. */
export function ask(
  { origin }: Where,
  token: string | undefined,
  method: "GET" | "POST",
  path: string,
  body?: unknown,
): Promise<Response> {
  return fetch(origin + path, {
    method,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

export async function logIn(
  where: Where,
  studentId: string,
  password: string,
  deviceId: string = randomUUID(),
): Promise<LoginReply> {
  const body = { student_id: studentId, password, device_id: deviceId };
  const response = await ask(where, undefined, "POST", "/login", body);
  if (!response.ok) throw new Error(`sign-in was answered ${response.status}`);
  return loginReplySchema.parse(await response.json());
}

export async function openPaper(where: Where, token: string): Promise<StartReply> {
  const response = await ask(where, token, "GET", "/exam/start");
  if (!response.ok) throw new Error(`start was answered ${response.status}`);
  return startReplySchema.parse(await response.json());
}

/** A save as the player sends it. */
export function saveOf(questionId: string, given: object = {}) {
  return {
    question_id: questionId,
    response: { v: 1, text: "Because it is less dense." },
    client_id: "0197a000-0000-4000-8000-000000000001",
    client_seq: 1,
    based_on: 0,
    client_time: "2026-03-05T09:10:00Z",
    ...given,
  };
}

/** What a test may spoil of a signed call. */
export interface Spoilt {
  readonly secret?: string;
  readonly time?: number;
  readonly nonce?: string;
  readonly sentBody?: unknown;
}

/** A call of the coordinator, signed as it should be but for what is spoilt. */
export function call(
  { origin, config }: Where & { readonly config: NodeConfig },
  method: "GET" | "POST",
  path: string,
  body?: unknown,
  spoilt: Spoilt = {},
): Promise<Response> {
  const text = body === undefined ? "" : JSON.stringify(body);
  const time = String(spoilt.time ?? Date.now());
  const nonce = spoilt.nonce ?? randomUUID();
  const bodySha256 = createHash("sha256").update(text).digest("hex");
  const secret = Buffer.from(spoilt.secret ?? config.groupSecret, "hex");
  const signature = createHmac("sha256", secret)
    .update(textToSign({ method, path, time, nonce, bodySha256 }))
    .digest("hex");
  const sent = spoilt.sentBody === undefined ? text : JSON.stringify(spoilt.sentBody);
  return fetch(origin + path, {
    method,
    headers: {
      [SIGNED_HEADERS.time]: time,
      [SIGNED_HEADERS.nonce]: nonce,
      [SIGNED_HEADERS.signature]: signature,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(sent === "" ? {} : { body: sent }),
  });
}

/** A command of an administrator. @returns the reply's body; throws for a refusal. */
export async function command(
  node: Where & { readonly config: NodeConfig },
  given: object,
): Promise<unknown> {
  const body = { command_id: randomUUID(), by: "Ms Okafor", ...given };
  const response = await call(node, "POST", "/api/control", body);
  if (!response.ok) throw new Error(`the command was answered ${response.status}`);
  return response.json();
}
