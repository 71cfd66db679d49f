/** Results with their logs as a group's node hands them over, made by a real node that pupils really wrote to; for tests. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import type { NodePackage, PackageQuestion } from "@/lib/core/exams/node-package";
import type { Transfer } from "@/lib/core/exams/transfer";
import { transferSchema } from "@/lib/core/exams/transfer";
import { hashPassword } from "@/lib/platform/passwords/argon2id";
import { ask, call, command, logIn, openPaper, saveOf } from "./exam-node-client";
import {
  examPackage,
  examPupil,
  examQuestion,
  markedQuestion,
  nodeConfig,
} from "./exam-node-package";
import { seedNode, startNode } from "./exam-node-program";

const PASSWORD = "phys-a3x7k";

/** A blue field of 240 × 120, as a PNG. */
const PICTURE = {
  ...{ id: randomUUID(), mediaType: "image/png" as const },
  base64:
    "iVBORw0KGgoAAAANSUhEUgAAAPAAAAB4CAMAAAD7aI8VAAAAA1BMVEWWyPDgelbCAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAM0lEQVR42u3BgQAAAADDoPlTX+AIVQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB8A3D4AAFx85gIAAAAAElFTkSuQmCC",
};

/** What one pupil wrote; `elsewhere` on a second computer that did not know of it. */
export interface Written {
  readonly answer: string;
  readonly number: string;
  readonly elsewhere?: string;
}

/**
 * @param folder where the node's database goes. @param exam what the group is called.
 * @param written by pupils S1, S2 … in order; who is not in it never begins.
 */
export async function writtenTransfer(
  folder: string,
  exam: Partial<NodePackage["exam"]>,
  written: readonly Written[],
): Promise<Transfer> {
  const questions = [conversationQuestion(), markedQuestion()];
  const sittings = written.map((one) => (sitting: Sitting) => write(sitting, one));
  return await transferOf(folder, exam, questions, sittings);
}

/** A pupil's computer, signed in at the node. */
export interface Sitting {
  /** In the order of the paper. */
  readonly questionIds: readonly string[];
  readonly save: (questionId: string, response: object, given: object) => Promise<void>;
}

/**
 * The same for questions of any types. @param sittings what pupils S1, S2 … do; who is not in it never begins.
 */
export async function transferOf(
  folder: string,
  exam: Partial<NodePackage["exam"]>,
  questions: readonly PackageQuestion[],
  sittings: readonly ((sitting: Sitting) => Promise<void>)[],
): Promise<Transfer> {
  const passwordHash = await hashPassword(PASSWORD);
  const pupils = ["Ann Lee", "Bo Ray", "Cy Ash"].map((displayName, index) =>
    examPupil({ externalId: `S${index + 1}`, displayName, passwordHash }),
  );
  const given = examPackage({ pupils, questions, exam: { shuffle: false, ...exam } });
  const group = { ...given, images: [PICTURE] };
  const config = nodeConfig(group, path.join(folder, `${randomUUID()}.db`));
  seedNode(config, group);
  const node = await startNode(config);
  for (const [index, sit] of sittings.entries()) await sit(await sittingOf(node, `S${index + 1}`));
  await command(node, { action: "end" });
  const response = await call(node, "GET", "/api/export");
  const transfer = transferSchema.parse(await response.json());
  await node.stop();
  return transfer;
}

function conversationQuestion() {
  return examQuestion({
    type: "dialogue",
    image: { id: PICTURE.id, alt: "Ice on a pond" },
    content: { v: 1, maxFollowups: 2 },
    key: {
      v: 1,
      rubric: "Says that ice is less dense than water (2)\nExplains that water expands (2)",
      modelAnswer: "Water expands as it freezes, so ice is less dense.",
      strictness: "standard",
    },
  });
}

async function sittingOf(
  node: Awaited<ReturnType<typeof startNode>>,
  pupil: string,
): Promise<Sitting> {
  const { token } = await logIn(node, pupil, PASSWORD);
  const paper = await openPaper(node, token);
  return {
    questionIds: paper.questions.map(({ question_id: id }) => id),
    save: async (questionId, response, given) => {
      const body = saveOf(questionId, { response, based_on: 1_000, ...given });
      const reply = await ask(node, token, "POST", "/exam/answer", body);
      if (!reply.ok) throw new Error(`a save was answered ${reply.status}`);
    },
  };
}

async function write(
  { questionIds: [talk = "", sum = ""], save }: Sitting,
  { answer, number, elsewhere }: Written,
): Promise<void> {
  const turns = [{ role: "student", content: answer, at: null }];
  await save(talk, { v: 1, turns, draft: "" }, { client_seq: 1 });
  await save(sum, { v: 1, text: number }, { client_seq: 2 });
  if (elsewhere !== undefined) {
    const response = { v: 1, turns: [], draft: elsewhere };
    await save(talk, response, { client_id: randomUUID(), client_seq: 1, based_on: 0 });
  }
}
