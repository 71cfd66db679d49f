import type { QuestionType } from "../contract";
import { byId } from "../shared/belonging";
import { carriage } from "./carriage";
import { model } from "./generate";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { answerParts, describeProgram, mark, modelResponse } from "./mark";
import { proving } from "./prove";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, response } from "./schema";
import { summarise } from "./summarise";

export const parsons: QuestionType<Content, Key, Response> = {
  label: "Lines of code in order",
  kind: "program",
  content,
  key,
  response,
  answerForm,
  emptyResponse,
  isEmpty,
  // By id first: the order the lines are stored in must not reach anybody, whatever made it.
  present: (shown, order) => ({ ...shown, lines: order.shuffle(byId(shown.lines), "lines") }),
  modelResponse,
  mark,
  lint,
  proving,
  describeResponse: describeProgram,
  answerParts,
  summarise,
  answerIsWorkedOut: true,
  model,
  carriage,
  generateOffline,
};
