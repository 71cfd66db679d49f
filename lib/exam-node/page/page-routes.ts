import { playerPage } from "@/lib/core/attempts/player-page";
import type { NodeRoute } from "../http/route";
import type { ExamNode } from "../node";
import { getExam } from "../store/exam";
import type { PlayerFiles } from "./player-files";

/**
 * The page of the group: the player, which asks for the slip first. It holds nothing of a pupil, so everybody gets the
 * same; the exam itself is behind the token.
 */
export function pageRoutes(node: ExamNode, files: PlayerFiles): NodeRoute[] {
  const { settings } = getExam(node.database);
  const page = playerPage(files.manifest, {
    attempt: "/exam",
    worker: "/sw.js",
    home: "/",
    signIn: "/",
    feedback: "/",
    exam: { title: settings.title, lang: settings.lang },
  });
  const html = { "content-type": "text/html; charset=utf-8" };
  return [
    { method: "GET", path: "/", handle: () => ({ status: 200, bytes: page, headers: html }) },
    { method: "GET", path: "/sw.js", handle: (request) => files.named(request, "sw.js") },
    { method: "GET", path: "/icon.svg", handle: (request) => files.named(request, "icon.svg") },
    {
      method: "GET",
      path: "/player/:name",
      handle: (request) => files.lasting(request, request.params.name ?? ""),
    },
  ];
}
