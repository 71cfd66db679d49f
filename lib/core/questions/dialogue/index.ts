import type { QuestionType } from "../contract";
import { saidIn } from "../shared/conversation";
import { carriage } from "./carriage";
import { model } from "./generate";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { mark, modelResponse } from "./mark";
import { markScheme } from "./mark-scheme";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, response } from "./schema";
import { describeResponse, summarise } from "./summarise";

export const dialogue: QuestionType<Content, Key, Response> = {
  label: "Conversation",
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
  markScheme,
  saidIn,
  lint,
  describeResponse,
  summarise,
  model,
  carriage,
  generateOffline,
};
