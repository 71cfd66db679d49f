/** The answer in force to one question of an attempt. */
export interface CurrentAnswer {
  readonly response: unknown;
  /** Log position of the save it came from, and who made that save. */
  readonly position: number;
  readonly clientId: string;
  readonly clientSeq: number;
  /** It arrived after the deadline: marked only if the teacher accepts late answers. */
  readonly late: boolean;
  /** Another version is in the log that the teacher should see: from another device, or late. */
  readonly hasOther: boolean;
  readonly hintUsed: boolean;
  readonly flagged: boolean;
  readonly savedAt: Date;
}

/** What a save says of itself. */
export interface IncomingSave {
  readonly clientId: string;
  readonly clientSeq: number;
  readonly basedOn: number;
  readonly response: unknown;
  readonly hintUsed: boolean | undefined;
  readonly flagged: boolean | undefined;
  readonly receivedAt: Date;
}

/** How an attempt stands towards a save that arrives now. */
export type Openness = "open" | "time-up" | "closed";

export interface AttemptClock {
  readonly handedIn: "no" | "by-person" | "by-time";
  readonly deadline: Date | undefined;
}

/** Time that ran out keeps the door open for what was written before it; handing in closes it. */
export function opennessAt({ handedIn, deadline }: AttemptClock, receivedAt: Date): Openness {
  if (handedIn === "by-person") return "closed";
  if (handedIn === "by-time") return "time-up";
  return deadline !== undefined && receivedAt > deadline ? "time-up" : "open";
}

/** "current": it is the answer now. "kept": a later save stands. "late": the teacher decides. "closed": not taken. */
export type Standing = "current" | "kept" | "late" | "closed";

/** May this be saved now, and how does it stand? The one rule behind every store. */
export function standingOf(
  save: Pick<IncomingSave, "clientId" | "clientSeq" | "basedOn">,
  current: CurrentAnswer | undefined,
  openness: Openness,
): Standing {
  if (openness === "closed") return "closed";
  if (openness === "time-up") return "late";
  // After an extension an answer can be in time although a late one is there: being in time wins.
  return current?.late === true || supersedes(save, current) ? "current" : "kept";
}

/**
 * The answer in force once the save stands in the log at `position`.
 * @returns the answer as it was when the save changes nothing about it.
 */
export function answerAfter(
  save: IncomingSave,
  position: number,
  standing: Exclude<Standing, "closed">,
  current: CurrentAnswer | undefined,
): CurrentAnswer | undefined {
  if (takesPlace(save, standing, current))
    return made(save, position, standing === "late", current);
  if (current === undefined) return undefined;
  const hasOther = current.hasOther || standing === "late" || save.clientId !== current.clientId;
  const hintUsed = current.hintUsed || save.hintUsed === true;
  if (hasOther === current.hasOther && hintUsed === current.hintUsed) return current;
  return { ...current, hasOther, hintUsed };
}

/** An on-time answer is never replaced by a late one; the late ones are ordered among themselves. */
function takesPlace(
  save: IncomingSave,
  standing: Exclude<Standing, "closed">,
  current: CurrentAnswer | undefined,
): boolean {
  if (standing === "current") return true;
  if (standing === "kept") return false;
  return current === undefined || (current.late && supersedes(save, current));
}

/** A device's own saves follow its own count; another device's save must have been known to be replaced. */
function supersedes(
  save: Pick<IncomingSave, "clientId" | "clientSeq" | "basedOn">,
  current: CurrentAnswer | undefined,
): boolean {
  if (current === undefined) return true;
  if (current.clientId === save.clientId) return save.clientSeq > current.clientSeq;
  return save.basedOn >= current.position;
}

function made(
  save: IncomingSave,
  position: number,
  late: boolean,
  before: CurrentAnswer | undefined,
): CurrentAnswer {
  return {
    response: save.response,
    position,
    clientId: save.clientId,
    clientSeq: save.clientSeq,
    late,
    hasOther: before?.hasOther === true || (before?.late === true && !late),
    hintUsed: before?.hintUsed === true || save.hintUsed === true,
    flagged: save.flagged ?? before?.flagged ?? false,
    savedAt: save.receivedAt,
  };
}
