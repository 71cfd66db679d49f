import { createContext, useContext, useSyncExternalStore } from "react";
import type { ExamRoom, RoomSnapshot } from "@/lib/client/exam-room";

export const RoomContext = createContext<ExamRoom | undefined>(undefined);

export function useRoom(): ExamRoom {
  const room = useContext(RoomContext);
  if (room === undefined) throw new Error("A part of the exam stands outside its room.");
  return room;
}

export function useRoomNow(): RoomSnapshot {
  const { subscribe, snapshot } = useRoom();
  return useSyncExternalStore(subscribe, snapshot);
}
