import { PLAYER_POLICY_WITH_PYTHON, playerPage } from "@/lib/core/attempts/player-page";
import type { NodeRoute } from "../http/route";
import type { ExamNode } from "../node";
import { getExam } from "../store/exam";
import type { PlayerFiles } from "./player-files";
import type { PythonFiles } from "./python-files";

/**
 * The page of the group: the player, which asks for the slip first. It holds nothing of a pupil, so everybody gets the
 * same; the exam itself is behind the token.
 * @param python where the group's papers ask for programs; the page may then frame what runs them, and nothing else.
 */
export function pageRoutes(
  node: ExamNode,
  files: PlayerFiles,
  python: PythonFiles | undefined,
): NodeRoute[] {
  const { settings } = getExam(node.database);
  const page = playerPage(files.manifest, {
    attempt: "/exam",
    worker: "/sw.js",
    home: "/",
    signIn: "/",
    feedback: "/",
    exam: {
      ...{ title: settings.title, lang: settings.lang, school: settings.school },
      runsPrograms: python !== undefined,
    },
  });
  const html = {
    "content-type": "text/html; charset=utf-8",
    ...(python === undefined ? {} : { "content-security-policy": PLAYER_POLICY_WITH_PYTHON }),
  };
  return [
    { method: "GET", path: "/", handle: () => ({ status: 200, bytes: page, headers: html }) },
    { method: "GET", path: "/sw.js", handle: (request) => files.named(request, "sw.js") },
    { method: "GET", path: "/icon.svg", handle: (request) => files.named(request, "icon.svg") },
    {
      method: "GET",
      path: "/player/:name",
      handle: (request) => files.lasting(request, request.params.name ?? ""),
    },
    ...(python?.routes() ?? []),
  ];
}
