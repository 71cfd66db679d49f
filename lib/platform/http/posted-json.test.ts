import { expect, it } from "vitest";
import * as z from "zod/mini";
import { openSession } from "@/lib/platform/auth/open-session";
import { PLAIN_COOKIE } from "@/lib/platform/auth/session-cookie";
import { aTeacher } from "@/test/staff";
import { readPostedJson } from "./posted-json";

const EXPECTED = {
  permission: "answers.mark",
  schema: z.object({ points: z.int() }),
  what: "The mark",
} as const;

async function posted(body: string, origin = "http://school.example") {
  const { personId } = await aTeacher();
  const cookie = `${PLAIN_COOKIE}=${await openSession(personId, undefined)}`;
  const headers = { cookie, origin, host: "school.example" };
  return new Request("http://school.example/", { method: "POST", headers, body });
}

it("reads what a page of this school posted, and who posted it", async () => {
  const { actor, input } = await readPostedJson(await posted('{"points":2}'), EXPECTED);
  expect(actor.role).toBe("teacher");
  expect(input).toEqual({ points: 2 });
});

it.each([
  ["no JSON", "{", "invalid"],
  ["of another shape", '{"points":"two"}', "invalid"],
  ["nested without end", `{"points":${"[".repeat(20_000)}${"]".repeat(20_000)}}`, "invalid"],
  ["too long", JSON.stringify({ points: 2, comment: "a".repeat(3_000_000) }), "too-large"],
])("hears out and refuses what is %s", async (_, body, code) => {
  const request = await posted(body);
  await expect(readPostedJson(request, EXPECTED)).rejects.toMatchObject({ code });
  // Read to its end: what is left unread would break the next request on the same connection.
  expect(request.bodyUsed).toBe(true);
});

it("refuses another page's request", async () => {
  const request = await posted('{"points":2}', "http://elsewhere.example");
  await expect(readPostedJson(request, EXPECTED)).rejects.toMatchObject({ code: "forbidden" });
});
