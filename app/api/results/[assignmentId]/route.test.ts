import { expect, it } from "vitest";
import { openSession } from "@/lib/platform/auth/open-session";
import { PLAIN_COOKIE } from "@/lib/platform/auth/session-cookie";
import { aTeacher } from "@/test/staff";
import { GET } from "./route";

it("takes no address that is no id for a fault of its own", async () => {
  const { personId } = await aTeacher();
  const cookie = `${PLAIN_COOKIE}=${await openSession(personId, undefined)}`;
  const request = new Request("http://school.example/", { headers: { cookie } });
  const params = Promise.resolve({ assignmentId: "1'--" });
  expect((await GET(request, { params })).status).toBe(400);
});
