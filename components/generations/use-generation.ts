"use client";
import { useEffect, useRef, useState } from "react";
import { callAction } from "@/lib/client/call-action";
import { listenTo } from "@/lib/client/realtime";
import { cancelGenerationAction, readGenerationAction } from "@/lib/features/generations/actions";
import type { GenerationProgress } from "@/lib/features/generations/types";
import { generationTopic } from "@/lib/features/generations/types";
import { isRunning } from "./generation-progress";

/** Asked again this often while it runs, for networks that let no live line through. */
const LOOK_MS = 5_000;

interface FollowedGeneration {
  readonly generation: GenerationProgress | undefined;
  readonly cancel: () => void;
}

/** Follows a generation until it is over; `onNews` hears that there may be more questions. */
export function useGeneration(
  initial: GenerationProgress | undefined,
  onNews: () => void,
): FollowedGeneration {
  const [generation, setGeneration] = useState(initial);
  const heard = useRef(onNews);
  heard.current = onNews;
  const id = generation !== undefined && isRunning(generation) ? generation.id : undefined;
  // The worker goes on whether or not anybody looks.
  useEffect(() => {
    if (id === undefined) return;
    const look = async () => {
      const result = await callAction(readGenerationAction, { generationId: id });
      if (!result.ok) return;
      setGeneration(result.value);
      heard.current();
    };
    const clock = setInterval(() => void look(), LOOK_MS);
    const leave = listenTo(generationTopic(id), () => void look());
    return () => {
      clearInterval(clock);
      leave();
    };
  }, [id]);
  const cancel = () => {
    if (id !== undefined) void callAction(cancelGenerationAction, { generationId: id });
  };
  return { generation, cancel };
}
