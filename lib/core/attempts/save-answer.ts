import { AppError } from "@/lib/core/kernel/app-error";
import { storable } from "@/lib/core/kernel/storable";
import type { AnswerStore, RecordedSave, SaveSituation } from "./answer-store";
import { secondsLeft } from "./deadline";
import type { LogEntry, Sha256 } from "./log-entry";
import { canonicalBytes, sealEntry } from "./log-entry";
import type { SaveReply, SaveRequest } from "./protocol";
import type { IncomingSave, Standing } from "./save-rule";
import { answerAfter, opennessAt, standingOf } from "./save-rule";

/** What saving needs from outside: nothing here knows a hash library or a question type. */
export interface SaveDependencies {
  readonly store: AnswerStore;
  readonly sha256: Sha256;
  /** @throws AppError "invalid" when the value is no response of that type. */
  readResponse(type: string, value: unknown): unknown;
}

/** Another save may move the head between reading and writing; each such loss is that other save's success. */
const MOST_ATTEMPTS = 100;

/**
 * Saves one answer: reads how things stand, decides by the rule, appends. A repeat of a recorded save gets
 * its first reply again.
 * @param receivedAt the server's clock when the request arrived.
 * @throws AppError "not-found", "invalid", "closed", "conflict", or what the store throws.
 */
export async function saveAnswer(
  attemptId: string,
  request: SaveRequest,
  receivedAt: Date,
  dependencies: SaveDependencies,
): Promise<SaveReply> {
  const plain = withPlainIds(request);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const reply = await tryToSave(attemptId, plain, receivedAt, dependencies);
    if (reply !== undefined) return reply;
  }
  throw new AppError(
    "unavailable",
    "Too many devices are saving at once. Your answer is kept here.",
    {
      retryAfterSeconds: 1,
    },
  );
}

/** One id has one spelling in the log. */
function withPlainIds(request: SaveRequest): SaveRequest {
  return {
    ...request,
    question_id: request.question_id.toLowerCase(),
    client_id: request.client_id.toLowerCase(),
  };
}

async function tryToSave(
  attemptId: string,
  request: SaveRequest,
  receivedAt: Date,
  { store, sha256, readResponse }: SaveDependencies,
): Promise<SaveReply | undefined> {
  const { question_id: questionId, client_id: clientId, client_seq: clientSeq } = request;
  const situation = await store.situation({ attemptId, questionId, clientId, clientSeq });
  const response = readAnswer(situation.questionType, request.response, readResponse);
  if (situation.recorded !== undefined) {
    return repeated(situation.recorded, { ...request, response }, situation, receivedAt);
  }
  const save = incoming(request, response, receivedAt);
  const standing = standingOf(save, situation.current, opennessAt(situation.clock, receivedAt));
  if (standing === "closed") throw handedIn();
  const payload = {
    ...request,
    response,
    kind: standing === "late" ? "late-save" : "save",
    standing,
  };
  const { head, current } = situation;
  const entry = sealEntry({ attemptId, head, payload, clientId, clientSeq, receivedAt }, sha256);
  const stays = standing === "late" && situation.lateDecided === true;
  const answer = stays ? current : answerAfter(save, entry.position, standing, current);
  const write = answer === undefined || answer === current ? undefined : { questionId, answer };
  const appended = await store.append(head, entry, write);
  return appended ? replyTo(entry, standing, situation, receivedAt) : undefined;
}

function readAnswer(
  type: string | undefined,
  value: unknown,
  readResponse: SaveDependencies["readResponse"],
): unknown {
  if (type === undefined) {
    throw new AppError("not-found", "This question is not part of this test. Nothing was changed.");
  }
  return storable(readResponse(type, value));
}

function incoming(request: SaveRequest, response: unknown, receivedAt: Date): IncomingSave {
  return {
    clientId: request.client_id,
    clientSeq: request.client_seq,
    basedOn: request.based_on,
    response,
    hintUsed: request.hint_used,
    flagged: request.flagged,
    receivedAt,
  };
}

function replyTo(
  entry: Pick<LogEntry, "position" | "receipt" | "receivedAt">,
  standing: Exclude<Standing, "closed">,
  { clock }: SaveSituation,
  now: Date,
): SaveReply {
  return {
    position: entry.position,
    receipt: entry.receipt,
    saved_at: entry.receivedAt.toISOString(),
    time_remaining_seconds: secondsLeft(clock.deadline, now) ?? null,
    standing,
  };
}

/** A number used twice for two different answers would lose the second one: it is refused aloud. */
function repeated(
  recorded: RecordedSave,
  request: SaveRequest,
  situation: SaveSituation,
  now: Date,
): SaveReply {
  const first = JSON.parse(new TextDecoder().decode(recorded.payload)) as Record<string, unknown>;
  const standing = first.standing;
  const isStanding = standing === "current" || standing === "kept" || standing === "late";
  if (!isStanding || first.question_id !== request.question_id) throw numberUsedTwice();
  if (!sameResponse(first.response, request.response)) throw numberUsedTwice();
  return replyTo(recorded, standing, situation, now);
}

function sameResponse(stored: unknown, sent: unknown): boolean {
  const [a, b] = [canonicalBytes(stored), canonicalBytes(sent)];
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function numberUsedTwice(): AppError {
  return new AppError(
    "conflict",
    "This device has already used this save number for another answer. Reload the page: what you wrote is kept on it.",
  );
}

function handedIn(): AppError {
  return new AppError(
    "closed",
    "This test has been handed in. What was saved before then is safe; later answers are not taken.",
  );
}
