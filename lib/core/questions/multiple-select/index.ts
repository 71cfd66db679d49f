import type { QuestionType } from "../contract";
import { carriage } from "./carriage";
import { model } from "./generate";
import { generateDrafts } from "./generate-drafts";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { mark, modelResponse } from "./mark";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, response } from "./schema";
import { describeResponse, summarise } from "./summarise";

export const multipleSelect: QuestionType<Content, Key, Response> = {
  label: "Multiple select",
  kind: "choose",
  content,
  key,
  response,
  answerForm,
  emptyResponse,
  isEmpty,
  present: (shown, order) => ({ ...shown, options: order.shuffle(shown.options, "options") }),
  modelResponse,
  mark,
  lint,
  describeResponse,
  summarise,
  model,
  carriage,
  generateOffline,
  generateDrafts,
};
