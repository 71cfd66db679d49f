import { CLOSE } from "@/lib/core/exams/socket";

interface CloseWords {
  readonly what: string;
  readonly next: string;
  /** Whether signing in again helps. */
  readonly signIn: boolean;
}

const WORDS: Readonly<Record<number, CloseWords>> = {
  [CLOSE.expired]: {
    what: "Your sign-in has run out.",
    next: "Your work is kept. Sign in with your slip to go on.",
    signIn: true,
  },
  [CLOSE.notAuthenticated]: {
    what: "You have been signed out.",
    next: "Your work is kept on this device. Sign in with your slip to go on.",
    signIn: true,
  },
  [CLOSE.notFound]: {
    what: "This exam cannot be found any more.",
    next: "Your work is kept on this device. Leave this page open and put your own hand up.",
    signIn: false,
  },
  [CLOSE.notReady]: {
    what: "This exam is not open yet.",
    next: "Your work is kept. Please wait; your invigilator can tell you more.",
    signIn: false,
  },
  [CLOSE.environmentFailed]: {
    what: "The exam has a problem at the moment. It is not you.",
    next: "Your work is kept on this device. You can carry on; leave this page open and put your own hand up.",
    signIn: false,
  },
};

/** What a pupil reads when the line was closed for good; undefined where nothing needs saying. */
export function closeWords(code: number | undefined): CloseWords | undefined {
  return code === undefined ? undefined : WORDS[code];
}
