import { giveMark } from "@/lib/features/exams/grading/mutations";
import { giveMarkSchema } from "@/lib/features/exams/grading/schema";
import { answerRequest } from "@/lib/platform/http/answer-request";
import { readPostedJson } from "@/lib/platform/http/posted-json";

/**
 * Gives an answer of an exam its next mark; answers the version it has then. A route and no server action: those wait
 * for one another, and what still waits is lost when the teacher goes to another page.
 */
export function POST(request: Request): Promise<Response> {
  return answerRequest(async () => {
    const expected = {
      permission: "exams.grade",
      schema: giveMarkSchema,
      what: "The mark",
    } as const;
    const { actor, input } = await readPostedJson(request, expected);
    return Response.json({ version: await giveMark(actor, input) });
  });
}
