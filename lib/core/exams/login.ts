import * as z from "zod/mini";

/** `POST /login` at an exam node. */
export const loginRequestSchema = z.object({
  /** As it stands on the slip; capitals and spaces do not matter. */
  student_id: z.string().check(z.maxLength(200)),
  password: z.string().check(z.maxLength(200)),
  /** Made once by each browser, so that going on at another computer is noticed. */
  device_id: z.optional(z.uuid()),
});

export const loginReplySchema = z.object({
  token: z.string(),
  expires_at: z.string(),
  user_id: z.uuid(),
  exam_session_id: z.uuid(),
  execution_environment_id: z.uuid(),
  display_name: z.string(),
  title: z.string(),
  server_time: z.string(),
  /** When the questions may be opened; null: at once. */
  starts_at: z.nullable(z.string()),
});
export type LoginReply = z.infer<typeof loginReplySchema>;
