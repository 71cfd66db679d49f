import * as z from "zod/mini";
import type { Sha256 } from "@/lib/core/attempts/log-entry";
import { canonicalBytes } from "@/lib/core/attempts/log-entry";
import type { OtherAnswer } from "@/lib/core/attempts/other-answers";
import { otherAnswers } from "@/lib/core/attempts/other-answers";
import type { CurrentAnswer } from "@/lib/core/attempts/save-rule";
import { answersFromLog } from "@/lib/core/attempts/standing-answers";
import { verifyChain } from "@/lib/core/attempts/verify-chain";
import type { ExportQuestion } from "./export-file";
import type { Transfer, TransferLog } from "./transfer";
import { bytesToSum } from "./transfer";

/** What is wrong with results that came from a node: which pupil's, where, and what. */
export interface TransferFault {
  /** Null: the group's own log, or the whole transfer. */
  readonly externalId: string | null;
  /** Entry of the log it is about; undefined where it is about none. */
  readonly position: number | undefined;
  readonly message: string;
}

/**
 * Checks results before anything of them is stored: the counts, every chain, that each response is the one its log
 * says, and the checksum over all. Chains come first, so that an altered byte is named by its entry.
 */
export function checkTransfer(transfer: Transfer, sha256: Sha256): TransferFault[] {
  const faults = [
    ...transfer.logs.flatMap((log) => chainFaults(log, sha256)),
    ...resultFaults(transfer),
    ...countFaults(transfer),
  ];
  const sum = toHex(sha256(bytesToSum(transfer)));
  if (sum !== transfer.sha256) {
    faults.push(fault(null, "The checksum does not match: something was changed on the way."));
  }
  return faults;
}

function chainFaults(log: TransferLog, sha256: Sha256): TransferFault[] {
  const links = linksOf(log);
  const head = { position: log.head.position, hash: fromHex(log.head.hash) };
  const verdict = verifyChain(log.chain_id, links, head, sha256);
  return verdict.intact ? [] : [fault(log.external_id, verdict.reason, verdict.position)];
}

/** A response that is not the log's was changed after it was handed in. */
function resultFaults({ export: { results }, logs }: Transfer): TransferFault[] {
  return results.flatMap((result) => {
    const log = logs.find(
      (each) =>
        each.external_id === result.external_id && each.session_number === result.session_number,
    );
    if (log === undefined) return [fault(result.external_id, "The log of this pupil is missing.")];
    const answers = standing(log);
    return log.question_ids.flatMap((id, index) => {
      const [logged, question] = [answers?.get(id), result.questions[index]];
      return [
        ...responseFault(result.external_id, index, logged, question),
        ...otherFaults(result.external_id, index, othersIn(log, id, logged), question),
      ];
    });
  });
}

function othersIn(log: TransferLog, questionId: string, logged: CurrentAnswer | undefined) {
  return logged === undefined ? [] : otherAnswers(linksOf(log), questionId, logged);
}

/** What another device wrote, or what came late, is in the log too, word for word. */
function otherFaults(
  externalId: string,
  index: number,
  logged: readonly OtherAnswer[],
  question: ExportQuestion | undefined,
): TransferFault[] {
  const told = question?.other_answers ?? [];
  if (told.length > logged.length)
    return [fault(externalId, `Question ${index + 1} has an answer that the log does not hold.`)];
  return told.flatMap(({ content }, place) => {
    const entry = logged[place];
    if (entry === undefined || wordsOf(entry.response).every((words) => content.includes(words)))
      return [];
    const message = `The other answer to question ${index + 1} is not the one entry ${entry.position} of the log holds.`;
    return [fault(externalId, message, entry.position)];
  });
}

const wordsSchema = z.object({
  text: z.optional(z.string()),
  draft: z.optional(z.string()),
  turns: z.optional(z.array(z.object({ role: z.string(), content: z.string() }))),
});

/** The pupil's own words in a response; none of a type that has options instead. */
function wordsOf(response: unknown): string[] {
  const read = z.safeParse(wordsSchema, response);
  if (!read.success) return [];
  const { text = "", draft = "", turns = [] } = read.data;
  const own = turns.filter(({ role }) => role === "student").map(({ content }) => content);
  return [text, draft, ...own].map((words) => words.trim()).filter((words) => words !== "");
}

/** @returns undefined where the log cannot be read; its chain has said so already. */
function standing(log: TransferLog): ReturnType<typeof answersFromLog> | undefined {
  try {
    return answersFromLog(linksOf(log), false);
  } catch {
    return undefined;
  }
}

function responseFault(
  externalId: string,
  index: number,
  logged: { readonly response: unknown; readonly position: number } | undefined,
  question: ExportQuestion | undefined,
): TransferFault[] {
  if (question === undefined) {
    return [fault(externalId, `Question ${index + 1} is missing in the results.`)];
  }
  if (logged === undefined || isSaid(logged.response, question)) return [];
  const message = `The answer to question ${index + 1} is not the one entry ${logged.position} of the log holds.`;
  return [fault(externalId, message, logged.position)];
}

const turnsSchema = z.object({ turns: z.array(z.object({ content: z.string() })) });

/** A conversation has its words among its turns; every other type its response as it is. */
function isSaid(logged: unknown, { response, conversation, type }: ExportQuestion): boolean {
  if (type !== undefined) return same(logged, response);
  const turns = z.safeParse(turnsSchema, logged);
  if (!turns.success) return true;
  const said = conversation.map(({ content }) => content);
  return turns.data.turns.every(({ content }) => said.includes(content));
}

function countFaults({ counts, export: { results }, logs }: Transfer): TransferFault[] {
  const entries = logs.reduce((sum, log) => sum + log.entries.length, 0);
  const answers = logs.reduce((sum, log) => sum + (standing(log)?.size ?? 0), 0);
  return [
    ...countFault("results", counts.results, results.length),
    ...countFault("answers", counts.answers, answers),
    ...countFault("entries of the logs", counts.entries, entries),
  ];
}

function countFault(what: string, said: number, found: number): TransferFault[] {
  return said === found ? [] : [fault(null, `There should be ${said} ${what}; ${found} came.`)];
}

function linksOf({ entries }: TransferLog) {
  return entries.map(({ position, kind, payload, hash }) => ({
    position,
    kind,
    payload: new TextEncoder().encode(payload),
    hash: fromHex(hash),
  }));
}

function fault(externalId: string | null, message: string, position?: number): TransferFault {
  return { externalId, position, message };
}

function same(a: unknown, b: unknown): boolean {
  return toHex(canonicalBytes(a)) === toHex(canonicalBytes(b));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
