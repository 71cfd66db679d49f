import * as fc from "fast-check";
import type { TypeSamples } from "../shared/samples";
import { items } from "../shared/samples";
import type { Content, Key, Response } from "./schema";

const chosen = (option: string | null): Response => ({ v: 1, option });

export const samples: TypeSamples<Content, Key, Response> = {
  example: {
    prompt: "Which part of a computer carries out instructions?",
    content: {
      v: 1,
      options: [
        { id: "a", text: "The central processing unit (CPU)" },
        { id: "b", text: "The hard disk" },
        { id: "c", text: "The power supply" },
        { id: "d", text: "The monitor" },
      ],
    },
    key: { v: 1, correct: "a", notes: [] },
  },
  question: items({ min: 2, max: 6 }).chain((options) =>
    fc.constantFrom(...options).map(({ id }) => ({
      content: { v: 1, options },
      key: {
        v: 1,
        correct: id,
        notes: [{ option: id, misconception: "Takes a part for the whole" }],
      },
    })),
  ),
  responses: ({ options }) => fc.constantFrom(null, ...options.map(({ id }) => id)).map(chosen),
  nearMisses: ({ options }, { correct }) =>
    fc.constantFrom(...options.map(({ id }) => id).filter((id) => id !== correct)).map(chosen),
};
