import { describe, expect, test } from "vitest";
import type { Traced } from "./compose";
import { traceTableOf } from "./compose";
import { lint } from "./lint";
import type { Content, Key } from "./schema";

interface Asked {
  readonly content: Content;
  readonly key: Key;
}

/** "n Output: | 1 3 . | 3 2 ." behind the program: columns, then rows of a line and its values; Output is printed. */
function asked(code: string, table: string, inputs: readonly string[] = []): Asked {
  const [heads = "", ...rows] = table.split(" | ");
  const columns = heads.split(" ").map((name): Traced["columns"][number] => ({
    name,
    holds: name === "Output" ? "output" : "variable",
  }));
  return traceTableOf({
    language: "python",
    code,
    inputs,
    columns,
    rows: rows.map((row) => {
      const [line = "", ...values] = row.split(" ");
      return {
        line: line === "?" ? null : Number(line),
        values: values.map((value) => (value === "." ? "" : value)),
      };
    }),
  });
}

const COUNT = "n = 3\nwhile n > 1:\n    n = n - 1\nprint(n)";
const CLEAN: readonly Asked[] = [
  asked(COUNT, "n Output | 1 3 . | 3 2 . | 3 1 . | 4 . 1"),
  asked(COUNT, "n Output | ? 3 . | ? 2 . | ? 1 . | ? . 1"),
  asked("a = 2\nb = a * a\nprint(b)", "a b Output | 1 2 . . | 2 . 4 . | 3 . . 4"),
  asked("x = int(input())\nprint(x + 1)", "x Output | 1 5 . | 2 . 6", ["5"]),
  asked(
    "def twice(n):\n    return n * 2\ntotal = twice(4)\nprint(total)",
    "n total | 3 4 . | 3 . 8",
  ),
];

interface Rule {
  readonly rule: string;
  readonly bad: readonly Asked[];
  readonly clean?: readonly Asked[];
}

const each = (change: (made: Asked) => Asked): Asked[] => CLEAN.map(change);
const inContent = (made: Asked, part: Partial<Content>): Asked => ({
  ...made,
  content: { ...made.content, ...part },
});
const inKey = (made: Asked, cells: Key["cells"]): Asked => ({ ...made, key: { v: 1, cells } });
const [counting] = CLEAN;
if (counting === undefined) throw new Error("no example");

const RULES: readonly Rule[] = [
  {
    rule: "duplicate-ids",
    bad: each((made) =>
      inContent(made, { columns: [...made.content.columns, ...made.content.columns.slice(0, 1)] }),
    ),
  },
  {
    rule: "duplicate-columns",
    bad: each((made) =>
      inContent(made, {
        columns: [
          ...made.content.columns,
          { id: "again", name: `${made.content.columns[0]?.name} `, holds: "variable" },
        ],
      }),
    ),
  },
  {
    rule: "cell-not-in-table",
    bad: [
      inKey(counting, [{ column: "c9", row: 0, value: "1" }]),
      inKey(counting, [{ column: "c1", row: 4, value: "1" }]),
      inContent(counting, { given: [{ column: "c3", row: 0, value: "1" }] }),
      inContent(counting, { given: [{ column: "c1", row: 20, value: "" }] }),
      inContent(counting, { rows: [{ line: 1 }] }),
    ],
  },
  {
    rule: "cell-said-twice",
    bad: each((made) => inContent(made, { given: [...made.key.cells.slice(0, 1)] })),
  },
  {
    rule: "nothing-to-fill",
    bad: each((made) => inKey(inContent(made, { given: made.key.cells }), [])),
  },
  {
    rule: "too-much-to-fill",
    bad: [2, 3, 4, 5, 6].map((width) => {
      const names = ["a", "b", "c", "d", "e", "f"].slice(0, width);
      const rows = Array.from({ length: 24 }, (_, row) => `? ${names.map(() => row).join(" ")}`);
      return asked(`${names.join(" = ")} = 0`, `${names.join(" ")} | ${rows.join(" | ")}`);
    }),
  },
  {
    rule: "row-changes-nothing",
    bad: each((made) => inContent(made, { rows: [...made.content.rows, { line: 1 }] })),
  },
  {
    rule: "row-line-unknown",
    bad: each((made) => inContent(made, { rows: made.content.rows.with(0, { line: 9 }) })),
  },
  {
    rule: "column-not-in-program",
    bad: [
      asked(COUNT, "m Output | ? 3 . | ? . 1"),
      asked(COUNT, "N Output | ? 3 . | ? . 1"),
      asked(COUNT, "count | ? 3"),
      asked("total = 1\nprint(total)", "tot | ? 1"),
      asked(COUNT, "n result | ? 3 . | ? . 1"),
    ],
    clean: [
      ...CLEAN.slice(0, 4),
      inContent(counting, {
        columns: [
          { id: "c1", name: "n > 1", holds: "variable" },
          { id: "c2", name: "Screen", holds: "output" },
        ],
      }),
    ],
  },
  {
    rule: "program-does-not-run",
    bad: [
      asked("n = 3\n    print(n)", "n | 1 3"),
      asked("while n > 1:\nn = n - 1", "n | 2 3"),
      asked("n = 3\nprint((n)", "n | 1 3"),
      asked("n = 'a\nprint(n)", "n | 1 a"),
      asked("n = 3\nif n > 1:", "n | 1 3"),
    ],
  },
  {
    rule: "not-the-same-each-time",
    bad: [
      asked("import random\nn = random.randint(1, 6)", "n | 2 3"),
      asked("from random import randint\nn = randint(1, 6)", "n | 2 3"),
      asked("import time\nn = time.time()", "n | 2 3"),
      asked("n = random.choice([1, 2])", "n | 1 2"),
      asked("import datetime\nn = datetime.date.today()", "n | 2 3"),
    ],
    clean: [
      ...CLEAN.slice(0, 3),
      asked("time = 3\nprint(time)", "time Output | 1 3 . | 2 . 3"),
      asked("x = 1  # not random.random()\nprint(x)", "x Output | 1 1 . | 2 . 1"),
    ],
  },
  {
    rule: "input-not-said",
    bad: [
      asked("n = input()", "n | 1 3"),
      asked("n = int(input('How many? '))", "n | 1 3"),
      asked("n = 1\nm = input ()", "n m | 1 1 . | 2 . 4"),
      asked("print(input())", "Output | 1 3"),
      asked("n = 0\nwhile n < 3:\n    n = n + int(input())", "n | 1 0 | 3 3"),
    ],
  },
  {
    rule: "input-not-asked",
    bad: [
      asked("n = 3", "n | 1 3", ["3"]),
      asked(COUNT, "n | 1 3", ["3", "4"]),
      asked("print('input()')", "Output | 1 input()", ["3"]),
      asked("n = 3  # input()", "n | 1 3", ["3"]),
      asked("user_input = 3", "user_input | 1 3", ["3"]),
    ],
  },
  {
    rule: "value-off-its-line",
    bad: [
      asked(COUNT, "n Output | 4 3 1 | 3 2 1"),
      asked(COUNT, "n Output | 1 3 3"),
      asked("a = 2\nb = a * a", "a b | 1 2 4"),
      asked("x = 1\nprint('x')", "x | 2 1"),
      asked("x = 1\ny = 2", "x y | 2 1 2"),
    ],
  },
];

describe.each(RULES)("$rule", ({ rule, bad, clean = CLEAN }) => {
  const found = ({ content, key }: Asked) => lint(content, key).map((finding) => finding.rule);
  test("has five bad and five clean examples", () => {
    expect([bad.length, clean.length]).toEqual([5, 5]);
  });
  test.each(bad.map((one, at) => [at + 1, one] as const))("found in bad example %i", (_, one) => {
    expect(found(one)).toContain(rule);
  });
  test.each(clean.map((one, at) => [at + 1, one] as const))(
    "not found in clean example %i",
    (_, one) => {
      expect(found(one)).not.toContain(rule);
    },
  );
});

test("the clean examples are clean in every way", () => {
  for (const { content, key } of CLEAN) expect(lint(content, key)).toEqual([]);
});

test("of a language that is not known only the table is judged", () => {
  const { content, key } = asked("n ← 3\n    OUTPUT n", "n | 2 3");
  expect(lint({ ...content, language: "other" }, key)).toEqual([]);
});
