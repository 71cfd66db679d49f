import { describe, expect, test } from "vitest";
import { sameUnit } from "./unit";

describe("the same unit", () => {
  test.each([
    ["N", "n"],
    ["N", "Newtons"],
    ["m/s^2", "m/s²"],
    ["m/s^2", "m/s2"],
    ["m/s^2", "m/s/s"],
    ["m/s^2", "ms^-2"],
    ["m/s", "metres per second"],
    ["m/s^2", "metres per second squared"],
    ["m", "meters"],
    ["cm^3", "cm³"],
    ["cm^3", "cubic centimetres"],
    ["m^2", "square metres"],
    ["kg", "KG"],
    ["s", "secs"],
    ["°C", "degrees Celsius"],
    ["°C", "℃"],
    ["Ω", "ohms"],
    ["Ω", "Ω"],
    ["%", "per cent"],
    ["MB", "mb"],
    ["kg m/s", "kg·m/s"],
  ])("%s and %s", (a, b) => {
    expect(sameUnit(a, b)).toBe(true);
    expect(sameUnit(b, a)).toBe(true);
  });
});

describe("different units", () => {
  test.each([
    ["mW", "MW"],
    ["mJ", "MJ"],
    ["m", "cm"],
    ["m/s", "m/s^2"],
    ["m/s", "ms"],
    ["m^2", "m^3"],
    ["m", "m^2"],
    ["N", "Nm"],
    ["kB", "MB"],
    ["g", "kg"],
    ["bit", "byte"],
    ["", "m"],
  ])("%s and %s", (a, b) => {
    expect(sameUnit(a, b)).toBe(false);
  });
});
