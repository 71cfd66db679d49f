import type { FormOf } from "../form";
import type { Lose } from "../ledger";
import { BrokenQuestion, UnknownKind } from "../ledger";
import type { XmlNode } from "../xml-node";
import { attributeOf, childOf, childrenOf, element } from "../xml-node";
import { bareText, textNode, valueNode } from "./text";

type Program = FormOf<"program">;

/** What one run of the program may take, where nothing is said. */
const SECONDS = 5;
const MOST_SECONDS = 10;
const PYTHON = /^python3/;
const PRINTS = /^print\(([\s\S]*)\)\s*$/;
/** A value that prints as it is written in a program; anything else that is printed is text. */
const LITERAL = /^(?:-?[\d.]+(?:e[-+]?\d+)?|True|False|None|[[({][\s\S]*[\])}])$/;

/** A question of the CodeRunner plug-in, where it is one in Python. What its tests print becomes what is expected. */
export function readCodeRunner(node: XmlNode, lose: Lose): { form: Program } {
  const kind = bareText(childOf(node, "coderunnertype"));
  if (!PYTHON.test(kind))
    throw new UnknownKind(`Programs of the kind “${kind.slice(0, 40)}” cannot be run here.`);
  if (bareText(childOf(node, "template")) !== "")
    lose("template", "Programs are run as they are here, without a template around them.");
  if (bareText(childOf(node, "allornothing")) === "1")
    lose("all or nothing", "Each test earns its share here.");
  const tests = childrenOf(childOf(node, "testcases") ?? node, "testcase").map(testOf);
  if (tests.length === 0) throw new BrokenQuestion("It has no test.");
  const solution = programIn(childOf(node, "answer"));
  if (solution === "")
    lose(
      "right program",
      "The file has none. Write it: it must pass the tests before pupils get it.",
    );
  const hidden = tests.filter((test) => test.hidden).length;
  const seconds = Math.round(Number(bareText(childOf(node, "cputimelimitsecs"))) || SECONDS);
  return {
    form: {
      kind: "program",
      starter: programIn(childOf(node, "answerpreload")),
      solution,
      tests,
      hiddenWeight: Math.round((hidden / tests.length) * 100),
      seconds: Math.min(MOST_SECONDS, Math.max(1, seconds)),
      required: [],
      forbidden: [],
    },
  };
}

/** Program text keeps the white space at its lines' beginnings. */
function programIn(node: XmlNode | undefined): string {
  const inside = childOf(node, "text") ?? node;
  const text = (inside?.children ?? []).filter((child) => typeof child === "string").join("");
  return text.trim() === "" ? "" : text.replace(/\r\n?/g, "\n");
}

function testOf(node: XmlNode, index: number): Program["tests"][number] {
  const code = bareText(childOf(node, "testcode"));
  const printed = bareText(childOf(node, "expected"));
  const call = PRINTS.exec(code)?.[1]?.trim();
  if (code !== "" && (call === undefined || !isOneCall(call)))
    throw new BrokenQuestion(
      `Its test ${index + 1} is a program of its own. Here a test calls the pupil’s function or types something in.`,
    );
  const shown = bareText(childOf(node, "display")) || "SHOW";
  return {
    id: `t${index + 1}`,
    call: call ?? "",
    input: programIn(childOf(node, "stdin")),
    expected: call === undefined || LITERAL.test(printed) ? printed : quoted(printed),
    hidden: shown !== "SHOW" && attributeOf(node, "useasexample") !== "1",
  };
}

/** One value: no second statement, no second argument of print. */
function isOneCall(call: string): boolean {
  let depth = 0;
  for (const sign of call.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, "")) {
    if ("([{".includes(sign)) depth += 1;
    if (")]}".includes(sign)) depth -= 1;
    if (depth < 0 || (depth === 0 && (sign === "," || sign === ";" || sign === "\n"))) return false;
  }
  return depth === 0;
}

const quoted = (text: string): string =>
  `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n")}'`;

/** A text as it is printed; every other value is printed as it is written. */
function printed(value: string): string {
  const inside = /^'((?:\\.|[^'\\])*)'$|^"((?:\\.|[^"\\])*)"$/.exec(value.trim());
  const text = inside?.[1] ?? inside?.[2];
  if (text === undefined) return value;
  return text.replace(/\\(.)/g, (_, sign: string) => (sign === "n" ? "\n" : sign));
}

/** What stands in a question of CodeRunner's beside its head. */
export function codeRunnerNodes({ starter, solution, tests, seconds }: Program): XmlNode[] {
  return [
    valueNode("coderunnertype", "python3"),
    valueNode("allornothing", 0),
    textOnly("answer", solution),
    textOnly("answerpreload", starter),
    valueNode("cputimelimitsecs", seconds),
    element("testcases", {}, tests.map(testNode)),
  ];
}

const textOnly = (name: string, text: string): XmlNode =>
  element(name, {}, text === "" ? [] : [text]);

function testNode({ call, input, expected, hidden }: Program["tests"][number]): XmlNode {
  const shown = hidden ? "0" : "1";
  return element(
    "testcase",
    { testtype: "0", useasexample: shown, hiderestiffail: "0", mark: "1.0000000" },
    [
      textNode("testcode", call.trim() === "" ? "" : `print(${call})`),
      textNode("stdin", input),
      textNode("expected", call.trim() === "" ? expected : printed(expected)),
      textNode("extra", ""),
      textNode("display", hidden ? "HIDE" : "SHOW"),
    ],
  );
}
