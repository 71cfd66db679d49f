import { expect, it } from "vitest";
import { strengthsAndPractice } from "./by-objective";

it("puts strengths first and what to practise in the order that helps most", () => {
  const marked = [
    { number: 1, objective: "Name the gases", points: 1, maxPoints: 1 },
    { number: 2, objective: "Name the gases", points: 1.5, maxPoints: 2 },
    { number: 3, objective: "Explain a graph", points: 0, maxPoints: 3 },
    { number: 4, objective: "Balance", points: 1, maxPoints: 2 },
    { number: 5, objective: undefined, points: 2, maxPoints: 2 },
    { number: 6, objective: "Write a method", points: undefined, maxPoints: 6 },
  ];
  expect(strengthsAndPractice(marked)).toEqual({
    strengths: [{ objective: "Name the gases", points: 2.5, maxPoints: 3, questions: [1, 2] }],
    practise: [
      { objective: "Explain a graph", points: 0, maxPoints: 3, questions: [3] },
      { objective: "Balance", points: 1, maxPoints: 2, questions: [4] },
    ],
  });
});
