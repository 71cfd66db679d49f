import type { ComponentType, ReactNode } from "react";

interface StageProps {
  readonly handedIn: boolean;
  readonly paused: boolean;
  /** The screen a class test would show now. */
  readonly children: ReactNode;
}

/** What an exam adds to the player: fetched where there is one, and by no class test. */
export interface ExamParts {
  /** Puts the room around the player: the other parts ask it. */
  inRoom(player: ReactNode): ReactNode;
  /** In the bar above every screen. */
  readonly Bar: ComponentType;
  /** Around the screen that is on: the exam's news above it, and its own screens in its place. */
  readonly Stage: ComponentType<StageProps>;
}
