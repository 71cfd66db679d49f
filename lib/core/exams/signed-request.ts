/**
 * How an exam node and the coordinator know each other, both ways: HMAC-SHA-256 with the group's secret over what
 * `textToSign` makes of the request, in lower-case hexadecimal, in these headers. The digest itself is the caller's:
 * core has no cryptography.
 */
export const SIGNED_HEADERS = {
  /** Milliseconds since 1970, decimal. */
  time: "x-markwell-time",
  /** A UUID, used once. */
  nonce: "x-markwell-nonce",
  signature: "x-markwell-signature",
} as const;

/** A request older or newer than this is refused, and a nonce is remembered for twice as long. */
export const SIGNED_VALID_MS = 60_000;

export interface RequestToSign {
  readonly method: string;
  /** With the query, as it stands in the request line. */
  readonly path: string;
  readonly time: string;
  readonly nonce: string;
  /** SHA-256 of the body's bytes, lower-case hexadecimal; of no bytes where there is none. */
  readonly bodySha256: string;
}

/** One line each, so that no two requests make the same text. */
export function textToSign({ method, path, time, nonce, bodySha256 }: RequestToSign): string {
  return ["markwell-1", method.toUpperCase(), path, time, nonce, bodySha256].join("\n");
}

/** The three headers of a request as they came; undefined where one is missing or cannot be one. */
export function readSignedHeaders(
  header: (name: string) => string | undefined,
): { time: string; nonce: string; signature: string } | undefined {
  const time = header(SIGNED_HEADERS.time) ?? "";
  const nonce = header(SIGNED_HEADERS.nonce) ?? "";
  const signature = header(SIGNED_HEADERS.signature) ?? "";
  const wellFormed =
    /^\d{13}$/.test(time) && /^[0-9a-f-]{36}$/.test(nonce) && /^[0-9a-f]{64}$/.test(signature);
  return wellFormed ? { time, nonce, signature } : undefined;
}

/** Whether the time a request names is near enough to now, by the reader's clock. */
export function isTimely(time: string, now: Date): boolean {
  return Math.abs(now.getTime() - Number(time)) <= SIGNED_VALID_MS;
}
