import type { Preferences } from "@/lib/core/attempts/preferences";
import type { Paper, Progress } from "@/lib/core/attempts/protocol";
import { AnswerQueue } from "./answer-queue";
import type { AttemptServer } from "./attempt-server";
import { attemptServer } from "./attempt-server";
import { randomId, tabClientId } from "./client-id";
import type { KeptPaper } from "./offline-store";
import { findKeptPaper, forgetPaper, keepPaper } from "./offline-store";
import type { PlayerDatabase } from "./player-database";
import { askToKeep, openPlayerDatabase, storedQueues } from "./player-database";
import { memoryQueueStore } from "./queue-store";
import type { ClockReading } from "./server-clock";
import { localTime, secondsUntil, serverNow } from "./server-clock";
import { openTabChannel } from "./tab-channel";

const NOT_YOURS = "This test belongs to somebody else. Sign in with your own name to go on.";
const HEARTBEAT_MILLISECONDS = 30_000;

export type AttemptState = Paper["state"];

/** What the player shows besides the answers. */
export type SessionSnapshot =
  | { readonly phase: "loading" }
  | {
      readonly phase: "failed";
      readonly reason: "offline" | "signed-out" | "refused";
      readonly message: string;
    }
  | {
      readonly phase: "ready";
      readonly paper: Paper;
      readonly state: AttemptState;
      readonly deadline: string | null;
      readonly clock: ClockReading | undefined;
      /** Another device answered while this page was open. */
      readonly elsewhere: boolean;
      /** What an examiner asked on; undefined where there is none. */
      readonly followUps: Paper["follow_ups"];
    };

type Ready = Extract<SessionSnapshot, { phase: "ready" }>;

/** One pupil's attempt in one tab: the paper, the queue of answers, the server's clock, and the heartbeat. */
export class AttemptSession {
  readonly queue: AnswerQueue;
  readonly #attempt: string;
  readonly #server: AttemptServer;
  readonly #database: PlayerDatabase | undefined;
  readonly #listeners = new Set<() => void>();
  #snapshot: SessionSnapshot = { phase: "loading" };
  #reading = false;
  /** A question of how things stand was heard by nobody. */
  #unanswered = false;

  private constructor(
    attempt: string,
    server: AttemptServer,
    database: PlayerDatabase | undefined,
  ) {
    this.#attempt = attempt;
    this.#database = database;
    this.#server = server;
    const tabs = openTabChannel(attempt, () => this.#orRetry(this.queue.refresh()));
    this.queue = new AnswerQueue({
      attempt,
      // Numbers outlive the page only with what they were given to.
      writer: {
        clientId: database === undefined ? randomId() : tabClientId(),
        page: randomId(),
      },
      store: database === undefined ? memoryQueueStore() : storedQueues(database),
      server: this.#server,
      announce: tabs.announce,
    });
  }

  /**
   * @param attempt the base of the attempt's routes, "/attempts/<id>"; names what is kept on this machine.
   * @param server where those routes are somewhere else, or want a token: an exam node.
   */
  static async open(attempt: string, server = attemptServer(attempt)): Promise<AttemptSession> {
    const session = new AttemptSession(attempt, server, await openPlayerDatabase());
    await session.queue.refresh();
    session.queue.subscribe(() => session.#catchUp());
    session.#listenToThePage();
    askToKeep().catch(() => undefined);
    await session.load();
    setInterval(() => session.beat(), HEARTBEAT_MILLISECONDS);
    return session;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): SessionSnapshot => this.#snapshot;

  /** Reads the paper from the server, or from this machine when the server is not heard. */
  async load(): Promise<void> {
    const asked = localTime();
    const reply = await this.#server.paper();
    if (reply.kind === "ok") return this.#take(reply.value, asked);
    if (reply.kind === "refused") return this.#fail("refused", reply.message);
    this.queue.unheard(reply.kind);
    if (this.#snapshot.phase === "ready") return;
    // Nobody's session, or another pupil's: what is kept here of this attempt is not for those eyes.
    if (reply.kind === "signed-out") return this.#fail("signed-out", "");
    if (reply.kind === "forbidden") return this.#fail("refused", NOT_YOURS);
    const kept = await findKeptPaper(this.#database, this.#attempt);
    if (kept !== undefined) {
      this.#open(kept.paper, resumed(kept));
      // What an earlier load left goes on being tried from now, not from the next heartbeat.
      this.queue.send();
      return;
    }
    this.#fail("offline", "");
  }

  /** Asks the server how things stand: its clock, the deadline, a pause, another device's answers. */
  beat(): void {
    this.#orRetry(this.#ask());
  }

  /** Seconds left by the server's clock; undefined without a limit or before the server was heard. */
  secondsLeft(): number | undefined {
    const now = this.#snapshot;
    if (now.phase !== "ready" || now.clock === undefined) return undefined;
    return secondsUntil(now.deadline, serverNow(now.clock, localTime()));
  }

  /** The time is up here. Only the server can say that it is up: it may have given more. */
  timeIsUp(): void {
    this.queue.flush();
    this.beat();
  }

  async keepPreferences(preferences: Preferences): Promise<void> {
    this.#server.preferences(preferences);
    const now = this.#snapshot;
    if (now.phase !== "ready") return;
    const paper = { ...now.paper, preferences };
    this.#publish({ ...now, paper });
    await this.#keep(paper, now.clock);
  }

  dismissElsewhere(): void {
    if (this.#snapshot.phase === "ready") this.#publish({ ...this.#snapshot, elsewhere: false });
  }

  async #ask(): Promise<void> {
    if (this.#snapshot.phase !== "ready") return this.load();
    const asked = localTime();
    const reply = await this.#server.progress();
    if (reply.kind === "ok") return this.#note(reply.value, asked);
    if (reply.kind === "refused") return;
    this.#unanswered = true;
    this.queue.unheard(reply.kind);
  }

  async #note(progress: Progress, asked: ClockReading["asked"]): Promise<void> {
    if (this.#snapshot.phase !== "ready") return;
    const { state, deadline } = progress;
    const clock = { server: Date.parse(progress.server_time), asked };
    const followUps = progress.follow_ups ?? this.#snapshot.followUps;
    this.#publish({ ...this.#snapshot, state, deadline, clock, followUps });
    this.queue.heard();
    await this.#noteReopened(progress);
    const known = this.queue.snapshot().state;
    if (progress.position > Math.max(known.position, ...known.ahead)) await this.load();
    // What waits is sent first, and marked late where it is; then the attempt is handed in.
    if (state === "in-progress" && progress.time_remaining_seconds === 0)
      return this.queue.handIn();
    this.queue.send();
  }

  async #take(paper: Paper, asked: ClockReading["asked"]): Promise<void> {
    const before = this.#snapshot;
    const foreign = before.phase === "ready" && this.#isNews(paper);
    const clock = { server: Date.parse(paper.server_time), asked };
    await this.#noteReopened(paper);
    await this.#keep(paper, clock);
    await this.queue.absorb(paper.position, paper.questions.flatMap(savedAnswer));
    const elsewhere = foreign || (before.phase === "ready" && before.elsewhere);
    this.#open(paper, clock, elsewhere);
    if (paper.state === "submitted") await this.queue.forget();
  }

  /** In progress after the hand-in, by the server's own clock: somebody opened it again. */
  async #noteReopened(said: Pick<Paper, "state" | "server_time">): Promise<void> {
    const { handedIn } = this.queue.snapshot().state;
    if (handedIn === undefined || said.state === "submitted") return;
    if (Date.parse(said.server_time) > Date.parse(handedIn.submittedAt)) await this.queue.reopen();
  }

  async #keep(paper: Paper, clock: ClockReading | undefined): Promise<void> {
    if (paper.state === "submitted") return forgetPaper(this.#database, this.#attempt);
    if (clock === undefined) return;
    const { server, asked } = clock;
    await keepPaper(this.#database, this.#attempt, { paper, server, wall: asked.wall });
  }

  /** Whether the paper holds an answer that did not come from this browser. */
  #isNews(paper: Paper): boolean {
    const { answers, ahead } = this.queue.snapshot().state;
    return paper.questions.some(
      ({ question_id, saved }) =>
        saved !== null &&
        saved.position > (answers[question_id]?.position ?? 0) &&
        !ahead.includes(saved.position),
    );
  }

  /** Asks again what nobody heard, once a save came through; where another device wrote, reads the paper again. */
  #catchUp(): void {
    const { state, link } = this.queue.snapshot();
    if (link !== "up") return;
    if (this.#unanswered) {
      this.#unanswered = false;
      this.beat();
    }
    if (!state.behind || this.#reading || this.#snapshot.phase !== "ready") return;
    this.#reading = true;
    this.load()
      .finally(() => {
        this.#reading = false;
      })
      .catch(() => this.queue.unheard("retry"));
  }

  #listenToThePage(): void {
    addEventListener("online", () => this.#wake());
    addEventListener("pageshow", (event) => {
      if (!event.persisted) return;
      this.#orRetry(this.queue.refresh());
      this.#wake();
    });
    addEventListener("pagehide", () => this.queue.leave());
    document.addEventListener("visibilitychange", () =>
      document.visibilityState === "hidden" ? this.queue.flush() : this.#wake(),
    );
  }

  #wake(): void {
    this.queue.hurry();
    this.beat();
  }

  #orRetry(work: Promise<void>): void {
    work.catch(() => this.queue.unheard("retry"));
  }

  #open(paper: Paper, clock: ClockReading | undefined, elsewhere = false): void {
    const { state, deadline, follow_ups: followUps } = paper;
    this.#publish({ phase: "ready", paper, state, deadline, clock, elsewhere, followUps });
  }

  #fail(reason: "offline" | "signed-out" | "refused", message: string): void {
    if (this.#snapshot.phase !== "ready") this.#publish({ phase: "failed", reason, message });
  }

  #publish(next: SessionSnapshot): void {
    this.#snapshot = next;
    for (const listener of this.#listeners) listener();
  }
}

export type { Ready as ReadySession };

/** The steady clock began anew with the page: only the other one spans a reload. */
function resumed({ server, wall }: KeptPaper): ClockReading {
  return { server, asked: { wall, steady: performance.now() } };
}

function savedAnswer({ question_id, saved }: Paper["questions"][number]) {
  if (saved === null) return [];
  const { response, position, hint_used, flagged } = saved;
  return [{ questionId: question_id, response, position, hintUsed: hint_used, flagged }];
}
