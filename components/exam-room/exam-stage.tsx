import type { ComponentProps, ReactNode } from "react";
import type { ExamParts } from "@/components/attempt-player/exam-parts";
import { CLOSE } from "@/lib/core/exams/socket";
import { OverScreen } from "./over-screen";
import { PauseScreen } from "./pause-screen";
import { useRoomNow } from "./room-context";
import { RoomNotices } from "./room-notices";

/** The exam's news, and below it the exam's own screen where it has one, else that of a class test. */
export function ExamStage(props: ComponentProps<ExamParts["Stage"]>): ReactNode {
  return (
    <>
      <RoomNotices />
      <StageScreen {...props} />
    </>
  );
}

function StageScreen({
  handedIn,
  paused,
  children,
}: ComponentProps<ExamParts["Stage"]>): ReactNode {
  const { closed } = useRoomNow();
  if (handedIn || closed === CLOSE.endedByAdmin) return <OverScreen />;
  return paused ? <PauseScreen /> : children;
}
