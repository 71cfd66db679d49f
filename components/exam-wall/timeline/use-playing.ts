import { useEffect, useState } from "react";

const FRAME_MS = 100;
/** A play of the whole exam takes about so long at single speed. */
const WHOLE_MS = 60_000;

interface Playing {
  /** Milliseconds since the epoch. */
  readonly moment: number;
  readonly isPlaying: boolean;
  readonly toggle: () => void;
  /** Stops, and goes to a moment. */
  readonly goTo: (moment: number) => void;
}

/** Moves a moment from one end of an exam to the other. */
export function usePlaying(from: number, to: number, speed: number): Playing {
  const [moment, setMoment] = useState(to);
  const [isPlaying, setPlaying] = useState(false);
  // Time passes outside React.
  useEffect(() => {
    if (!isPlaying) return undefined;
    const step = ((to - from) / WHOLE_MS) * FRAME_MS * speed;
    const timer = setInterval(() => setMoment((before) => Math.min(to, before + step)), FRAME_MS);
    return () => clearInterval(timer);
  }, [isPlaying, from, to, speed]);
  const isOver = moment >= to;
  return {
    moment,
    isPlaying: isPlaying && !isOver,
    toggle: () => {
      // From the end it begins anew.
      if (isOver) setMoment(from);
      setPlaying(isOver || !isPlaying);
    },
    goTo: (next) => {
      setPlaying(false);
      setMoment(next);
    },
  };
}
