import type { HeldAnswer, PendingSave } from "@/lib/client/queue-state";
import type { SaveReply } from "@/lib/core/attempts/protocol";
import type { CurrentAnswer } from "@/lib/core/attempts/save-rule";
import { standingOf } from "@/lib/core/attempts/save-rule";

interface Logged {
  readonly question: string;
  readonly response: unknown;
  readonly reply: SaveReply;
}

/** The server's side of the protocol in memory, with the real rule of what a save does. */
export class ServerModel {
  /** Numbers that came again with another answer. */
  readonly contradictions: string[] = [];
  readonly #log: Logged[] = [];
  readonly #recorded = new Map<string, Logged>();
  readonly #current = new Map<string, CurrentAnswer>();

  get position(): number {
    return this.#log.length;
  }

  save(entry: PendingSave): SaveReply {
    const key = `${entry.clientId} ${entry.sequence}`;
    const known = this.#recorded.get(key);
    if (known === undefined) return this.#append(key, entry);
    if (known.response !== entry.response) this.contradictions.push(key);
    return known.reply;
  }

  /** Another device answers, having seen everything. */
  saveElsewhere(questionId: string): void {
    const sequence = this.position + 1;
    this.#append(`other ${sequence}`, {
      clientId: "other",
      sequence,
      questionId,
      response: `elsewhere ${sequence}`,
      basedOn: this.position,
      hintUsed: false,
      flagged: false,
    });
  }

  current(question: string): unknown {
    return this.#current.get(question)?.response;
  }

  logged(question: string): unknown[] {
    return this.#log.filter((e) => e.question === question).map(({ response }) => response);
  }

  answers(): (HeldAnswer & { questionId: string })[] {
    return [...this.#current].map(([questionId, answer]) => {
      const { response, position, hintUsed, flagged } = answer;
      return { questionId, response, position, hintUsed, flagged };
    });
  }

  #append(
    key: string,
    save: Omit<PendingSave, "kind" | "page" | "attempted" | "clientTime">,
  ): SaveReply {
    const { clientId, sequence: clientSeq, basedOn, questionId: question, response } = save;
    const held = this.#current.get(question);
    const standing = standingOf({ clientId, clientSeq, basedOn }, held, "open");
    const position = this.position + 1;
    const savedAt = new Date(position * 1000);
    const reply: SaveReply = {
      position,
      receipt: String(position).padStart(5, "0"),
      saved_at: savedAt.toISOString(),
      time_remaining_seconds: null,
      standing: standing === "current" ? "current" : "kept",
    };
    const logged = { question, response, reply };
    this.#log.push(logged);
    this.#recorded.set(key, logged);
    if (standing === "current") {
      const made = { response, position, clientId, clientSeq, savedAt, late: false };
      this.#current.set(question, { ...made, hasOther: false, hintUsed: false, flagged: false });
    }
    return reply;
  }
}
