import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import * as z from "zod/mini";
import type { PlayerManifest } from "@/lib/core/attempts/player-page";
import {
  PLAYER_POLICY_WITH_PYTHON,
  playerManifestSchema,
  playerPage,
} from "@/lib/core/attempts/player-page";
import { AppError } from "@/lib/core/kernel/app-error";
import { parse } from "@/lib/core/kernel/parse";
import { requireRouteActor } from "@/lib/platform/auth/route-actor";
import type { ProgramRoute } from "./route";

const BUILT = "public/player";

/** The pupil's player: a page of its own beside Next, and the worker that keeps it for a reload without a connection. */
export const PLAYER_ROUTES: readonly ProgramRoute[] = [
  // In the folder of the pages, because a worker serves only what lies beside or below it.
  { method: "GET", path: "/pupil/attempts/sw.js", needsDatabase: false, handle: worker },
  { method: "GET", path: "/pupil/attempts/:id", needsDatabase: true, handle: page },
];

/** Holds nothing of the pupil: whose attempt it is, the paper's own route decides. */
async function page(
  request: IncomingMessage,
  response: ServerResponse,
  { id = "" }: Readonly<Record<string, string>>,
): Promise<void> {
  if (!(await isPupil(request))) {
    response.writeHead(303, { location: "/sign-in", "cache-control": "no-store" }).end();
    return;
  }
  if (!z.safeParse(z.uuid(), id).success)
    throw new AppError(
      "not-found",
      "There is no such test. Go back to your page and choose it there.",
    );
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": PLAYER_POLICY_WITH_PYTHON,
    // The worker keeps a copy on purpose; no other cache may.
    "cache-control": "no-store",
  });
  response.end(playerPage(await readManifest(), addressesOf(id.toLowerCase())));
}

/** @throws AppError "forbidden" for staff. */
async function isPupil(request: IncomingMessage): Promise<boolean> {
  try {
    await requireRouteActor(request, "attempts.take");
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === "unauthenticated") return false;
    throw error;
  }
}

function addressesOf(attemptId: string) {
  return {
    attempt: `/attempts/${attemptId}`,
    worker: "/pupil/attempts/sw.js",
    home: "/pupil",
    signIn: "/sign-in",
    feedback: `/pupil/attempts/${attemptId}/feedback`,
  };
}

async function worker(_request: IncomingMessage, response: ServerResponse): Promise<void> {
  const script = await built("sw.js");
  response.writeHead(200, { "content-type": "text/javascript", "cache-control": "no-cache" });
  response.end(script);
}

let manifest: PlayerManifest | undefined;

async function readManifest(): Promise<PlayerManifest> {
  manifest ??= parse(
    playerManifestSchema,
    JSON.parse(await built("manifest.json")),
    "The player's build",
  );
  return manifest;
}

async function built(name: string): Promise<string> {
  try {
    return await readFile(path.join(process.cwd(), BUILT, name), "utf8");
  } catch (cause) {
    const message = "The pupils' player has not been built. Start Markwell with npm start.";
    throw new AppError("unavailable", message, { cause });
  }
}
