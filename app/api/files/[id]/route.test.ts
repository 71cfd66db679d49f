import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { addDocuments } from "@/lib/features/documents/mutations";
import { openSession } from "@/lib/platform/auth/open-session";
import { PLAIN_COOKIE } from "@/lib/platform/auth/session-cookie";
import { db } from "@/lib/platform/db/client";
import { LESSON } from "@/test/a-lesson";
import { aTeacher } from "@/test/staff";
import { GET } from "./route";

it("keeps a picture for one session, so that who signs in next on this machine is asked about anew", async () => {
  const teacher = await aTeacher();
  const bytes = Buffer.from(teacher.personId);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const picture = { sha256, mediaType: "image/webp", width: 1, height: 1, bytes };
  const blocks = [{ address: "Slide 1", kind: "image" as const, text: "A chip", image: sha256 }];
  const file = { fileName: "chip.pptx", sha256: "0".repeat(64), sizeBytes: 1 };
  await addDocuments(teacher, [{ ...file, document: { ...LESSON, blocks }, pictures: [picture] }]);
  const { id } = await db.file.findFirstOrThrow({ where: { sha256 } });
  const cookie = `${PLAIN_COOKIE}=${await openSession(teacher.personId, undefined)}`;
  const request = new Request("http://school.example/", { headers: { cookie } });
  const response = await GET(request, { params: Promise.resolve({ id }) });
  expect(response.status).toBe(200);
  expect(response.headers.get("vary")).toBe("Cookie");
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
});
