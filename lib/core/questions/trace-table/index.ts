import type { QuestionType } from "../contract";
import { carriage } from "./carriage";
import { model } from "./generate";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { answerParts, describeTable, mark, modelResponse } from "./mark";
import { proving } from "./prove";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, response } from "./schema";
import { summarise } from "./summarise";

export const traceTable: QuestionType<Content, Key, Response> = {
  label: "Trace table",
  kind: "program",
  content,
  key,
  response,
  answerForm,
  bodyText: ({ code }) => code,
  emptyResponse,
  isEmpty,
  // A table stands as the program runs: there is nothing to shuffle.
  present: (shown) => shown,
  modelResponse,
  mark,
  lint,
  proving,
  describeResponse: describeTable,
  answerParts,
  summarise,
  answerIsWorkedOut: true,
  model,
  carriage,
  generateOffline,
};
