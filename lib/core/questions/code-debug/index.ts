import type { QuestionType } from "../contract";
import { carriage } from "./carriage";
import { model } from "./generate";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { answerParts, mark, modelResponse, mustNotPass, mustPass, runs, shownTests } from "./mark";
import { proving } from "./prove";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, response } from "./schema";
import { describeResponse, summarise } from "./summarise";

export const codeDebug: QuestionType<Content, Key, Response> = {
  label: "Program to mend",
  kind: "program",
  content,
  key,
  response,
  answerForm,
  bodyText: ({ program }) => program.trimEnd(),
  emptyResponse,
  isEmpty,
  present: (shown) => shown,
  modelResponse,
  mark,
  python: { runs, shownTests, mustPass, mustNotPass },
  proving,
  lint,
  describeResponse,
  answerParts,
  summarise,
  answerIsWorkedOut: true,
  carriage,
  model,
  generateOffline,
};
