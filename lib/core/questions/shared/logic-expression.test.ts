import { describe, expect, test } from "vitest";
import { gateValues, inputsOf, isTrouble, readExpression, truthValues } from "./logic-expression";

const valuesOf = (text: string): string | undefined => {
  const read = readExpression(text);
  return isTrouble(read) ? read : truthValues(read, inputsOf(read));
};

test.each([
  ["A AND B", "0001"],
  ["A OR B", "0111"],
  ["A XOR B", "0110"],
  ["A NAND B", "1110"],
  ["A NOR B", "1000"],
  ["NOT A", "10"],
  ["NOT NOT A", "01"],
  ["NOT A AND B", "0100"],
  ["NOT (A AND B)", "1110"],
  ["(A AND B) OR NOT C", "10101011"],
  ["A AND B AND C", "00000001"],
  ["A XOR B XOR C", "01101001"],
  ["a and not b", "0010"],
  ["P AND (Q OR R)", "00000111"],
  ["A ∧ ¬B", "0010"],
  ["A·B", "0001"],
  ["A + B", "0111"],
  ["A ⊕ B", "0110"],
  ["((A))", "01"],
])("%s comes to %s", (text, values) => {
  expect(valuesOf(text)).toBe(values);
});

describe("what can be read in two ways, or in none", () => {
  test.each(["A AND B OR C", "A NAND B NAND C", "A NOR B NOR C", "A XOR B AND C"])(
    "%s wants brackets",
    (text) => expect(readExpression(text)).toBe("needs-brackets"),
  );
  test.each(["", "A AND", "AND B", "A B", "(A AND B", "A AND B)", "AB", "A → B", "1 AND A", "()"])(
    "%s is none",
    (text) => expect(readExpression(text)).toBe("unreadable"),
  );
  test("the deepest that fits eighty signs is still read", () => {
    expect(valuesOf(`${"(".repeat(39)}A${")".repeat(39)}`)).toBe("01");
    expect(valuesOf(`${"¬".repeat(79)}A`)).toBe("10");
  });
});

test("an input the table does not have makes no column", () => {
  const read = readExpression("A AND C");
  expect(isTrouble(read) ? read : truthValues(read, ["A", "B"])).toBeUndefined();
});

test.each([
  ["NOT", ["A"], "10"],
  ["NOT", ["A", "B"], undefined],
  ["AND", ["A"], undefined],
  ["NOR", ["X", "Y"], "1000"],
  ["OR", ["A", "B", "C"], undefined],
] as const)("%s of %j makes %s", (gate, inputs, values) => {
  expect(gateValues(gate, inputs)).toBe(values);
});
