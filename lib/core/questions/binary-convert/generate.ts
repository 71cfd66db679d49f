import * as z from "zod/mini";
import { parse } from "@/lib/core/kernel/parse";
import type { ModelRecipe } from "../model-recipe";
import { insist } from "../shared/model-reply";
import { convertBase } from "../shared/number-bases";
import type { Content, Key } from "./schema";

const base = z.enum(["binary", "denary", "hexadecimal"]);
const reply = z.object({ from: base, to: base, shown: z.string(), bits: z.int() });

export const model: ModelRecipe<Content, Key> = {
  version: 1,
  instructions: `binary-convert: convert one whole number from one base to another (binary, denary, hexadecimal); only for lessons that teach it.
"shown" is the number in base "from" without prefix or spaces, "bits" the width it fits (4, 8 or 16). Do not give the answer: it is
computed. Do not reuse a number the lesson works through.`,
  reply,
  toQuestion(raw) {
    const { from, to, shown: given, bits } = parse(reply, raw, "The binary-convert reply");
    const shown = given.trim().toUpperCase();
    const answer = convertBase(shown, from, to);
    insist(from !== to, "The two bases are the same.");
    insist(answer !== undefined, "The number shown does not belong to its base.");
    insist(bits >= 1 && bits <= 16, "The width must be 1 to 16 bits.");
    insist(
      (convertBase(shown, from, "binary") ?? "").length <= bits,
      "The number does not fit its width.",
    );
    return { content: { v: 1, from, to, shown, bits }, key: { v: 1, answer } };
  },
};
