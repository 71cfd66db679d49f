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

it("without its units it is worked with in those of the SI", () => {
  expect(read("Speed = distance ÷ time")[0]).toMatchObject({
    result: { name: "speed", unit: "m/s" },
    parts: [
      { name: "distance", unit: "m" },
      { name: "time", unit: "s" },
    ],
    divides: true,
  });
  expect(read("We need both. Speed = distance ÷ time. It is measured in m/s.")).toMatchObject([
    { quote: "Speed = distance ÷ time" },
  ]);
});

it.each([
  "W = 50 × 10 = 500 N",
  "W = m × g",
  "acid + alkali → salt + water",
  "profit = income ÷ time",
  "Energy = voltage x current x time",
  "Energy = mass x gravitational field strength x height",
  "energy = mass × speed squared",
  "A common mistake: speed = time ÷ distance",
  "speed = time ÷ distance",
  "kinetic energy = mass × speed² ÷ 2",
  "energy = mass × speed²",
  "force = mass × acceleration ÷ time",
])("%j is no such formula", (text) => {
  expect(read(text)).toEqual([]);
});
