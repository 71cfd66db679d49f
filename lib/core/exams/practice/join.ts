import * as z from "zod/mini";
import { loginReplySchema } from "../login";

/** `POST /practice/join`: whoever comes gets an id and a password of their own. */
export const joinRequestSchema = z.object({
  /** What the pupil wants to be called; without it they stay without a name. */
  display_name: z.optional(z.string().check(z.maxLength(60, "must have at most 60 letters"))),
  /** Made once by each browser. */
  device_id: z.optional(z.uuid()),
});

/** Told once: only a hash of the password is kept. */
export const joinReplySchema = z.extend(loginReplySchema, {
  student_id: z.string(),
  password: z.string(),
});
export type JoinReply = z.infer<typeof joinReplySchema>;

/** `POST /practice/again`: answered as a sign-in to the new attempt. */
export const againRequestSchema = z.object({ device_id: z.optional(z.uuid()) });

/** What somebody is called who gave no name. */
export const NAMELESS = "Guest";

/** @returns the name without what no name holds; undefined where nothing is left of it. */
export function cleanName(given: string | undefined): string | undefined {
  const name = (given ?? "")
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return name === "" ? undefined : name;
}
