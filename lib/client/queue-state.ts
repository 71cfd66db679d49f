import type { SaveReply } from "@/lib/core/attempts/protocol";

/**
 * The answer queue as a value: what waits to be sent, what the server is known to hold, and the rules
 * between them. One of these per attempt is shared by every tab of a browser; a store changes it in one
 * transaction at a time.
 *
 * The two rules that keep answers safe:
 * - A save that may have reached the server never changes again. The server answers a repeated
 *   (client, sequence) with its first reply, so a changed repeat would be dropped in silence.
 * - `basedOn` is what the pupil could have seen when answering, never what was heard later.
 */
export interface QueueState {
  /** Every log entry up to here is known to this browser. */
  readonly position: number;
  /** Own entries beyond `position`, heard of before what lies between. */
  readonly ahead: readonly number[];
  /** Newest sequence number given out, by client. */
  readonly lastSequence: Readonly<Record<string, number>>;
  /** Oldest first; sent in this order. */
  readonly pending: readonly Pending[];
  /** What the server holds, by question. */
  readonly answers: Readonly<Record<string, HeldAnswer>>;
  /** Saves the server will never take, newest per question, with its reason. */
  readonly refused: Readonly<Record<string, RefusedSave>>;
  /** The newest receipt, for the line "Saved 10:42:03 · K7Q9F". */
  readonly latest: SaveReply | undefined;
  readonly handedIn: HandedIn | undefined;
  /** Another device wrote what this browser has not seen: the paper has to be read again. */
  readonly behind: boolean;
  /** Questions whose answer from here was kept beside another device's later one. */
  readonly keptBeside: readonly string[];
  /** Something arrived after the time was up: kept, and the teacher decides. */
  readonly late: boolean;
}

/** What the pupil did to one question. */
export interface Draft {
  readonly questionId: string;
  readonly response: unknown;
  readonly hintUsed: boolean;
  readonly flagged: boolean;
}

/** Who writes: `page` is one load of the player in one tab. */
export interface Writer {
  readonly clientId: string;
  readonly page: string;
}

interface Sendable extends Writer {
  readonly sequence: number;
  readonly basedOn: number;
  /** Set before the first byte is sent; from then on the entry never changes. */
  readonly attempted: boolean;
}

export interface PendingSave extends Sendable, Draft {
  readonly kind: "save";
  readonly clientTime: string;
}

export interface PendingHandIn extends Sendable {
  readonly kind: "hand-in";
}

export type Pending = PendingSave | PendingHandIn;

export interface HeldAnswer {
  readonly response: unknown;
  readonly position: number;
  readonly hintUsed: boolean;
  readonly flagged: boolean;
}

export interface RefusedSave extends Draft {
  readonly code: string;
  readonly message: string;
}

export interface HandedIn {
  readonly submittedAt: string;
  readonly receipt: string;
  readonly feedbackReady: boolean;
}

export const EMPTY_QUEUE: QueueState = {
  position: 0,
  ahead: [],
  lastSequence: {},
  pending: [],
  answers: {},
  refused: {},
  latest: undefined,
  handedIn: undefined,
  behind: false,
  keptBeside: [],
  late: false,
};

/** What this browser shows for a question: the newest the pupil wrote here, else what the server holds. */
export function answerTo(state: QueueState, questionId: string): Draft | undefined {
  const waiting = state.pending.findLast((entry) => isSaveOf(entry, questionId));
  if (waiting?.kind === "save") return waiting;
  const refused = state.refused[questionId];
  if (refused !== undefined) return refused;
  const held = state.answers[questionId];
  return held === undefined ? undefined : { questionId, ...held };
}

/** Adds a save, or folds it into the question's waiting one where that cannot have been sent. */
export function withSave(
  state: QueueState,
  writer: Writer,
  draft: Draft,
  clientTime: string,
): QueueState {
  const { [draft.questionId]: _settled, ...refused } = state.refused;
  const open = state.pending.findLast((entry) => isSaveOf(entry, draft.questionId));
  if (open?.kind === "save" && !open.attempted && open.page === writer.page) {
    const folded = { ...open, ...draft, clientTime };
    return { ...state, refused, pending: state.pending.map((e) => (e === open ? folded : e)) };
  }
  return appended({ ...state, refused }, writer, (sendable) => ({
    kind: "save",
    ...sendable,
    ...draft,
    basedOn: Math.max(state.position, state.answers[draft.questionId]?.position ?? 0),
    clientTime,
  }));
}

/** Hands in after everything that waits. Asking twice changes nothing. */
export function withHandIn(state: QueueState, writer: Writer): QueueState {
  if (state.handedIn !== undefined || state.pending.some(({ kind }) => kind === "hand-in")) {
    return state;
  }
  return appended(state, writer, (sendable) => ({ kind: "hand-in", ...sendable }));
}

/** Seals the oldest entry, so that it can be sent. */
export function withClaim(state: QueueState): QueueState {
  return {
    ...state,
    pending: state.pending.map((e, index) => (index === 0 ? { ...e, attempted: true } : e)),
  };
}

/**
 * What a page that is going away can send at once, without waiting for replies. A save made on top of another
 * client's unacknowledged one is not among them: until that one's position is known it would count as older.
 */
export function sendableAtOnce(state: QueueState): PendingSave[] {
  const saves = state.pending.filter((entry) => entry.kind === "save");
  return saves.filter((save, index) =>
    saves
      .slice(0, index)
      .every((e) => e.questionId !== save.questionId || e.clientId === save.clientId),
  );
}

/** Seals everything: any of it may be sent as the page goes away. */
export function withAllClaimed(state: QueueState): QueueState {
  return { ...state, pending: state.pending.map((entry) => ({ ...entry, attempted: true })) };
}

/** Takes up what pages that went away could not write any more; what is here already, or was settled, stays as it is. */
export function withLeftBehind(state: QueueState, left: readonly Pending[]): QueueState {
  return left.reduce(withOneLeft, state);
}

function withOneLeft(state: QueueState, entry: Pending): QueueState {
  const { clientId, sequence } = entry;
  if (sequence > (state.lastSequence[clientId] ?? 0)) {
    const lastSequence = { ...state.lastSequence, [clientId]: sequence };
    return { ...state, lastSequence, pending: [...state.pending, entry] };
  }
  // What is on disk unsealed has fewer letters: it is from before the last keys were pressed.
  const isOlder = (other: Pending) => isSame(other, entry) && !other.attempted;
  if (!state.pending.some(isOlder)) return state;
  return { ...state, pending: state.pending.map((e) => (isOlder(e) ? entry : e)) };
}

/** The server has the save, and says how it stands. */
export function withSaved(state: QueueState, sent: PendingSave, reply: SaveReply): QueueState {
  if (!state.pending.some((entry) => isSame(entry, sent))) return state;
  const heard = withHeard(without(state, sent), reply.position);
  const latest = newer(state.latest, reply);
  if (reply.standing === "kept") {
    const keptBeside = [...new Set([...state.keptBeside, sent.questionId])];
    return { ...heard, latest, behind: true, keptBeside };
  }
  const { response, hintUsed, flagged } = sent;
  const held = { response, hintUsed, flagged, position: reply.position };
  return {
    ...heard,
    latest,
    late: heard.late || reply.standing === "late",
    answers: { ...heard.answers, [sent.questionId]: held },
    pending: heard.pending.map((entry) => rebased(entry, sent.questionId, reply.position)),
  };
}

/** The server will never take the save; the pupil's words stay on the screen, with the reason. */
export function withRefused(
  state: QueueState,
  sent: PendingSave,
  why: { readonly code: string; readonly message: string },
): QueueState {
  if (!state.pending.some((entry) => isSame(entry, sent))) return state;
  const { questionId, response, hintUsed, flagged } = sent;
  const refused = { questionId, response, hintUsed, flagged, ...why };
  return { ...without(state, sent), refused: { ...state.refused, [questionId]: refused } };
}

/** Handed in: a shared machine forgets the answers; a save another tab had still waiting is sent all the same. */
export function withHandedIn(state: QueueState, handedIn: HandedIn): QueueState {
  const pending = state.pending.filter(({ kind }) => kind === "save");
  return { ...withForgotten(state), handedIn, pending };
}

/** Opened again by a teacher: what was handed in is read from the server, and may be changed. */
export function withReopened(state: QueueState): QueueState {
  return { ...state, handedIn: undefined, behind: true };
}

/** The server would not take the hand-in (it is in already, or was reopened): ask it how things stand. */
export function withHandInRefused(state: QueueState): QueueState {
  const pending = state.pending.filter(({ kind }) => kind === "save");
  return { ...state, pending, behind: true };
}

/** The server's whole account of the attempt, read at log position `position`. */
export function withServerAnswers(
  state: QueueState,
  position: number,
  saved: readonly (HeldAnswer & { readonly questionId: string })[],
): QueueState {
  const answers = { ...state.answers };
  for (const { questionId, ...held } of saved) {
    if (held.position >= (answers[questionId]?.position ?? 0)) answers[questionId] = held;
  }
  return settled({
    ...state,
    answers,
    position: Math.max(state.position, position),
    behind: false,
  });
}

/** The attempt is over: keeps only what is still to be sent, and the receipts. */
export function withForgotten(state: QueueState): QueueState {
  return { ...state, answers: {}, refused: {}, keptBeside: [] };
}

/** The pupil has read that another device's later answer stands. */
export function withKeptRead(state: QueueState): QueueState {
  return { ...state, keptBeside: [] };
}

function appended(
  state: QueueState,
  writer: Writer,
  entry: (sendable: Sendable) => Pending,
): QueueState {
  const sequence = (state.lastSequence[writer.clientId] ?? 0) + 1;
  const sendable = { ...writer, sequence, basedOn: state.position, attempted: false };
  return {
    ...state,
    lastSequence: { ...state.lastSequence, [writer.clientId]: sequence },
    pending: [...state.pending, entry(sendable)],
  };
}

/** What was written on top of an answer that now stands is based on it. */
function rebased(entry: Pending, questionId: string, position: number): Pending {
  return isSaveOf(entry, questionId)
    ? { ...entry, basedOn: Math.max(entry.basedOn, position) }
    : entry;
}

function withHeard(state: QueueState, position: number): QueueState {
  return settled({ ...state, ahead: [...state.ahead, position] });
}

/** Moves `position` over own entries; what is left between belongs to somebody else. */
function settled(state: QueueState): QueueState {
  let { position } = state;
  const ahead = [...new Set(state.ahead)].sort((a, b) => a - b);
  while (ahead[0] !== undefined && ahead[0] <= position + 1) {
    position = Math.max(position, ahead.shift() ?? 0);
  }
  return { ...state, position, ahead, behind: state.behind || ahead.length > 0 };
}

function newer(known: SaveReply | undefined, reply: SaveReply): SaveReply {
  return known === undefined || reply.position >= known.position ? reply : known;
}

function without(state: QueueState, sent: Pending): QueueState {
  return { ...state, pending: state.pending.filter((entry) => !isSame(entry, sent)) };
}

function isSame(a: Pending, b: Pending): boolean {
  return a.clientId === b.clientId && a.sequence === b.sequence;
}

function isSaveOf(entry: Pending, questionId: string): boolean {
  return entry.kind === "save" && entry.questionId === questionId;
}
