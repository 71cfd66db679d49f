import { markAnswer } from "@/lib/features/results/answers/mutations";
import { markAnswerSchema } from "@/lib/features/results/answers/schema";
import { answerRequest } from "@/lib/platform/http/answer-request";
import { readPostedJson } from "@/lib/platform/http/posted-json";

/** A teacher's mark for one written answer; a route for the reason that those of exams have one. */
export function POST(request: Request): Promise<Response> {
  return answerRequest(async () => {
    const expected = {
      permission: "answers.mark",
      schema: markAnswerSchema,
      what: "The mark",
    } as const;
    const { actor, input } = await readPostedJson(request, expected);
    return Response.json(await markAnswer(actor, input, new Date()));
  });
}
