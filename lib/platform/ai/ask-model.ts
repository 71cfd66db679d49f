import { setTimeout as pause } from "node:timers/promises";
import OpenAI, { APIError } from "openai";
import type * as z from "zod/mini";
import type { AskModel, ModelAsk } from "@/lib/core/generation/model/generate-with-model";
import type { ChatTurn, Dialect } from "./dialect";
import { adapt, newDialect, requestBody } from "./dialect";
import type { ModelFailure, ModelOutcome } from "./model-failure";
import { failure, failureOf, toAppError } from "./model-failure";
import type { ModelSettings } from "./model-settings";
import type { Usage } from "./read-reply";
import { readReply, wordsOf } from "./read-reply";

/** One request as it is logged: what it was for and how it ended, never what it said. */
export interface ModelCallRecord extends Usage {
  readonly purpose: string;
  readonly promptVersion: string;
  readonly model: string;
  readonly outcome: ModelOutcome;
  readonly durationMs: number;
}

export interface AskHooks {
  /** Called before every request; throws when no more may be spent. */
  readonly mayAsk: () => Promise<void>;
  readonly onCall: (record: ModelCallRecord) => Promise<void>;
  readonly signal?: AbortSignal;
}

/** A request is tried this often when the service is busy, faulty or silent. */
const TRIES = 3;
/** A model whose answer cannot be read is told so this often. */
const REPAIRS = 1;
const LONGEST_WAIT_MS = 20_000;

/**
 * A way to ask the model that is set. What it throws is an AppError whose sentence can be shown; what it gives has
 * the shape that was asked for.
 */
export function modelAsker(settings: ModelSettings, hooks: AskHooks): AskModel {
  const line = new ModelLine(settings, hooks);
  return (ask) => line.ask(ask);
}

class ModelLine {
  readonly #settings: ModelSettings;
  readonly #hooks: AskHooks;
  readonly #dialect: Dialect = newDialect();
  #client: OpenAI | undefined;

  constructor(settings: ModelSettings, hooks: AskHooks) {
    this.#settings = settings;
    this.#hooks = hooks;
  }

  async ask<T>(ask: ModelAsk<T>): Promise<T> {
    let turns: ChatTurn[] = [...ask.messages];
    for (let repair = 0; ; repair++) {
      const text = await this.#words(ask, turns);
      const read = readReply(text, ask.reply);
      if (read.ok) return read.value;
      if (repair >= REPAIRS) throw toAppError(read.failure);
      turns = [...turns, { role: "assistant", content: text }, correction(read.problem)];
    }
  }

  /** Sends until there are words: again after a busy or faulty service, otherwise put after a refusal. */
  async #words<T>(ask: ModelAsk<T>, turns: readonly ChatTurn[]): Promise<string> {
    let tries = 0;
    for (;;) {
      const answer = await this.#request(ask, turns);
      if ("text" in answer) return answer.text;
      if (answer.adapted) continue;
      tries += 1;
      if (!answer.failure.again || tries >= TRIES) throw toAppError(answer.failure, answer.cause);
      await this.#wait(answer.failure, tries);
    }
  }

  async #request<T>(ask: ModelAsk<T>, turns: readonly ChatTurn[]): Promise<Answer> {
    await this.#hooks.mayAsk();
    const start = performance.now();
    const log = (outcome: ModelOutcome, usage: Usage) =>
      this.#hooks.onCall({
        purpose: ask.purpose,
        promptVersion: ask.promptVersion,
        model: this.#settings.model,
        durationMs: Math.round(performance.now() - start),
        outcome,
        ...usage,
      });
    // The client's own timeout ends with the headers; this one covers the answer too.
    const late = AbortSignal.timeout(this.#settings.timeoutMs);
    try {
      const said = wordsOf(await this.#send(turns, ask.reply, late));
      const outcome = "text" in said ? this.#outcomeOf(said.text, ask.reply) : said.failure.outcome;
      await log(outcome, said.usage);
      return "text" in said ? said : { failure: said.failure, adapted: false };
    } catch (cause) {
      const failed = this.#stopped(late) ?? failureOf(cause);
      if (failed === undefined) throw cause;
      await log(failed.outcome, { inputTokens: 0, outputTokens: 0 });
      const adapted = cause instanceof APIError && adapt(this.#dialect, cause);
      return { failure: failed, adapted, cause };
    }
  }

  #outcomeOf(text: string, reply: z.ZodMiniType): ModelOutcome {
    const read = readReply(text, reply);
    return read.ok ? "ok" : read.failure.outcome;
  }

  #stopped(late: AbortSignal): ModelFailure | undefined {
    const { signal } = this.#hooks;
    if (signal?.aborted === true) return failure(endOf(signal));
    return late.aborted ? failure("timed-out", true) : undefined;
  }

  #send(turns: readonly ChatTurn[], reply: z.ZodMiniType, late: AbortSignal): Promise<unknown> {
    const { model, maxReplyTokens } = this.#settings;
    const body = requestBody({ model, turns, reply, maxReplyTokens }, this.#dialect);
    const { signal } = this.#hooks;
    this.#client ??= newClient(this.#settings);
    return this.#client.chat.completions.create(body, {
      signal: signal === undefined ? late : AbortSignal.any([late, signal]),
    });
  }

  async #wait({ waitMs }: ModelFailure, tries: number): Promise<void> {
    const wait = waitMs ?? this.#settings.backoffMs * 2 ** (tries - 1);
    const { signal } = this.#hooks;
    try {
      await pause(
        Math.min(wait, LONGEST_WAIT_MS),
        undefined,
        signal === undefined ? {} : { signal },
      );
    } catch (cause) {
      throw toAppError(failure(signal === undefined ? "cancelled" : endOf(signal)), cause);
    }
  }
}

/** A signal ends a call because somebody stopped it, or because its time was over. */
function endOf({ reason }: AbortSignal): "cancelled" | "timed-out" {
  const isLate = reason instanceof DOMException && reason.name === "TimeoutError";
  return isLate ? "timed-out" : "cancelled";
}

type Answer =
  | { readonly text: string }
  | { readonly failure: ModelFailure; readonly adapted: boolean; readonly cause?: unknown };

/** Built when first needed: the client's constructor throws without a key. Its own retries know no quota. */
function newClient({ apiKey, baseUrl, timeoutMs }: ModelSettings): OpenAI {
  return new OpenAI({ apiKey, baseURL: baseUrl, timeout: timeoutMs, maxRetries: 0 });
}

function correction(problem: string): ChatTurn {
  return {
    role: "user",
    content: `That answer could not be used. ${problem} Answer again with the whole JSON object and nothing else.`,
  };
}
