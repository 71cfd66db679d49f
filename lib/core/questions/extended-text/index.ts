import type { QuestionType } from "../contract";
import { carriage } from "./carriage";
import { model } from "./generate";
import { generateDrafts } from "./generate-drafts";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { mark, modelResponse } from "./mark";
import { markScheme, saidIn } from "./mark-scheme";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, response } from "./schema";
import { describeResponse, summarise } from "./summarise";

export const extendedText: QuestionType<Content, Key, Response> = {
  label: "Written answer",
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
  generateDrafts,
};
