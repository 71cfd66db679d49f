import type { ExamParts } from "@/components/attempt-player/exam-parts";
import type { ExamRoom } from "@/lib/client/exam-room";
import { ExamBar } from "./exam-bar";
import { ExamStage } from "./exam-stage";
import { RoomContext } from "./room-context";
import "./exam-room.css";

/** The exam's parts of the player, joined to one sitting's room. */
export function examParts(room: ExamRoom): ExamParts {
  return {
    inRoom: (player) => <RoomContext value={room}>{player}</RoomContext>,
    Bar: ExamBar,
    Stage: ExamStage,
  };
}
