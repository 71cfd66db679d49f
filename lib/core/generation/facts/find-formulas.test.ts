import { expect, it } from "vitest";
import { findFormulas } from "./find-formulas";

const read = (text: string) =>
  findFormulas([{ block: { address: "b", kind: "paragraph", text }, section: "Weight" }]);

it("a formula in words with its units can be worked with", () => {
  expect(read("weight (N) = mass (kg) × gravitational field strength (N/kg)")[0]).toMatchObject({
    result: { name: "weight", unit: "N" },
    parts: [
      { name: "mass", unit: "kg" },
      { name: "gravitational field strength", unit: "N/kg" },
    ],
    divides: false,
  });
  expect(read("speed (m/s) = distance (m) ÷ time (s)")[0]?.divides).toBe(true);
});

it.each(["W = 50 × 10 = 500 N", "W = m × g", "acid + alkali → salt + water"])(
  "%j is no such formula",
  (text) => {
    expect(read(text)).toEqual([]);
  },
);
