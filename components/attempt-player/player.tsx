import type { ReactNode } from "react";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { AttemptSession, ReadySession } from "@/lib/client/attempt-session";
import { keepShell } from "@/lib/client/offline-shell";
import type { Preferences } from "@/lib/core/attempts/preferences";
import { readPreferences } from "@/lib/core/attempts/preferences";
import type { PlayerLinks } from "./attempt-context";
import { AttemptContext } from "./attempt-context";
import { showPreferences } from "./display-options";
import type { ExamParts } from "./exam-parts";
import { FailedScreen } from "./failed-screen";
import type { ReadyQuestion } from "./prepare";
import { prepare } from "./prepare";
import { ReadingRuler } from "./reading-ruler";
import { Screens } from "./screens";
import { TopBar } from "./top-bar";

interface PlayerProps {
  readonly session: AttemptSession;
  readonly links: PlayerLinks;
  /** Address of the service worker. */
  readonly worker: string;
  /** Undefined in a class test. */
  readonly exam?: ExamParts | undefined;
}

/** The pupil's player: one attempt from its start screen to its end. */
export function Player({ session, links, worker, exam }: PlayerProps): ReactNode {
  const now = useSyncExternalStore(session.subscribe, session.snapshot);
  if (now.phase === "loading") return <p className="opening">Opening your test…</p>;
  if (now.phase === "failed") {
    return (
      <main className="page">
        <FailedScreen failure={now} {...{ session, links }} />
      </main>
    );
  }
  return <OpenAttempt ready={now} {...{ session, links, worker, exam }} />;
}

function OpenAttempt(props: PlayerProps & { readonly ready: ReadySession }): ReactNode {
  const { session, links, worker, exam, ready } = props;
  const { paper } = ready;
  const questions = useQuestions(paper, links.run !== undefined);
  const offlineReload = useShell(worker, paper, exam !== undefined);
  const [preferences, setPreferences] = useState(() => readPreferences(paper.preferences));
  // The look of the page hangs on <html>, above React's root.
  useEffect(() => showPreferences(document.documentElement, preferences), [preferences]);
  const changePreferences = (next: Preferences) => {
    setPreferences(next);
    // They show already; only a later visit could miss them.
    session.keepPreferences(next).catch(() => undefined);
  };
  const attempt = { session, paper, ready, questions, preferences, links, offlineReload, exam };
  const player = (
    <AttemptContext value={attempt}>
      <Screens
        top={(working, secondsLeft) => (
          <TopBar {...{ working, secondsLeft }} onPreferences={changePreferences} />
        )}
      />
      {preferences.ruler && <ReadingRuler />}
    </AttemptContext>
  );
  return exam === undefined ? player : exam.inRoom(player);
}

/** The questions, once everything they need is here; a paper read again keeps the questions it had. */
function useQuestions(
  paper: ReadySession["paper"],
  runsPrograms: boolean,
): readonly ReadyQuestion[] | undefined {
  const [questions, setQuestions] = useState<readonly ReadyQuestion[]>();
  const [first] = useState(paper);
  // Fetching is for once a page: an attempt pins its questions.
  useEffect(() => {
    prepare(first, runsPrograms).then(setQuestions, () => undefined);
  }, [first, runsPrograms]);
  return questions;
}

function useShell(
  worker: string,
  { questions }: ReadySession["paper"],
  inExam: boolean,
): boolean | undefined {
  const [kept, setKept] = useState<boolean>();
  const [pictures] = useState(() => questions.flatMap(({ image }) => image?.url ?? []));
  // The worker lives outside the page; it is asked once.
  useEffect(() => {
    keepShell(worker, { pictures, inExam }).then(setKept, () => setKept(false));
  }, [worker, pictures, inExam]);
  return kept;
}
