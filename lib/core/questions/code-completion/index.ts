import type { QuestionType } from "../contract";
import { carriage } from "./carriage";
import { model } from "./generate";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { answerParts, describeGaps, filledProgram, mark, modelResponse } from "./mark";
import { proving } from "./prove";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, response } from "./schema";
import { summarise } from "./summarise";

export const codeCompletion: QuestionType<Content, Key, Response> = {
  label: "Complete the code",
  kind: "program",
  content,
  key,
  response,
  answerForm,
  bodyText: (given) => filledProgram(given, () => "____"),
  emptyResponse,
  isEmpty,
  // A program stands as it is written: there is nothing to shuffle.
  present: (shown) => shown,
  modelResponse,
  mark,
  lint,
  proving,
  describeResponse: describeGaps,
  answerParts,
  summarise,
  answerIsWorkedOut: true,
  model,
  carriage,
  generateOffline,
};
