import { createHash, createHmac, randomUUID } from "node:crypto";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { SIGNED_HEADERS, textToSign } from "@/lib/core/exams/signed-request";

/** A node's call to its coordinator. node:http rather than fetch, which costs a node 10 MB. */
export interface SignedCall {
  readonly url: URL;
  readonly body: string;
  readonly secret: Buffer;
  readonly timeoutMs: number;
}

const MOST_REPLY_BYTES = 64 * 1024;

/** The headers that sign a request. @param path with the query. */
export function signatureHeaders(
  secret: Buffer,
  { method, path, body }: { method: string; path: string; body: string | Uint8Array },
  now: Date,
): Record<string, string> {
  const time = String(now.getTime());
  const nonce = randomUUID();
  const bodySha256 = createHash("sha256").update(body).digest("hex");
  const text = textToSign({ method, path, time, nonce, bodySha256 });
  return {
    [SIGNED_HEADERS.time]: time,
    [SIGNED_HEADERS.nonce]: nonce,
    [SIGNED_HEADERS.signature]: createHmac("sha256", secret).update(text).digest("hex"),
  };
}

/** Posts JSON. @returns the reply's body as JSON. @throws for anything but a 2xx with JSON. */
export function post({ url, body, secret, timeoutMs }: SignedCall): Promise<unknown> {
  const path = url.pathname + url.search;
  const headers = {
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    ...signatureHeaders(secret, { method: "POST", path, body }, new Date()),
  };
  const send = url.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(url, { method: "POST", headers, timeout: timeoutMs }, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > MOST_REPLY_BYTES) response.destroy(new Error("the reply is too long"));
        else chunks.push(chunk);
      });
      response.on("error", reject);
      response.on("end", () => {
        const status = response.statusCode ?? 0;
        if (status < 200 || status > 299) reject(new Error(`the coordinator answered ${status}`));
        else resolve(parsed(Buffer.concat(chunks), reject));
      });
    });
    request.on("timeout", () => request.destroy(new Error("the coordinator did not answer")));
    request.on("error", reject);
    request.end(body);
  });
}

function parsed(bytes: Buffer, reject: (error: unknown) => void): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    reject(error);
    return undefined;
  }
}
