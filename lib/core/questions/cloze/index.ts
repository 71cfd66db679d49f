import type { QuestionType } from "../contract";
import { byId } from "../shared/belonging";
import { carriage } from "./carriage";
import { model } from "./generate";
import { generateDrafts } from "./generate-drafts";
import { generateOffline } from "./generate-offline";
import { lint } from "./lint";
import { mark, modelResponse } from "./mark";
import type { Content, Key, Response } from "./schema";
import { answerForm, content, emptyResponse, isEmpty, key, response } from "./schema";
import { describeResponse, summarise } from "./summarise";

export const cloze: QuestionType<Content, Key, Response> = {
  label: "Fill the gaps",
  kind: "write",
  content,
  key,
  response,
  answerForm,
  bodyText: ({ pieces }) =>
    pieces.map((piece) => (piece.kind === "text" ? piece.text : "____")).join(""),
  emptyResponse,
  isEmpty,
  // By id first: a bank stored in the order of the gaps must not tell them.
  present: (shown, order) => ({
    ...shown,
    bank: order.shuffle(byId(shown.bank), "bank"),
    pieces: shown.pieces.map((piece) =>
      piece.kind === "dropdown"
        ? { ...piece, options: order.shuffle(byId(piece.options), piece.id) }
        : piece,
    ),
  }),
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
