"use client";
import { useEffect, useRef, useState } from "react";
import { clockTime } from "@/components/exams/exam-words";
import type { WallRow } from "./wall-row";

/** Reads out each hand that goes up, once; a save is never announced. */
export function HandAnnouncer({ rows }: { readonly rows: readonly WallRow[] }) {
  const up = rows.flatMap(({ pupil, groupName, standing: { facts } }) =>
    facts.handUpAt === null
      ? []
      : [{ id: `${pupil.userId} ${facts.handUpAt}`, pupil, groupName, at: facts.handUpAt }],
  );
  const heard = useRef<ReadonlySet<string>>(new Set());
  const [words, setWords] = useState("");
  const ids = up.map(({ id }) => id).join(",");
  // What is announced is what is new since the last time, which only an effect can know.
  useEffect(() => {
    const fresh = up.filter(({ id }) => !heard.current.has(id));
    heard.current = new Set(ids.split(","));
    if (fresh.length === 0) return;
    setWords(
      fresh
        .map(
          ({ pupil, groupName, at }) => `Hand up: ${pupil.name}, ${groupName}, ${clockTime(at)}.`,
        )
        .join(" "),
    );
  });
  return (
    <p role="status" className="sr-only" data-testid="hands">
      {words}
    </p>
  );
}
