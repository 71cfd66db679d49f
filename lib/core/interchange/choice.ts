import type { Form, FormOf } from "./form";
import type { Lose } from "./ledger";
import { BrokenQuestion } from "./ledger";

/** An option as files write it. */
export interface WrittenOption {
  readonly text: string;
  /** What choosing it earns of the marks: 1, 0.5, −0.25 … */
  readonly share: number;
  readonly feedback: string;
}

/** Files round shares to five places after the point of a percentage. */
const NEARLY = 0.0002;

/** A choice from options with their shares. @param many whether several may be ticked. */
export function choiceOf(written: readonly WrittenOption[], many: boolean, lose: Lose): Form {
  if (!many) return oneOf(written, lose);
  const right = written.filter(({ share }) => share > 0);
  if (right.length === 0) throw new BrokenQuestion("None of its answers is marked as right.");
  const rule = ruleOf(written);
  if (rule === undefined)
    lose(
      "shares of the answers",
      "Every right answer counts the same here, and so does every wrong one.",
    );
  return formOf(written, { many, rule: rule ?? "balanced" });
}

function oneOf(written: readonly WrittenOption[], lose: Lose): Form {
  const best = Math.max(...written.map(({ share }) => share));
  if (best <= 0) throw new BrokenQuestion("None of its answers is marked as right.");
  const right = written.filter(({ share }) => share === best);
  if (right.length > 1)
    throw new BrokenQuestion("Several of its answers are fully right, but only one may be chosen.");
  if (written.some(({ share }) => share !== best && share !== 0))
    lose("shares of the answers", "One answer is right here and the others earn nothing.");
  const options = written.map((option) => ({ ...option, share: option.share === best ? 1 : 0 }));
  return formOf(options, { many: false, rule: "all-or-nothing" });
}

function formOf(
  written: readonly WrittenOption[],
  { many, rule }: Pick<FormOf<"choice">, "many" | "rule">,
): Form {
  return {
    kind: "choice",
    many,
    options: written.map(({ text, share, feedback }, index) => ({
      id: `o${index + 1}`,
      text,
      right: share > 0,
      ...(feedback === "" ? {} : { feedback }),
    })),
    minSelections: 1,
    maxSelections: many ? Math.max(1, written.length) : 1,
    rule,
  };
}

/** The rule of ours that the shares are; undefined for shares of their own kind. */
function ruleOf(written: readonly WrittenOption[]): "balanced" | "right-minus-wrong" | undefined {
  const right = written.filter(({ share }) => share > 0).length;
  const wrong = written.length - right;
  const fits = (share: number) =>
    written.every((one) => Math.abs(one.share - (one.share > 0 ? 1 / right : share)) < NEARLY);
  if (wrong === 0 || fits(-1 / wrong))
    return fits(-1 / Math.max(1, wrong)) ? "balanced" : undefined;
  return fits(-1 / right) ? "right-minus-wrong" : undefined;
}

/** What ticking an option earns where wrong ticks take away what right ones earn. */
export function shareOf(
  { options, rule }: FormOf<"choice">,
  { right }: { readonly right: boolean },
): number {
  const rights = options.filter((option) => option.right).length;
  const wrongs = options.length - rights;
  if (right) return 1 / Math.max(1, rights);
  if (rule === "balanced") return -1 / Math.max(1, wrongs);
  return rule === "all-or-nothing" ? -1 : -1 / Math.max(1, rights);
}

/** "True" and "False", with what is said to whoever chose wrongly or rightly. */
export function trueOrFalse(
  truth: boolean,
  said: { readonly right: string; readonly wrong: string },
): Form {
  return formOf(
    [true, false].map((value) => ({
      text: value ? "True" : "False",
      share: value === truth ? 1 : 0,
      feedback: value === truth ? said.right : said.wrong,
    })),
    { many: false, rule: "all-or-nothing" },
  );
}
