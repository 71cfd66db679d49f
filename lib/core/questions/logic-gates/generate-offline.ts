import type { LessonFacts } from "@/lib/core/generation/facts/lesson-facts";
import type { OfflineQuestion } from "@/lib/core/generation/offline/offline-question";
import { seededOrder } from "@/lib/core/kernel/seeded-order";
import type { Gate } from "../shared/gates";
import { GATES } from "../shared/gates";
import { gateValues } from "../shared/logic-expression";
import { offlineFeedback } from "../shared/offline-wording";
import type { TaughtGates } from "../shared/taught-gates";
import { taughtGates } from "../shared/taught-gates";
import { inGateOrder, truthTable } from "./compose";
import { bodyText, describeAnswer, modelResponse } from "./mark";
import type { Content, Key } from "./schema";

type Made = OfflineQuestion<Content, Key>;

/**
 * At most one question of each kind, of the gates the lesson explains: a table of two inputs, one of three where it has such
 * tables itself, and a gate to be named by its table. Expressions the lesson works through itself are left out; answers are computed.
 */
export function generateOffline(facts: Pick<LessonFacts, "blocks">): Made[] {
  const taught = taughtGates(facts);
  if (taught === undefined) return [];
  return [
    ...tableOf(taught, "truth-table", 3, twoInputs(taught.gates)),
    ...(taught.mostInputs > 2
      ? tableOf(taught, "truth-table:three", 4, threeInputs(taught.gates))
      : []),
    ...gateToName(taught),
  ];
}

interface Worked {
  readonly expression: string;
  readonly steps: readonly string[];
}

/** Two gates at least: the table of a single gate stands in the lesson. In brackets, for few lessons say what is done first. */
function twoInputs(gates: readonly Gate[]): Worked[] {
  if (!gates.includes("NOT")) return [];
  return binary(gates).flatMap((gate) => [
    { expression: `A ${gate} (NOT B)`, steps: ["NOT B"] },
    { expression: `(NOT A) ${gate} B`, steps: ["NOT A"] },
  ]);
}

function threeInputs(gates: readonly Gate[]): Worked[] {
  return binary(gates).flatMap((inner) =>
    binary(gates)
      .filter((outer) => outer !== inner)
      .map((outer) => ({
        expression: `(A ${inner} B) ${outer} C`,
        steps: [`A ${inner} B`],
      })),
  );
}

function binary(gates: readonly Gate[]): Gate[] {
  return gates.filter((gate) => gate !== "NOT");
}

function tableOf(
  taught: TaughtGates,
  fact: string,
  difficulty: number,
  all: readonly Worked[],
): Made[] {
  const fresh = all.filter(({ expression }) => !taught.shows(expression));
  const picked = seededOrder(taught.quote).shuffle(fresh, fact)[0];
  const made = picked === undefined ? undefined : truthTable(picked.expression, picked.steps);
  if (picked === undefined || made === undefined) return [];
  const first = picked.steps[0] ?? picked.expression;
  return [
    {
      ...made,
      ...common(taught, fact, difficulty),
      prompt: "Complete the truth table.",
      points: difficulty === 3 ? 2 : 4,
      timeEstimateSeconds: difficulty * 30,
      hint: `Work out the column ${first} in every row first, then use it for the next column.`,
      feedback: offlineFeedback(`${answerOf(made.content)}.`),
    },
  ];
}

function gateToName(taught: TaughtGates): Made[] {
  const gate = seededOrder(taught.quote).shuffle(binary(taught.gates), "name")[0];
  // One that is only named may be chosen wrongly: what the others do rules it out.
  const candidates = binary(taught.named);
  const inputs = ["A", "B"];
  const outputs = gate === undefined ? undefined : gateValues(gate, inputs);
  if (gate === undefined || outputs === undefined || candidates.length < 3) return [];
  const content: Content = {
    v: 1,
    ask: "gate",
    inputs,
    outputs,
    gates: inGateOrder(GATES.filter((one) => candidates.includes(one))),
  };
  return [
    {
      ...common(taught, "gate-of-a-table", 2),
      content,
      key: { v: 1, ask: "gate", gate },
      prompt: "Which logic gate has this truth table?",
      points: 1,
      timeEstimateSeconds: 60,
      hint: "Find the rows with an output of 1. What do their inputs have in common?",
      feedback: offlineFeedback(`The table ${bodyText(content)} belongs to the ${gate} gate.`),
    },
  ];
}

function common(taught: TaughtGates, fact: string, difficulty: number) {
  return {
    topic: taught.section ?? "Logic gates",
    difficulty,
    tags: ["logic gates"],
    source: [{ address: taught.address, quote: taught.quote }],
    confidence: 0.9,
    fact,
  };
}

function answerOf(content: Content): string {
  const model = modelResponse(content);
  return model === undefined ? "" : `From top to bottom, ${describeAnswer(content, model)}`;
}
