import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/core/kernel/app-error";
import type { TextRule } from "./accepted-answer";
import { judgeText } from "./judge-text";
import { newTextRule } from "./new-text-rule";

const rule = (accepted: string[], more: Partial<TextRule> = {}): TextRule => ({
  ...newTextRule(accepted),
  ...more,
});
const earns = (given: TextRule, text: string): number => judgeText(given, text).weight;

describe("the same answer, dressed differently", () => {
  test.each([
    ["RAM", " ram. "],
    ["RAM", "“RAM”"],
    ["RAM", "ＲＡＭ"],
    ["RAM", "R\u200bAM"],
    ["cell membrane", "the cell\u00a0membrane"],
    ["cell membrane", "Cell  Membrane!"],
    ["the Sun", "sun"],
    ["an atom", "atom"],
    ["Newton's first law", "newtons first law"],
    ["Newton’s first law", "Newton's first law"],
    ["Wi-Fi", "wifi"],
    ["Wi-Fi", "Wi–Fi"],
    ["COVID-19", "covid 19"],
    ["3 × 4", "3x4"],
    ["m/s²", "m/s^2"],
    ["CO₂", "CO2"],
    ["1,200", "1200"],
    ["seven", "7"],
    ["105 cells", "one hundred and five cells"],
    ["colour", "color"],
    ["haemoglobin", "hemoglobin"],
    ["centre", "center"],
    ["organise", "organize"],
    ["aluminium", "aluminum"],
    ["salt & water", "salt and water"],
    ["red, green, blue", "red green blue"],
    ["red, green, blue", "red, green and blue"],
    ["red, green, blue", "Red; green; and blue."],
    ["hydrogen and oxygen", "hydrogen, oxygen"],
    ["1,200 and 1,300", "1200, 1300"],
    [".", "."],
    ["a", "a"],
    ["vitamin A", "vitamin a"],
    ["C++", "c++"],
    ["!=", "!="],
  ])("%s: %s", (accepted, written) => {
    expect(earns(rule([accepted], { typoTolerance: false }), written)).toBe(1);
  });
});

describe("another answer, however much of it fits", () => {
  test.each([
    ["RAM", "it is NOT RAM"],
    ["RAM", "RAM is not it"],
    ["RAM", "ROM or RAM or cache"],
    ["RAM", "RAM/ROM"],
    ["RAM", "either RAM or ROM"],
    ["RAM", "ROM, RAM"],
    ["RAM", "RAMs and ROMs"],
    ["RAM", ""],
    ["RAM", "   "],
    ["RAM", "."],
    ["vitamin A", "vitamin"],
    ["salt water", "salt and water"],
    ["salt and water", "salt"],
    ["-5", "5"],
    ["12", "1 2"],
    ["x^2", "x2"],
    ["s²", "s2"],
    ["atypical", "a typical"],
    ["C++", "C"],
    ["<", ">"],
    ["0.5", "5"],
    ["1½", "11/2"],
  ])("%s: %s", (accepted, written) => {
    expect(earns(rule([accepted]), written)).toBe(0);
  });
});

describe("several answers in one", () => {
  const both = rule(["RAM", "main memory"]);
  test.each([
    ["RAM or main memory", 1],
    ["RAM / main memory", 1],
    ["RAM or ROM", 0],
    ["RAM, ROM", 1],
    ["ROM, RAM", 0],
    ["RAM; ROM; cache", 1],
    ["RAM\nROM", 1],
  ])("%s earns %s", (written, weight) => {
    expect(earns(both, written)).toBe(weight);
  });

  test("alternatives earn what the weaker of them would", () => {
    const weighted = rule(["RAM"], {
      accepted: [
        { text: "RAM", weight: 1 },
        { text: "memory", weight: 0.5 },
      ],
    });
    expect(earns(weighted, "RAM or memory")).toBe(0.5);
  });

  test("a list is marked on as many entries as were asked for", () => {
    const three = rule(["red, green, blue"]);
    expect(earns(three, "red, green, blue, yellow")).toBe(1);
    expect(earns(three, "red, yellow, green, blue")).toBe(0);
    expect(earns(three, "red, green")).toBe(0);
  });

  test("an answer with “or” or a slash in it can be accepted as a whole", () => {
    expect(earns(rule(["and/or"]), "and/or")).toBe(1);
    expect(earns(rule(["true or false"]), "True or false")).toBe(1);
  });
});

describe("misspellings", () => {
  test.each([
    ["bus", "bas", 0],
    ["cell", "cel", 1],
    ["cell", "cll", 1],
    ["nucleus", "nuclues", 1],
    ["nucleus", "nucleeuss", 0],
    ["membrane", "membrain", 1],
    ["chlorophyll", "clorofil", 0],
    ["cell wall", "cel wal", 1],
    ["increase", "decrease", 0],
    ["soluble", "insoluble", 0],
    ["HTML", "HTLM", 0],
    ["1066", "1067", 0],
    ["Henry VIII", "Henry VII", 0],
    ["not a metal", "now a metal", 0],
    ["ethane", "ethene", 0],
    ["refraction", "reflection", 0],
    ["conduction", "convection", 0],
    ["stalactites", "stalagmites", 0],
    ["latitude", "altitude", 0],
    ["H2O", "H20", 0],
  ])("%s: %s earns %s", (accepted, written, weight) => {
    expect(earns(rule([accepted]), written)).toBe(weight);
    expect(earns(rule([accepted], { typoTolerance: false }), written)).toBe(0);
  });

  test("a listed other word is no misspelling", () => {
    expect(earns(rule(["friction"]), "fraction")).toBe(1);
    expect(earns(rule(["friction"], { neverAccept: ["fraction"] }), "fraction")).toBe(0);
    expect(earns(rule(["friction force"], { neverAccept: ["fraction"] }), "fraction force")).toBe(
      0,
    );
  });

  test("what is as near to a forbidden word is nobody's misspelling", () => {
    const given = rule(["mitosis"], { forbidden: ["meiosis"] });
    expect(earns(given, "mitosys")).toBe(1);
    expect(earns(given, "mieosis")).toBe(0);
  });

  test("another accepted answer earns its own weight and no more", () => {
    const given = rule([], {
      accepted: [
        { text: "mitosis", weight: 1 },
        { text: "mitoses", weight: 0.5 },
      ],
    });
    expect(earns(given, "mitoses")).toBe(0.5);
    expect(earns(given, "mitosis")).toBe(1);
  });

  test("spelling is forgiven where capitals count, too", () => {
    const given = rule(["Colour"], { caseSensitive: true, typoTolerance: false });
    expect(earns(given, "Color")).toBe(1);
    expect(earns(given, "color")).toBe(0);
  });

  test("where capitals count, a wrong one is no slip", () => {
    const given = rule(["Mendeleev"], { caseSensitive: true });
    expect(earns(given, "mendeleev")).toBe(0);
    expect(earns(given, "Mendeleeev")).toBe(1);
  });
});

describe("the rule's gates", () => {
  test("required words must be there, and earn nothing alone", () => {
    const given = rule(["light energy"], {
      required: ["energy"],
      patterns: [{ pattern: "light.*", weight: 1 }],
    });
    expect(earns(given, "light")).toBe(0);
    expect(earns(given, "energy")).toBe(0);
    expect(earns(given, "light enrgy")).toBe(1);
  });

  test("forbidden words end it, as whole words only", () => {
    const given = rule(["RAM"], {
      forbidden: ["ROM"],
      patterns: [{ pattern: "ram.*", weight: 1 }],
    });
    expect(earns(given, "RAM, ROM")).toBe(0);
    expect(earns(given, "RAM from a shop")).toBe(1);
  });

  test("weights are taken from the best that fits", () => {
    const given = rule(["cell"], { patterns: [{ pattern: "cells?", weight: 0.5 }] });
    expect(earns(given, "cell")).toBe(1);
    expect(earns(rule(["nucleus"], { patterns: given.patterns }), "cells")).toBe(0.5);
  });

  test("patterns match the whole answer, in linear time", () => {
    const given = rule(["x"], { patterns: [{ pattern: "(photo|light)\\s*synthesis", weight: 1 }] });
    expect(earns(given, "Light synthesis.")).toBe(1);
    expect(earns(given, "not photosynthesis")).toBe(0);
    expect(
      earns(rule(["x"], { patterns: [{ pattern: "(a+)+$", weight: 1 }] }), `${"a".repeat(60)}!b`),
    ).toBe(0);
  });

  test.each(["(", "(?=a)b", "(a)\\1", "a{2000}", "(\\pL{1,30}){1,30}"])(
    "the pattern %s is refused with its name",
    (pattern) => {
      const given = rule(["x"], { patterns: [{ pattern, weight: 1 }] });
      expect(() => judgeText(given, "y")).toThrow(AppError);
      expect(() => judgeText(given, "y")).toThrow(pattern);
    },
  );
});

test("case, spaces, quotes and full stops never change what an answer earns", () => {
  const given = rule(["carbon dioxide", "CO2"]);
  void fc.assert(
    fc.property(
      fc.constantFrom("carbon dioxide", "CO2", "oxygen", "carbon", "not carbon dioxide"),
      fc.constantFrom("", " ", "\u00a0", "\t"),
      fc.constantFrom("", ".", "!", " ."),
      fc.boolean(),
      (answer, before, after, upper) => {
        const dressed = before + (upper ? answer.toUpperCase() : answer) + after;
        expect(earns(given, dressed)).toBe(earns(given, answer));
      },
    ),
  );
});
