import type { QuestionType } from "../contract";
import { carriage } from "./carriage";
import { model } from "./generate";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { mark, modelResponse } from "./mark";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, response } from "./schema";
import { describeResponse, summarise } from "./summarise";

export const numeric: QuestionType<Content, Key, Response> = {
  label: "Number",
  kind: "work",
  content,
  key,
  response,
  answerForm,
  emptyResponse,
  isEmpty,
  present: (shown) => shown,
  modelResponse,
  mark,
  lint,
  describeResponse,
  summarise,
  answerIsWorkedOut: true,
  model,
  carriage,
  generateOffline,
};
