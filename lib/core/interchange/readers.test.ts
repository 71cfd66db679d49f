import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formats } from "./formats";
import { importQuestions } from "./import-questions";
import { element } from "./xml-node";

const gift = (text: string) => importQuestions(formats.gift.read({ kind: "text", text }));
const csv = (text: string) => importQuestions(formats.csv.read({ kind: "text", text }));

describe("GIFT as it is found in the wild", () => {
  test.each([
    ["feedback on a wrong number", "How many?{#3:2~#Nearly}", "numeric"],
    ["several numbers of different worth", "How many?{#=3:0 =%50%4:1}", "numeric"],
    ["true and false with feedback", "::T::It is so.{FALSE#No#Yes}", "multiple-choice"],
    ["answers on one line", "Which?{=a~b~c}", "multiple-choice"],
    ["escaped signs", "What is 2\\=2\\: \\{a\\}?{=\\~yes ~no}", "multiple-choice"],
    ["old Mac line ends", "One?{=a ~b}\r\rTwo?{=a ~b}", "multiple-choice"],
    ["a comment inside", "Which?{\n// this one\n=a\n~b\n}", "multiple-choice"],
    ["HTML with entities", "[html]<p>1 &lt; 2?</p>{T}", "multiple-choice"],
  ])("%s", (_what, text, type) => {
    const { questions, broken } = gift(text);
    expect(broken).toEqual([]);
    expect(questions[0]?.type).toBe(type);
  });

  test.each([
    ["two right answers where one may be chosen", "Which?{=a =b ~c}"],
    ["braces twice", "One {=a} and {=b}."],
    ["a number that is none", "How many?{#three}"],
    ["pairs without a partner", "Match.{=a -> b =c -> }"],
  ])("%s is broken, and the next question is read", (_what, text) => {
    const { questions, broken } = gift(`${text}\n\nFine?{=yes ~no}`);
    expect(broken).toHaveLength(1);
    expect(questions).toHaveLength(1);
  });
});

test("a question longer than a question can be is broken by itself, and the next is read", () => {
  const { broken, questions } = gift(`${"long ".repeat(5_000)}?{=a ~b}\n\nFine?{=yes ~no}`);
  expect(broken[0]?.why).toContain("longer than a question can hold");
  expect(questions.map(({ prompt }) => prompt)).toEqual(["Fine?"]);
});

describe("tables", () => {
  test("a cell that a spreadsheet would run is made harmless, and comes back as it was", () => {
    const [question] = gift("\\=HYPERLINK(x)?{=yes ~+no}").questions;
    expect(question?.prompt).toBe("=HYPERLINK(x)?");
    const { items } = formats.gift.read({ kind: "text", text: "\\=cmd()?{=-1 ~@b}" });
    const source = formats.csv.write(items.map(({ item }) => item));
    const text = source.kind === "text" ? source.text : "";
    expect(text).toContain("multiple choice,'=cmd()?,");
    expect(text).toContain(",'-1,");
    expect(csv(text).questions[0]?.prompt).toBe("=cmd()?");
  });

  test("semicolons, quoted line ends and Excel's byte-order mark", () => {
    const { questions } = csv(
      '\ufefftype;question;options;answer\r\n;"Which?";"a\r\nb; c";"b; c"\r\n',
    );
    expect(questions).toMatchObject([
      { content: { options: [{ text: "a" }, { text: "b; c" }] }, key: { correct: "o2" } },
    ]);
  });

  test("without headings the file says what is missing", () => {
    expect(csv("Which?,a,b").broken).toMatchObject([{ why: expect.stringContaining("first row") }]);
  });
});

describe("whatever a file holds", () => {
  test("it is read, named or refused: never a crash", () => {
    const giftish = fc.array(
      fc.constantFrom(
        "::",
        "{",
        "}",
        "=",
        "~",
        "#",
        "->",
        "%50%",
        "\\",
        "\n",
        "\n\n",
        "a",
        "T",
        "####",
        "$CATEGORY: x\n",
      ),
      { maxLength: 40 },
    );
    void fc.assert(
      fc.property(giftish, (signs) => {
        gift(signs.join(""));
        csv(`question,answer,type\n${signs.join("")}`);
      }),
      { numRuns: 500 },
    );
  });

  test("long runs of one sign take no time", () => {
    for (const sign of ["{", "}", "=", "~%1%", "#", "\\", "::", "->", '"', "[[type: ", "%"]) {
      const long = sign.repeat(20_000);
      gift(`a{${long}}`);
      gift(long);
      csv(`question,answer,type\n${long},${long},gaps`);
      const text = element("text", {}, [`<p>${long}`]);
      const node = element("question", { type: "cloze" }, [element("questiontext", {}, [text])]);
      formats["moodle-xml"].read({ kind: "xml", root: element("quiz", {}, [node]) });
    }
  });
});
