import type { Form } from "../form";
import type { Lose } from "../ledger";
import { BrokenQuestion } from "../ledger";
import { numberOf } from "../number";
import { answerOf, answersIn } from "./answers";
import { release } from "./escapes";

/** `#3:0.1`, `#2..4` and `#=3:0 =%50%3:1`; of several numbers the best is kept. */
export function readNumber(body: string, lose: Lose): Form {
  const text = body.replace(/~[^=~]*/g, (wrong) => {
    if (release(wrong.replace(/^~\s*#?/, "")) !== "")
      lose("feedback on answers", "Feedback on one wrong number has no place here.");
    return "";
  });
  const answers = /^\s*=/.test(text) ? answersIn(text) : [answerOf("=", text)];
  return numberOf(
    answers.map(({ text: held, percent, feedback }) => ({
      ...rangeIn(release(held)),
      weight: (percent ?? 100) / 100,
      feedback,
    })),
    lose,
  );
}

function rangeIn(text: string): { value: string; by: number } {
  const [low, high] = text.split("..").map((end) => Number(end.trim() || "x"));
  if (text.includes("..") && low !== undefined && high !== undefined && low <= high) {
    const digits = Math.max(...text.split("..").map(decimals));
    return {
      value: ((low + high) / 2).toFixed(digits + 1).replace(/\.?0+$/, ""),
      by: Number(((high - low) / 2).toFixed(digits + 1)),
    };
  }
  const [value = "", by = "0"] = text.split(":");
  const width = Number(by.trim() || "0");
  if (value.trim() === "" || Number.isNaN(Number(value)) || Number.isNaN(width))
    throw new BrokenQuestion(`“${text}” is no number, as the # before it promises.`);
  return { value: value.trim(), by: width };
}

const decimals = (text: string): number => text.trim().split(".")[1]?.length ?? 0;
