import { Settings2 } from "lucide-react";
import type { ReactNode } from "react";
import { useRef } from "react";
import type { Preferences } from "@/lib/core/attempts/preferences";
import { useAttempt } from "./attempt-context";
import { DisplayPanel } from "./display-panel";
import { SaveLine } from "./save-line";
import { TimeLeft, TimeWarning } from "./time-left";

interface TopBarProps {
  readonly secondsLeft: number | undefined;
  /** While working: what was saved, and the time. */
  readonly working: boolean;
  onPreferences(preferences: Preferences): void;
}

/** The quiet line above everything: which test, what is saved, how long, how it looks. */
export function TopBar({ secondsLeft, working, onPreferences }: TopBarProps): ReactNode {
  const { paper, preferences, exam } = useAttempt();
  const panel = useRef<HTMLDialogElement>(null);
  return (
    <header className="top-bar">
      <p className="test-title">{paper.title}</p>
      {working && <SaveLine />}
      {working && secondsLeft !== undefined && <TimeLeft seconds={secondsLeft} />}
      {exam !== undefined && <exam.Bar />}
      <button type="button" className="button quiet" onClick={() => panel.current?.showModal()}>
        <Settings2 aria-hidden size={20} /> Display
      </button>
      <DisplayPanel dialog={panel} preferences={preferences} onChange={onPreferences} />
      {secondsLeft !== undefined && <TimeWarning seconds={secondsLeft} />}
    </header>
  );
}
