import { Coffee } from "lucide-react";
import type { ReactNode } from "react";
import { useQueue } from "./attempt-context";
import { Screen } from "./screen";

/** A break is a real place to be. */
export function BreakScreen(): ReactNode {
  const { state, outlivesThePage } = useQueue();
  const safe = state.pending.length === 0 || outlivesThePage;
  return (
    <Screen
      heading={
        safe ? "You can take a break. Your work is saved." : "Your last answer is being sent."
      }
    >
      <div className="rest">
        <Coffee aria-hidden size={64} />
        <p className="lead">
          {safe
            ? "Look away from the screen. Breathe out slowly. Come back when you are ready."
            : "Keep this page open. You can take a break all the same."}
        </p>
        <p className="note">If your test has a time limit, the clock runs on.</p>
        {/* Back to where the pupil was, whichever screen that is. */}
        <button type="button" className="button main big" onClick={() => history.back()}>
          Go on
        </button>
      </div>
    </Screen>
  );
}
