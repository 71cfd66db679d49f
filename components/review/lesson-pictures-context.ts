"use client";
import { createContext } from "react";
import type { LessonPicture } from "./lesson-pictures";

/** The pictures of the lesson whose questions are in hand. */
export const LessonPictures = createContext<readonly LessonPicture[]>([]);
