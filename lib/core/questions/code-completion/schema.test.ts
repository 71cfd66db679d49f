import { expect, test } from "vitest";
import { completionOf } from "./compose";
import { gapName, linesOf } from "./schema";

const { content } = completionOf({
  language: "python",
  pieces: ["x = 1\n\nif x > ", ":\n    print(", ")\n"],
  gaps: [{ accepted: ["0"] }, { accepted: ["x"] }],
});

test("the program is told line by line, with its white space and its empty lines", () => {
  const lines = linesOf(content).map((pieces) =>
    pieces.map((piece) => (piece.kind === "code" ? piece.text : `[${piece.id}]`)).join(""),
  );
  expect(lines).toEqual(["x = 1", "", "if x > [g1]:", "    print([g2])", ""]);
});

test("all gaps are as wide as the longest answer needs, and none tells its own length", () => {
  expect(content.gapWidth).toBe(8);
  expect(gapName(content, "g2")).toBe("Gap 2 of 2");
});
