import { expect, it } from "vitest";
import { codeLines, writtenLines } from "./code-lines";
import { explanationOf } from "./explain";

const REPLY = 'reply = input("Again?")\nreply = reply.lower()\nif reply == "yes":\n    print("On")';

const told = (typed: string, reply: string) =>
  explanationOf({
    ...codeLines(writtenLines(REPLY, "a")),
    inputs: [typed],
    traced: {
      ended: "finished",
      output: "On",
      screen: "On",
      steps: [
        { line: 3, place: "", variables: { reply: `'${reply}'` }, printed: "" },
        { line: 4, place: "", variables: { reply: `'${reply}'` }, printed: "On" },
      ],
    },
  });

it("it is told what became of what was typed in, where that decides", () => {
  expect(told("YES", "yes")).toBe(
    'By then, reply is “yes”: the condition reply == "yes" is true, so the lines under it run.',
  );
  expect(told("yes", "yes")).toBe(
    'The condition reply == "yes" is true, so the lines under it run.',
  );
});
