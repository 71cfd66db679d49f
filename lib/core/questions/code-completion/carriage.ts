import type { Carriage } from "../carriage";
import { acceptedFor } from "./mark";
import type { Content, Key } from "./schema";

/** A program with gaps to type into. */
export const carriage: Carriage<Content, Key> = {
  toForm: ({ language, gapWidth, pieces }, key) => ({
    kind: "code",
    language,
    gapWidth,
    pieces: pieces.map((piece) =>
      piece.kind === "code" ? piece : { ...piece, accepted: [...acceptedFor(key, piece.id)] },
    ),
  }),
  fromForm: (form) => {
    if (form.kind !== "code") return undefined;
    const { language, gapWidth, pieces } = form;
    return {
      content: {
        v: 1,
        language,
        gapWidth,
        pieces: pieces.map((piece) => {
          if (piece.kind === "code") return piece;
          const { kind, id, hint } = piece;
          return hint === undefined ? { kind, id } : { kind, id, hint };
        }),
      },
      key: {
        v: 1,
        gaps: pieces.flatMap((piece) =>
          piece.kind === "gap" ? [{ gap: piece.id, accepted: piece.accepted }] : [],
        ),
      },
    };
  },
};
