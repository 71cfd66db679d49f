import { createHash, createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { SIGNED_HEADERS, textToSign } from "@/lib/core/exams/signed-request";

/** A request as it stands on the wire. */
export interface WireRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly body: string | Uint8Array;
}

/** The headers that sign a call to a group's node. @param secret the group's, 64 hexadecimal digits. */
export function signatureHeaders(
  secret: string,
  request: WireRequest,
  now: Date,
): Record<string, string> {
  const time = String(now.getTime());
  const nonce = randomUUID();
  return {
    [SIGNED_HEADERS.time]: time,
    [SIGNED_HEADERS.nonce]: nonce,
    [SIGNED_HEADERS.signature]: signatureOf(secret, request, time, nonce).toString("hex"),
  };
}

/** Whether a signature is this group's, in a time that tells nothing of how wrong it is. */
export function isSignedBy(
  secret: string,
  request: WireRequest,
  signed: { readonly time: string; readonly nonce: string; readonly signature: string },
): boolean {
  const expected = signatureOf(secret, request, signed.time, signed.nonce);
  return timingSafeEqual(expected, Buffer.from(signed.signature, "hex"));
}

function signatureOf(secret: string, request: WireRequest, time: string, nonce: string): Buffer {
  const { method, path, body } = request;
  const bodySha256 = createHash("sha256").update(body).digest("hex");
  const text = textToSign({ method, path, time, nonce, bodySha256 });
  return createHmac("sha256", Buffer.from(secret, "hex")).update(text).digest();
}
