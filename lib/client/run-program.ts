import { safeParse } from "zod/mini";
import type { RunNews, RunRequest } from "@/lib/core/attempts/run-protocol";
import { runNewsSchema } from "@/lib/core/attempts/run-protocol";

const AWAY = "It could not be run: the server is not heard. What you wrote is kept. Try again.";

/**
 * Has a program run by the server of the attempt, and hands on each piece of news as it comes; the last is an outcome
 * or an error. Never throws.
 */
export async function runProgram(
  url: string,
  request: RunRequest,
  onNews: (news: RunNews) => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    const reply = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
      cache: "no-store",
      signal,
    });
    if (!reply.ok || reply.body === null) return onNews({ error: await refusalOf(reply) });
    let rest = "";
    let isOver = false;
    const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const lines = (rest + piece.value).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        const news = newsOf(line);
        isOver = !("ahead" in news);
        onNews(news);
      }
    }
    if (!isOver) onNews({ error: AWAY });
  } catch {
    if (!signal.aborted) onNews({ error: AWAY });
  }
}

function newsOf(line: string): RunNews {
  const read = safeParse(runNewsSchema, JSON.parse(line));
  return read.success ? read.data : { error: AWAY };
}

/** The server's own sentence where it has one. */
async function refusalOf(reply: Response): Promise<string> {
  if (reply.status === 401) return "You are signed out. What you wrote is kept. Sign in again.";
  const body: unknown = await reply.json().catch(() => undefined);
  const error =
    typeof body === "object" && body !== null && "error" in body ? body.error : undefined;
  const message =
    typeof error === "object" && error !== null && "message" in error ? error.message : undefined;
  return typeof message === "string" ? message : AWAY;
}
