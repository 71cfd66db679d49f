import { expect, it } from "vitest";
import { freeName } from "./free-name";

it.each([
  ["Energy stores", [], "Energy stores"],
  ["Energy stores", ["Energy", "Forces"], "Energy stores"],
  ["Energy stores", ["Energy stores"], "Energy stores (2)"],
  ["Energy stores", ["Energy stores", "Energy stores (2)"], "Energy stores (3)"],
  ["Energy stores", ["Energy stores", "Energy stores (3)"], "Energy stores (2)"],
  ["Energy stores", ["ENERGY stores "], "Energy stores (2)"],
])("calls %j beside %j %j", (wanted, taken, name) => {
  expect(freeName(wanted, taken, 200)).toBe(name);
});

it("stays as long as a name may be", () => {
  const long = "Energy stores and how energy is moved";
  expect(freeName(long, [long.slice(0, 20)], 20)).toBe("Energy stores an (2)");
});
