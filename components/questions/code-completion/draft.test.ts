import { expect, it } from "vitest";
import { completionOf } from "@/lib/core/questions/code-completion/compose";
import { draftOf, withGapAt, withProgram, writtenIn } from "./draft";

const { content, key: answerKey } = completionOf({
  language: "python",
  pieces: ["for i in ", ":\n    print(", ")"],
  gaps: [{ accepted: ["range(3)", "range(0, 3)"], hint: "What counts?" }, { accepted: ["i"] }],
});
const written = writtenIn({ content, answerKey });

it("changes nothing by opening and closing", () => {
  expect(written.program).toBe("for i in «range(3)»:\n    print(«i»)");
  expect(draftOf(written)).toEqual({ content, answerKey });
});

it("makes a gap of what is selected, without the spaces round it", () => {
  const plain = { ...written, program: "x = 1 + 2\nprint(x)", gaps: [] };
  const made = withGapAt(plain, 3, 6);
  expect(made.program).toBe("x = «1» + 2\nprint(x)");
  expect(made.gaps).toEqual([{ answer: "1", also: "", hint: "" }]);
  expect(withGapAt(plain, 4, 4)).toBe(plain);
  expect(withGapAt(plain, 4, 12)).toBe(plain);
});

it("keeps what belongs to a gap when another is made before it or one is closed", () => {
  const more = withProgram(written, written.program.replace("for i", "for «i»"));
  expect(more.gaps.map(({ answer, also }) => [answer, also])).toEqual([
    ["i", ""],
    ["range(3)", "range(0, 3)"],
    ["i", ""],
  ]);
  const fewer = withProgram(written, written.program.replace("«i»", "i"));
  expect(fewer.gaps).toEqual([{ answer: "range(3)", also: "range(0, 3)", hint: "What counts?" }]);
});

it("keeps it too while an answer is typed anew", () => {
  const typed = withProgram(written, written.program.replace("range(3)", "range(4)"));
  expect(typed.gaps[0]).toEqual({ answer: "range(4)", also: "range(0, 3)", hint: "What counts?" });
});
