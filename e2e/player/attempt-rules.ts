import type { SaveReply, SaveRequest } from "@/lib/core/attempts/protocol";
import { standingOf } from "@/lib/core/attempts/save-rule";
import type { LoggedSave } from "./attempt-log";
import { readLog, savesIn } from "./attempt-log";

/** The answer in force to a question, from the log alone. */
export function currentAnswer(saves: readonly LoggedSave[], questionId: string) {
  return saves.findLast((s) => s.question_id === questionId && s.standing !== "kept");
}

/** What saving would append, or the reply already given for this (client, sequence). */
export function decide(
  file: string,
  request: SaveRequest,
  deadline: string | null,
): { readonly entry: LoggedSave; readonly repeated: boolean } {
  const log = readLog(file);
  const saves = savesIn(log);
  const same = saves.find(
    (s) => s.client_id === request.client_id && s.client_seq === request.client_seq,
  );
  if (same !== undefined) return { entry: same, repeated: true };
  const now = new Date();
  const late = deadline !== null && now > new Date(deadline);
  const current = currentAnswer(saves, request.question_id);
  const standing = standingOf(
    { clientId: request.client_id, clientSeq: request.client_seq, basedOn: request.based_on },
    current === undefined ? undefined : asCurrent(current),
    late ? "time-up" : "open",
  );
  if (standing === "closed") throw new Error("an open attempt is not closed");
  const position = log.length + 1;
  return {
    entry: { ...request, position, standing, saved_at: now.toISOString() },
    repeated: false,
  };
}

export function replyTo(entry: LoggedSave, remaining: number | null): SaveReply {
  const { position, saved_at, standing } = entry;
  const receipt = `R${String(position).padStart(4, "0")}`;
  return { position, receipt, saved_at, standing, time_remaining_seconds: remaining };
}

function asCurrent(save: LoggedSave) {
  return {
    response: save.response,
    position: save.position,
    clientId: save.client_id,
    clientSeq: save.client_seq,
    late: save.standing === "late",
    hasOther: false,
    hintUsed: save.hint_used === true,
    flagged: save.flagged === true,
    savedAt: new Date(save.saved_at),
  };
}
