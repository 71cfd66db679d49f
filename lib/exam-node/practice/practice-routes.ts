import { AppError } from "@/lib/core/kernel/app-error";
import type { NodeRequest, NodeRoute } from "../http/route";
import type { ExamNode } from "../node";
import type { SignedIn } from "../sign-in/require-pupil";
import { requirePupil } from "../sign-in/require-pupil";
import { isPractice } from "../store/exam";
import { startAgain } from "./again";
import { listAttempts } from "./attempts";
import { join } from "./join";
import { JoinLimit } from "./join-limit";
import { reviewOf } from "./review";

type Answer = (asker: SignedIn, request: NodeRequest) => unknown;

/** What a standing practice answers besides; in an exam none of it is there. */
export function practiceRoutes(node: ExamNode): NodeRoute[] {
  if (!isPractice(node.database)) return [];
  const limit = new JoinLimit();
  const own = (method: "GET" | "POST", path: string, answer: Answer): NodeRoute => ({
    method,
    path,
    handle: async (request) => {
      const asker = requirePupil(node, request.raw, `${method} ${path}`, request.receivedAt);
      return { status: 200, body: await answer(asker, request) };
    },
  });
  return [
    { method: "POST", path: "/practice/join", handle: (request) => join(node, limit, request) },
    own("POST", "/practice/again", (asker, request) => startAgain(node, asker, request)),
    own("GET", "/practice/attempts", ({ session }) => listAttempts(node.database, session)),
    own("GET", "/practice/attempts/:number", ({ session }, { params }) =>
      reviewOf(node.database, session.pupil_id, numberIn(params.number)),
    ),
  ];
}

/** Attempts are asked for by their own numbers, so that there is no name for anybody else's. */
function numberIn(written = ""): number {
  if (/^[1-9]\d{0,3}$/.test(written)) return Number(written);
  throw new AppError("not-found", "You have no such attempt.");
}
