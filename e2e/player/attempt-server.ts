/**
 * A server of one attempt for the browser tests of the player: real HTTP, a log on disk, the real rule of
 * saving, and a way to be killed between writing and answering. Run as a process of its own.
 */
import { appendFileSync, createReadStream, existsSync, readFileSync } from "node:fs";

import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import path from "node:path";
import { text } from "node:stream/consumers";
import { PLAYER_POLICY_WITH_PYTHON, playerPage } from "@/lib/core/attempts/player-page";
import type { FollowUpOnWire } from "@/lib/core/attempts/protocol";
import { saveRequestSchema } from "@/lib/core/attempts/protocol";
import { PYTHON_FILES } from "@/lib/web/python-files";
import { findRoute } from "@/lib/web/route";
import { securityHeaders } from "@/lib/web/security-headers";
import { appendToLog, readLog, savesIn } from "./attempt-log";
import { currentAnswer, decide, replyTo } from "./attempt-rules";
import { SAMPLE_QUESTIONS } from "./sample-paper";

/** What a test may change while the server runs; read again for every request. */
export interface ServerSetting {
  readonly deadline?: string;
  readonly allowBack?: boolean;
  readonly state?: "in-progress" | "paused" | "submitted";
  readonly dieMidSave?: boolean;
  readonly status?: number;
  readonly questions?: readonly number[];
  readonly preferences?: object;
  /** What an examiner asked on; without it there is none. */
  readonly followUps?: readonly FollowUpOnWire[];
  /** Whether it serves Python for the browser, and keeps a list of all it was asked. */
  readonly python?: boolean;
}

const ATTEMPT = "0190a000-0000-7000-8000-00000000aaaa";
const PICTURES = new Set(["network.png", "plant-cell.png"]);
/** With a folder of cert.pem and key.pem the server speaks HTTPS. */
const [folder = ".", port = "0", certificates] = process.argv.slice(2);
const logFile = path.join(folder, "log.jsonl");
const settingFile = path.join(folder, "setting.json");
const requestsFile = path.join(folder, "requests.txt");
const preferencesFile = path.join(folder, "preferences.json");

makeServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
}).listen(Number(port), "127.0.0.1", () => process.stdout.write("ready\n"));

function makeServer(listener: RequestListener) {
  if (certificates === undefined) return createServer(listener);
  const read = (name: string) => readFileSync(path.join(certificates, name));
  return createSecureServer({ cert: read("cert.pem"), key: read("key.pem") }, listener);
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  if (servesPython(request, pathname)) return python(request, response, pathname);
  if (pathname.startsWith("/player/")) return file(response, path.join("public", pathname));
  if (PICTURES.has(path.basename(pathname)) && pathname.startsWith("/test-files/"))
    return picture(response, path.basename(pathname));
  if (pathname === "/pupil/attempts/sw.js") return file(response, "public/player/sw.js");
  if (pathname === `/pupil/attempts/${ATTEMPT}`) return page(response);
  const name = pathname.startsWith(`/attempts/${ATTEMPT}/`)
    ? pathname.split("/").at(-1)
    : undefined;
  const { status } = setting();
  if (status !== undefined) return void response.writeHead(status).end();
  if (name === "paper") return json(response, paper());
  if (name === "progress") return json(response, progress());
  const body: unknown = request.method === "POST" ? JSON.parse(await text(request)) : undefined;
  if (name === "answer") return save(response, body);
  if (name === "complete") return complete(response);
  if (name === "preferences") return preferences(response, body);
  response.writeHead(404).end();
}

function save(response: ServerResponse, body: unknown): void {
  const request = saveRequestSchema.parse(body);
  const { entry, repeated } = decide(logFile, request, setting().deadline ?? null);
  if (!repeated) appendToLog(logFile, entry);
  if (setting().dieMidSave === true && !repeated) process.kill(process.pid, "SIGKILL");
  json(response, replyTo(entry, remaining()));
}

function complete(response: ServerResponse): void {
  const log = readLog(logFile);
  const earlier = log.find((entry) => "handed_in" in entry);
  const at = earlier === undefined ? new Date().toISOString() : earlier.handed_in;
  if (earlier === undefined) appendToLog(logFile, { position: log.length + 1, handed_in: at });
  json(response, { submitted_at: at, receipt: "H7Q9F", feedback_ready: true });
}

function preferences(response: ServerResponse, body: unknown): void {
  appendToLog(preferencesFile, body as never);
  json(response, body);
}

function paper() {
  const { allowBack = true, questions: wanted, preferences: stored = {} } = setting();
  const saves = savesIn(readLog(logFile));
  const questions = SAMPLE_QUESTIONS.filter(({ number }) => wanted?.includes(number) ?? true);
  return {
    attempt_id: ATTEMPT,
    title: "How computers work: end of unit",
    introduction: "This test is about what we did in the last five lessons.",
    pupil_name: "Amira Khan",
    allow_back: allowBack,
    questions: questions.map((question, index) => {
      const current = currentAnswer(saves, question.question_id);
      return {
        ...question,
        number: index + 1,
        saved: current === undefined ? null : saved(current),
      };
    }),
    estimated_seconds: questions.length * 90,
    feedback: "on-hand-in",
    preferences: stored,
    follow_ups: setting().followUps,
    ...clock(),
  };
}

function saved(entry: NonNullable<ReturnType<typeof currentAnswer>>) {
  const { response, position, hint_used = false, flagged = false } = entry;
  return { response, position, hint_used, flagged };
}

function progress() {
  const saves = savesIn(readLog(logFile));
  const answered = new Set(saves.map(({ question_id }) => question_id)).size;
  return {
    questions_answered: answered,
    total_questions: SAMPLE_QUESTIONS.length,
    time_remaining_seconds: remaining(),
    follow_ups: setting().followUps,
    ...clock(),
  };
}

function clock() {
  const { deadline = null, state } = setting();
  const log = readLog(logFile);
  const handedIn = log.some((entry) => "handed_in" in entry);
  return {
    position: log.length,
    server_time: new Date().toISOString(),
    deadline,
    state: state ?? (handedIn ? "submitted" : "in-progress"),
  };
}

function remaining(): number | null {
  const { deadline } = setting();
  if (deadline === undefined) return null;
  return Math.max(0, Math.floor((Date.parse(deadline) - Date.now()) / 1000));
}

function setting(): ServerSetting {
  return existsSync(settingFile)
    ? (JSON.parse(readFileSync(settingFile, "utf8")) as ServerSetting)
    : {};
}

function page(response: ServerResponse): void {
  const manifest = JSON.parse(readFileSync("public/player/manifest.json", "utf8"));
  const html = playerPage(manifest, {
    attempt: `/attempts/${ATTEMPT}`,
    worker: "/pupil/attempts/sw.js",
    home: "/pupil",
    signIn: "/sign-in",
    feedback: "/pupil/feedback",
  });
  response.writeHead(200, {
    "content-type": "text/html",
    "content-security-policy": PLAYER_POLICY_WITH_PYTHON,
  });
  response.end(html);
}

function servesPython({ method, url }: IncomingMessage, pathname: string): boolean {
  if (setting().python !== true) return false;
  appendFileSync(requestsFile, `${method} ${url}\n`);
  return pathname.startsWith("/python/");
}

/** As the site serves it, headers and all. */
async function python(request: IncomingMessage, response: ServerResponse, pathname: string) {
  response.setHeaders(new Map(Object.entries(securityHeaders(false, pathname))));
  const found = findRoute(PYTHON_FILES, request.method ?? "GET", pathname);
  await found?.route.handle(request, response, found.params);
}

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
};

function file(response: ServerResponse, name: string): void {
  const type = TYPES[path.extname(name)] ?? "application/octet-stream";
  // As a public folder without a service worker: asked again after every reload.
  response.writeHead(200, { "content-type": type, "cache-control": "no-cache" });
  createReadStream(name).pipe(response);
}

function picture(response: ServerResponse, name: string): void {
  response.writeHead(200, { "content-type": "image/png", "cache-control": "no-store" });
  response.end(readFileSync(path.join(import.meta.dirname, name)));
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(value));
}
