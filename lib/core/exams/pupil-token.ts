import * as z from "zod/mini";

/**
 * The token a pupil's browser shows with every call: "mw1.<claims>.<signature>", claims as base64url JSON, signed
 * by HMAC-SHA-256 with a key of the group. It carries the triple; the sign-in's own id lets it be ended.
 */
export const tokenClaimsSchema = z.strictObject({
  user_id: z.uuid(),
  exam_session_id: z.uuid(),
  execution_environment_id: z.uuid(),
  sign_in_id: z.uuid(),
  /** Seconds since 1970. */
  exp: z.int(),
});
export type TokenClaims = z.infer<typeof tokenClaimsSchema>;

const PREFIX = "mw1";
/** Longer than any token of ours: nothing longer is even decoded. */
const LONGEST = 1_000;

/** What a token says, before anything of it is believed. */
export interface UncheckedToken {
  readonly claims: TokenClaims;
  /** What the signature is over. */
  readonly signed: string;
  readonly signature: string;
}

/** The part of a token that is signed. */
export function signedPart(claims: TokenClaims): string {
  return `${PREFIX}.${toBase64Url(JSON.stringify(claims))}`;
}

/** @returns undefined for anything that is no token of this shape. */
export function readToken(text: string): UncheckedToken | undefined {
  const [prefix, body, signature, ...rest] = text.length > LONGEST ? [] : text.split(".");
  if (prefix !== PREFIX || body === undefined || signature === undefined || rest.length > 0)
    return undefined;
  const claims = z.safeParse(tokenClaimsSchema, fromBase64Url(body));
  if (!claims.success) return undefined;
  return { claims: claims.data, signed: `${PREFIX}.${body}`, signature };
}

export type TokenVerdict = "ok" | "forged" | "expired" | "other-environment";

/**
 * In which order a token is judged. One that names another environment is another group's: whether it is genuine
 * there, this node cannot know and need not, for it is refused either way (403); its own tokens it checks (401).
 */
export function judgeToken(
  token: UncheckedToken,
  environmentId: string,
  isSignedByUs: (token: UncheckedToken) => boolean,
  now: Date,
): TokenVerdict {
  if (token.claims.execution_environment_id !== environmentId) return "other-environment";
  if (!isSignedByUs(token)) return "forged";
  return token.claims.exp * 1000 <= now.getTime() ? "expired" : "ok";
}

function toBase64Url(text: string): string {
  const binary = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  return btoa(binary.join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64Url(text: string): unknown {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
