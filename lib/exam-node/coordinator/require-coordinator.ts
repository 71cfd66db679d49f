import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { isTimely, readSignedHeaders, textToSign } from "@/lib/core/exams/signed-request";
import { AppError } from "@/lib/core/kernel/app-error";
import { readBytes } from "../http/json-body";
import type { NodeRequest } from "../http/route";
import type { ExamNode } from "../node";
import { takeNonce } from "../store/nonces";

const MOST_BYTES = 256 * 1024;

/**
 * Whether the coordinator asks: method, path, time, nonce and body are signed with the group's secret. The nonce is
 * looked at last, so that only whoever knows the secret can fill the list of used ones; it is kept in the database,
 * so that a restart does not make an old call new.
 * @returns the body's bytes.
 * @throws AppError "unauthenticated", answered without a byte.
 */
export async function requireCoordinator(node: ExamNode, request: NodeRequest): Promise<Buffer> {
  const { raw, receivedAt: at, path } = request;
  const method = raw.method ?? "GET";
  const note = (granted: boolean, reason: string) =>
    node.access.note({ subject: "coordinator", what: `${method} ${path}`, granted, reason, at });
  const body = await readBytes(raw, MOST_BYTES);
  const reason = await refusal(node, request, method, body);
  note(reason === undefined, reason ?? "");
  if (reason !== undefined) throw new AppError("unauthenticated", reason);
  return body;
}

async function refusal(
  node: ExamNode,
  { raw, receivedAt }: NodeRequest,
  method: string,
  body: Buffer,
): Promise<string | undefined> {
  const signed = readSignedHeaders((name) => {
    const value = raw.headers[name];
    return typeof value === "string" ? value : undefined;
  });
  if (signed === undefined) return "not signed";
  const { time, nonce, signature } = signed;
  const bodySha256 = createHash("sha256").update(body).digest("hex");
  const text = textToSign({ method, path: raw.url ?? "/", time, nonce, bodySha256 });
  if (!isSigned(node.config.groupSecret, text, signature)) return "wrong signature";
  if (!isTimely(time, receivedAt)) return "out of time";
  return takeNonce(node.database, nonce, receivedAt) ? undefined : "nonce used before";
}

function isSigned(secret: string, text: string, signature: string): boolean {
  const expected = createHmac("sha256", Buffer.from(secret, "hex")).update(text).digest();
  return timingSafeEqual(expected, Buffer.from(signature, "hex"));
}
