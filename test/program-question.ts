import type { QuestionPlan } from "./assigned-test";

/** Add two numbers that are typed in. One test is seen, one is hidden; each earns half of 4 points. */
export const PROGRAM: QuestionPlan = {
  type: "python-code",
  points: 4,
  content: {
    v: 1,
    starter: "",
    tests: [{ id: "seen", call: "", input: "3\n4", expected: "7" }],
    hiddenTests: 1,
    required: [],
    forbidden: [],
    seconds: 2,
  },
  key: {
    v: 1,
    solution: "print(int(input()) + int(input()))",
    hidden: [{ id: "hidden", call: "", input: "10\n-4", expected: "6" }],
    hiddenWeight: 50,
  },
};

export const RIGHT_PROGRAM = 'print(int(input("First? ")) + int(input("Second? ")))';
/** Passes the test that is seen. */
export const NAIVE_PROGRAM = "print(7)";
