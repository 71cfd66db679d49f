import { choiceOf, trueOrFalse } from "../choice";
import type { Form } from "../form";
import type { Item, ItemFile } from "../item";
import type { Lose } from "../ledger";
import { readEach, UnknownKind } from "../ledger";
import { pairsOf } from "../pairs";
import type { XmlNode } from "../xml-node";
import { attributeOf, childOf, childrenOf } from "../xml-node";
import { answersOf } from "./answers";
import { readCodeRunner } from "./code-runner";
import { takePicture } from "./pictures";
import { readEmbedded } from "./read-embedded";
import { readEssay } from "./read-essay";
import { readNumerical } from "./read-numerical";
import { readOrdering } from "./read-ordering";
import { readImageLabels, readMarkers } from "./read-pictures";
import { readProgramFields, readProgramLines } from "./read-programs";
import type { MoodleQuestion } from "./read-shared";
import { questionsOf, sharedOf } from "./read-shared";
import { readShortAnswer } from "./read-short-answer";
import { readWordGaps } from "./read-word-gaps";
import { bareText, inlineIn, markdownIn } from "./text";

/** Reads Moodle's own exchange format: https://docs.moodle.org/en/Moodle_XML_format */
export function readMoodleXml(quiz: XmlNode): ItemFile {
  return readEach(questionsOf(quiz), ({ node }) => bareText(childOf(node, "name")), readQuestion);
}

/** A reader of one kind: its form, and the prompt or feedback where the kind keeps those elsewhere. */
type KindReader = (
  node: XmlNode,
  lose: Lose,
  picture: Item["picture"],
) => { form: Form } & Partial<Pick<Item, "prompt" | "feedback">>;

const KINDS: Readonly<Record<string, KindReader>> = {
  multichoice: (node, lose) => ({
    form: choiceOf(
      answersOf(node, lose),
      ["false", "0"].includes(bareText(childOf(node, "single"))),
      lose,
    ),
  }),
  truefalse: readTrueFalse,
  shortanswer: readShortAnswer,
  numerical: readNumerical,
  matching: (node, lose) => ({
    form: pairsOf(
      childrenOf(node, "subquestion").map((pair) => ({
        left: inlineIn(pair, lose),
        right: bareText(childOf(pair, "answer")),
      })),
    ),
  }),
  ordering: (node, lose) => readProgramLines(node) ?? readOrdering(node, lose),
  essay: readEssay,
  coderunner: readCodeRunner,
  cloze: readCloze,
  ddimageortext: readImageLabels,
  ddmarker: readMarkers,
  gapselect: readWordGaps,
  ddwtos: readWordGaps,
};

/** Gaps in a text, in code, or in the table of a program. */
function readCloze(node: XmlNode, lose: Lose): ReturnType<KindReader> {
  const text = childOf(node, "questiontext");
  const isHtml = !/markdown|plain_text/.test((text && attributeOf(text, "format")) ?? "");
  const onProgram = isHtml ? readProgramFields(bareText(text), lose) : undefined;
  return onProgram ?? readEmbedded(node, lose);
}

function readQuestion(question: MoodleQuestion, lose: Lose): Item {
  const kind = attributeOf(question.node, "type") ?? "";
  const reader = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (reader === undefined) throw new UnknownKind(unknown(kind));
  const { node, picture } = takePicture(question.node, lose);
  const prompt = markdownIn(childOf(node, "questiontext"), lose);
  const shared = sharedOf({ ...question, node }, lose);
  const shown = picture === undefined ? {} : { picture };
  return { ...shared, ...shown, prompt, ...reader(node, lose, picture) };
}

function unknown(kind: string): string {
  if (kind === "description") return "It is a text that asks nothing, and such texts are not kept.";
  return `Questions of Moodle’s kind “${kind.slice(0, 40)}” have no place here.`;
}

function readTrueFalse(node: XmlNode, lose: Lose): { form: Form } {
  const answers = answersOf(node, lose);
  const isTrue = (text: string) => text.trim().toLowerCase() === "true";
  const right = answers.find(({ share }) => share > 0);
  const wrong = answers.find(({ share }) => share <= 0);
  return {
    form: trueOrFalse(right !== undefined && isTrue(right.text), {
      right: right?.feedback ?? "",
      wrong: wrong?.feedback ?? "",
    }),
  };
}
