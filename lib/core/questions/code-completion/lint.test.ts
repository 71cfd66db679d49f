import { describe, expect, test } from "vitest";
import { completionOf } from "./compose";
import { lint } from "./lint";
import type { Content, Key } from "./schema";

interface Asked {
  readonly content: Content;
  readonly key: Key;
}

/** "for i in «range(3) | range(0, 3) ? A hint.»:": answers with a bar between them, and a hint behind a question mark. */
function asked(program: string): Asked {
  const parts = program.split(/«([^»]*)»/);
  return completionOf({
    language: "python",
    pieces: parts.filter((_, index) => index % 2 === 0),
    gaps: parts
      .filter((_, index) => index % 2 === 1)
      .map((text) => {
        const [answers = "", hint] = text.split(" ? ");
        return { accepted: answers.split(" | "), hint };
      }),
  });
}

const CLEAN = [
  "for i in «range(3) | range(0, 3) ? Which function counts?»:\n    print(i)",
  "name = «input»('Name? ')\nprint('Hi', «name»)",
  "total = 0\nfor n in [1, 2]:\n    total = «total» + n\nprint(total)",
  "if age «>=» 18:\n    print('Adult')\nelse:\n    print('Child')",
  "def area(w, h):\n    «return» w * h\nprint(area(2, 3))",
] as const;

interface Rule {
  readonly rule: string;
  readonly bad: readonly (string | Asked)[];
  readonly clean?: readonly string[];
}

const each = (change: (made: Asked) => Asked): Asked[] => CLEAN.map((one) => change(asked(one)));

const RULES: readonly Rule[] = [
  {
    rule: "no-gaps",
    bad: ["print(1)", "x = 1\nprint(x)", "if x:\n    y = 1", "# nothing", "def f():\n    return 1"],
  },
  {
    rule: "too-many-gaps",
    bad: [9, 10, 11, 12, 13].map((count) =>
      Array.from({ length: count }, (_, at) => `a${at} = «${at}»`).join("\n"),
    ),
  },
  {
    rule: "duplicate-ids",
    bad: each(({ content, key }) => ({
      content: { ...content, pieces: [...content.pieces, { kind: "gap", id: "g1" }] },
      key,
    })),
  },
  {
    rule: "key-names-unknown",
    bad: each(({ content, key }) => ({
      content,
      key: { v: 1, gaps: [...key.gaps, { gap: "nobody", accepted: ["x"] }] },
    })),
  },
  {
    rule: "gap-without-key",
    bad: each(({ content, key }) => ({ content, key: { v: 1, gaps: key.gaps.slice(1) } })),
  },
  {
    rule: "same-answer-twice",
    bad: [
      "print(«'Hi' | \"Hi\"»)",
      "for i in «range(3) | range( 3 )»:\n    print(i)",
      "x = «a + b | a+b»",
      "x = «1 | 2 | 1»",
      "print(«'Hi' | “Hi”»)",
    ],
    clean: [...CLEAN.slice(0, 3), "x = «a + b | b + a»", "print(«'Hi' | 'hi'»)"],
  },
  {
    rule: "answer-of-several-lines",
    bad: [
      "«x = 1\ny = 2»\nprint(x + y)",
      "if x:\n    «y = 1\n    z = 2»\nprint(y)",
      "«a\nb» = 1",
      "x = [«1,\n2»]",
      "print(«1 | 1\n + 0»)",
    ],
  },
  {
    rule: "gap-hint-tells",
    bad: [
      "for i in «range(3) ? Use range(3).»:\n    print(i)",
      "«print ? It is called print, as on paper.»(1)",
      "if x «>= ? The sign >= says at least.» 3:\n    y = 1",
      "x = «input ? Write input and brackets.»()",
      "x = «'Hi' ? Write \"Hi\" there.»",
    ],
    clean: [
      ...CLEAN.slice(0, 2),
      "«print ? Printing on the screen.»(1)",
      "x = «n ? No number fits.»",
      "for i in «range ? It arranges numbers.»(3):\n    print(i)",
    ],
  },
  {
    rule: "whole-line-missing",
    bad: [
      "x = 1\n«print(x)»",
      "for i in [1]:\n    «print(i)»",
      "«x = 1»\nprint(x)",
      "def f():\n    «return 1»\nf()",
      "«import math»\nprint(math.pi)",
    ],
    clean: [...CLEAN.slice(0, 4), "x = 1\n«print(x) | print(1)»"],
  },
  {
    rule: "gaps-side-by-side",
    bad: [
      "x = «1»«2»",
      "«print» «(1)»",
      "for i «in»  «range(3)»:\n    print(i)",
      "x «+=» «1»",
      "if «not»\t«x»:\n    y = 1",
    ],
    clean: [...CLEAN.slice(0, 4), "«x» = «1»\n«y» = «2»"],
  },
  {
    rule: "answer-in-program",
    bad: [
      "x = x + 1\nx = «x» + 1",
      "print(«'a'»)\nprint('a')",
      "for i in [1]:\n    print(«i»)\nprint(i)",
      "total = «0»\nprint(total)\ntotal=0",
      "if a:\n    b = 1\nelse:\n    «b» = 1",
    ],
  },
  {
    rule: "program-does-not-run",
    bad: [
      "for i in «range(3»:\n    print(i)",
      "if x «>» 1:\nprint(x)",
      "x = «1»\n    print(x)",
      "print(«'Hi»)",
      "while «x > 1»:",
    ],
  },
];

describe.each(RULES)("$rule", ({ rule, bad, clean = CLEAN }) => {
  const made = (one: string | Asked) => (typeof one === "string" ? asked(one) : one);
  const found = ({ content, key }: Asked) => lint(content, key).map((finding) => finding.rule);
  test("has five bad and five clean examples", () => {
    expect([bad.length, clean.length]).toEqual([5, 5]);
  });
  test.each(bad.map((one, at) => [at + 1, one] as const))("found in bad example %i", (_, one) => {
    expect(found(made(one))).toContain(rule);
  });
  test.each(clean.map((one) => [one]))("not found in %j", (one) => {
    expect(found(asked(one))).not.toContain(rule);
  });
});

test("the clean examples are clean in every way", () => {
  for (const one of CLEAN) {
    const { content, key } = asked(one);
    expect([one, lint(content, key)]).toEqual([one, []]);
  }
});
