import { describe, expect, test } from "vitest";
import { parsonsOf } from "./compose";
import { lint } from "./lint";
import type { Content, Key } from "./schema";

interface Asked {
  readonly content: Content;
  readonly key: Key;
}

/** Programs under each other with "===" between them, wrong lines behind "---". */
function asked(text: string, asksIndent = true): Asked {
  const [programs = "", wrong = ""] = text.split("\n---\n");
  return parsonsOf({
    language: "python",
    asksIndent,
    programs: programs.split("\n===\n"),
    wrongLines: wrong.split("\n"),
  });
}

const SUM = "total = 0\nfor n in range(3):\n    total = total + n\nprint(total)";
const CLEAN = [
  SUM,
  `${SUM}\n---\nwhile True:`,
  "name = input()\nif name == 'Ann':\n    print('Hi')\nelse:\n    print('Who?')",
  "x = 5\nwhile x > 0:\n    x = x - 1\nprint('Go')\n---\nx = x + 1",
  "def double(n):\n    return n * 2\nprint(double(4))",
] as const;

interface Rule {
  readonly rule: string;
  readonly bad: readonly (string | Asked)[];
  readonly clean?: readonly string[];
}

const key = (made: Asked, change: (lines: Key["solutions"]) => Key["solutions"]): Asked => ({
  content: made.content,
  key: { v: 1, solutions: change(made.key.solutions) },
});
const content = (made: Asked, change: (lines: Content["lines"]) => Content["lines"]): Asked => ({
  content: { ...made.content, lines: change(made.content.lines) },
  key: made.key,
});
const each = (change: (made: Asked) => Asked): Asked[] => CLEAN.map((one) => change(asked(one)));

/** The lines get the ids a, b, c … in the order they belong in. */
function inOrder(made: Asked): Asked {
  const right = made.key.solutions[0]?.map(({ line }) => line) ?? [];
  const idOf = (id: string) => {
    const at = right.indexOf(id);
    return at === -1 ? "zz" : String.fromCharCode(97 + at);
  };
  return {
    content: {
      ...made.content,
      lines: made.content.lines.map((line) => ({ ...line, id: idOf(line.id) })),
    },
    key: {
      v: 1,
      solutions: made.key.solutions.map((all) =>
        all.map((one) => ({ ...one, line: idOf(one.line) })),
      ),
    },
  };
}

const RULES: readonly Rule[] = [
  {
    rule: "duplicate-ids",
    bad: each((made) => content(made, (lines) => [...lines, ...lines.slice(0, 1)])),
  },
  {
    rule: "key-names-unknown",
    bad: each((made) => key(made, (all) => [...all, [{ line: "nobody", indent: 0 }]])),
  },
  {
    rule: "line-placed-twice",
    bad: each((made) => key(made, (all) => all.map((lines) => [...lines, ...lines.slice(0, 1)]))),
  },
  {
    rule: "blank-line",
    bad: each((made) => content(made, (lines) => [...lines, { id: "blank", code: "  " }])),
  },
  {
    rule: "indent-told",
    bad: each((made) =>
      content(made, (lines) => lines.map((line) => ({ ...line, code: `    ${line.code}` }))),
    ),
  },
  { rule: "ids-tell-order", bad: each(inOrder) },
  {
    rule: "wrong-line-is-right",
    bad: [
      `${SUM}\n---\ntotal = 0`,
      `${SUM}\n---\ntotal=0`,
      `${SUM}\n---\nprint( total )`,
      "x = 5\nwhile x > 0:\n    x = x - 1\nprint('Go')\n---\nprint(\"Go\")",
      "a = 1\nb = a\nprint(b)\n---\nc = a\nb  =  a",
    ],
    clean: [...CLEAN.slice(0, 3), `${SUM}\n---\nTotal = 0`, `${SUM}\n---\nprint('total')`],
  },
  {
    rule: "too-many-wrong-lines",
    bad: each((made) =>
      content(made, (lines) => [
        ...lines,
        ...Array.from({ length: 7 }, (_, at) => ({ id: `wrong${at}`, code: `wrong(${at})` })),
      ]),
    ),
  },
  {
    rule: "too-few-lines",
    bad: [
      "x = 1\nprint(x)",
      "print('a')\nprint('b')",
      "if True:\n    print(1)",
      `${SUM}\n===\ntotal = 0\nprint(total)`,
      "x = input()\nprint(x)\n---\nprint(y)",
    ],
  },
  {
    rule: "same-order-twice",
    bad: CLEAN.map((text) => {
      const [program = "", wrong] = text.split("\n---\n");
      return `${program}\n===\n${program}${wrong === undefined ? "" : `\n---\n${wrong}`}`;
    }),
    clean: [...CLEAN.slice(1), "a = 1\nb = 2\nprint(a + b)\n===\nb = 2\na = 1\nprint(a + b)"],
  },
  {
    rule: "line-tells-place",
    bad: [
      `# step 1\n${SUM}`,
      `# 1 set up\n${SUM}`,
      `${SUM}  # last`,
      `${SUM}\n---\nprint(n)  # then print`,
      `# First, the sum\n${SUM}`,
    ],
    clean: [
      ...CLEAN.slice(0, 3),
      `${SUM}  # the sum`,
      "# lists the prices\nx = [1]\nfor n in x:\n    print(n)",
    ],
  },
  {
    rule: "program-does-not-run",
    bad: [
      SUM.replace("    ", ""),
      "x = 1\n    print(x)\nprint('end')",
      "x = 3\nwhile x > 0:\n    x = x - 1\nprint('Go'",
      "x = 1\nprint('Go)\nprint(x)",
      `${SUM}\n===\ntotal = 0\nprint(total)\ntotal = total + n\nfor n in range(3):`,
    ],
  },
  {
    rule: "order-not-fixed",
    bad: [
      "a = 1\nb = 2\nprint(a + b)",
      "width = 3\nheight = 4\nprint(width * height)",
      "n = 3\nname = 'Ann'\nprint(name * n)",
      "c = 9\na = c\nb = c\nprint(a, b)",
      "if True:\n    x = 1\n    y = 2\nprint(x + y)",
    ],
    clean: [
      ...CLEAN.slice(0, 2),
      "a = 1\nb = 2\nprint(a + b)\n===\nb = 2\na = 1\nprint(a + b)",
      "a = 1\nb = a + 1\nprint(b)",
      "a = input()\nb = input()\nprint(a + b)",
    ],
  },
];

describe.each(RULES)("$rule", ({ rule, bad, clean = CLEAN }) => {
  const found = ({ content: shown, key: right }: Asked) =>
    lint(shown, right).map((finding) => finding.rule);
  const made = (one: string | Asked) => (typeof one === "string" ? asked(one) : one);
  test("has five bad and five clean examples", () => {
    expect([bad.length, clean.length]).toEqual([5, 5]);
  });
  test.each(bad.map((one, at) => [at + 1, one] as const))("found in bad example %i", (_, one) => {
    expect(found(made(one))).toContain(rule);
  });
  test.each(clean.map((one) => [one]))("not found in %j", (one) => {
    expect(found(made(one))).not.toContain(rule);
  });
});

test("the clean examples are clean in every way, with and without indentation", () => {
  for (const one of CLEAN) {
    for (const asksIndent of [true, false]) {
      const { content: shown, key: right } = asked(one, asksIndent);
      expect([one, lint(shown, right)]).toEqual([one, []]);
    }
  }
});

test("the other order is accepted with one press, and then nothing is left to say", () => {
  const { content: shown, key: right } = asked("a = 1\nb = 2\nprint(a + b)");
  const [finding] = lint(shown, right);
  const patched = finding?.fix?.patch.key as Key;
  expect(patched.solutions).toHaveLength(2);
  expect(lint(shown, patched)).toEqual([]);
});

test("nothing is said of a language that is not known", () => {
  const { content: shown, key: right } = asked("x = 1\n    print(x)\nprint('end')");
  expect(lint({ ...shown, language: "other" }, right)).toEqual([]);
});
