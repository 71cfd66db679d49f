import { expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { openSession } from "@/lib/platform/auth/open-session";
import { PLAIN_COOKIE } from "@/lib/platform/auth/session-cookie";
import { aTeacher } from "@/test/staff";
import { runAction } from "./run-action";

const request = vi.hoisted(() => ({ headers: new Map<string, string>(), token: "" }));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => (name === PLAIN_COOKIE ? { value: request.token } : undefined),
  }),
}));

const schema = z.object({ comment: z.string() });

it("hands on nothing that Postgres cannot keep", async () => {
  request.token = await openSession((await aTeacher()).personId, undefined);
  const form = new FormData();
  form.set("comment", "Well\u0000 done \ud800");
  for (const input of [form, { comment: "Well\u0000 done \ud800" }]) {
    const run = async (_actor: unknown, { comment }: { comment: string }) => comment;
    const done = await runAction({ permission: "answers.mark", schema, input, run });
    expect(done).toEqual({ ok: true, value: "Well done \ufffd" });
  }
});
