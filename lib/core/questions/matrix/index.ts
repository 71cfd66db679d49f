import type { QuestionType } from "../contract";
import { byId } from "../shared/belonging";
import { carriage } from "./carriage";
import { model } from "./generate";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { answerParts, mark, modelResponse } from "./mark";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, response } from "./schema";
import { describeResponse, summarise } from "./summarise";

export const matrix: QuestionType<Content, Key, Response> = {
  label: "Statement table",
  kind: "choose",
  content,
  key,
  response,
  answerForm,
  emptyResponse,
  isEmpty,
  // By id first: rows stored with the true ones on top must not stand so on the screen.
  present: (shown, order) => ({ ...shown, rows: order.shuffle(byId(shown.rows), "rows") }),
  modelResponse,
  mark,
  lint,
  describeResponse,
  answerParts,
  summarise,
  // A false statement stands in no lesson, and "True" in none.
  answerIsWorkedOut: true,
  model,
  carriage,
  generateOffline,
};
