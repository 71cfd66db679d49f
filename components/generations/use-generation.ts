"use client";
import { useEffect, useRef, useState } from "react";
import { callAction } from "@/lib/client/call-action";
import { listenTo } from "@/lib/client/realtime";
import {
  cancelGenerationAction,
  readGenerationAction,
  startGenerationAction,
} from "@/lib/features/generations/actions";
import type { GenerationProgress } from "@/lib/features/generations/types";
import { generationTopic } from "@/lib/features/generations/types";
import { isRunning } from "./generation-progress";

/** Asked again this often, whether or not news came: a school's proxy may let no WebSocket through. */
const LOOK_MS = 3_000;

interface FollowedGeneration {
  readonly generation: GenerationProgress | undefined;
  readonly cancel: () => void;
  /** Starts a run over the same lesson that makes rough drafts of the same kinds. @returns what to tell the teacher, if anything. */
  readonly makeDrafts: (documentId: string) => Promise<string | undefined>;
}

/** As many as can be read in one sitting. */
const DRAFTS = 10;

/** Follows a generation until it is over; `onNews` hears that there may be more questions. */
export function useGeneration(
  initial: GenerationProgress | undefined,
  onNews: () => void,
): FollowedGeneration {
  const [generation, setGeneration] = useState(initial);
  const heard = useRef(onNews);
  heard.current = onNews;
  const id = generation !== undefined && isRunning(generation) ? generation.id : undefined;
  // News comes from outside React: the page's line to the server, and a clock behind it.
  useEffect(() => {
    if (id === undefined) return;
    const look = oneAtATime(async () => {
      const result = await callAction(readGenerationAction, { generationId: id });
      if (!result.ok) return;
      setGeneration(result.value);
      heard.current();
    });
    const stopListening = listenTo(generationTopic(id), look);
    const clock = setInterval(look, LOOK_MS);
    return () => {
      stopListening();
      clearInterval(clock);
    };
  }, [id]);
  const cancel = () => {
    if (id !== undefined) void callAction(cancelGenerationAction, { generationId: id });
  };
  const makeDrafts = async (documentId: string) => {
    // Of the kinds the teacher ticked when the sure questions were asked for.
    const types = generation?.types ?? [];
    const wishes = { generator: "drafts", count: DRAFTS, types, instructions: "" } as const;
    const started = await callAction(startGenerationAction, { documentId, ...wishes });
    if (!started.ok) return started.error.message;
    const read = await callAction(readGenerationAction, started.value);
    // It runs all the same: the page shows it when it is opened again.
    if (!read.ok) return "The drafts are being made. Reload the page to see them.";
    setGeneration(read.value);
    // A short lesson is done by now, and nothing more will be heard of it.
    heard.current();
  };
  return { generation, cancel, makeDrafts };
}

/** Runs `work` now; however often it is asked for meanwhile, only once more afterwards. */
function oneAtATime(work: () => Promise<void>): () => void {
  let last = Promise.resolve();
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    last = last.then(() => {
      isWaiting = false;
      return work();
    });
  };
}
