import type { QuestionType } from "../contract";
import { carriage } from "./carriage";
import { model } from "./generate";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { mark, modelResponse } from "./mark";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, response } from "./schema";
import { describeResponse, summarise } from "./summarise";

export const textInput: QuestionType<Content, Key, Response> = {
  label: "Short answer",
  kind: "write",
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
  model,
  carriage,
  generateOffline,
};
