import { release } from "./escapes";

/** One answer between the braces, as it stands there. */
export interface Answer {
  /** "=" for a right one, "~" for the others. */
  readonly sign: "=" | "~";
  /** What `%50%` says; undefined where nothing does. */
  readonly percent: number | undefined;
  /** Without sign, weight and feedback; escapes held. */
  readonly text: string;
  readonly feedback: string;
}

/** The answers in what stands between the braces, general feedback cut off. */
export function answersIn(body: string): Answer[] {
  const answers: Answer[] = [];
  for (const match of body.matchAll(/([=~])([^=~]*)/g)) {
    const [, sign, rest = ""] = match;
    answers.push(answerOf(sign === "=" ? "=" : "~", rest));
  }
  return answers;
}

/** One answer without its sign. */
export function answerOf(sign: Answer["sign"], text: string): Answer {
  const weighed = /^\s*%(-?\d{1,3}(?:\.\d{1,8})?)%/.exec(text);
  const rest = weighed === null ? text : text.slice(weighed[0].length);
  const at = rest.indexOf("#");
  return {
    sign,
    percent: weighed === null ? undefined : Number(weighed[1]),
    text: (at === -1 ? rest : rest.slice(0, at)).trim(),
    feedback: at === -1 ? "" : release(rest.slice(at + 1)),
  };
}
