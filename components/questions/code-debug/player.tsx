import type { ReactNode } from "react";
import { useState } from "react";
import { bringProgramRuns } from "@/components/program-runs/load-program-runs";
import * as rules from "@/lib/core/questions/code-debug/schema";
import type { Change } from "@/lib/core/questions/shared/changed-lines";
import { changedLines, changeInWords } from "@/lib/core/questions/shared/changed-lines";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { Announcement } from "../shared/announcement";
import { MoveTools } from "../shared/move-tools";
import { fetchDrawings, ProgramAnswer } from "../shared/program-answer";
import "../shared/drawn-picture.css";
import "../shared/program-field.css";
import { useAnnouncer } from "../shared/use-announcer";

function CodeDebug(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { content, response, onChange, disabled } = props;
  const [thrownAway, setThrownAway] = useState<string>();
  const [said, say] = useAnnouncer();
  const { program } = content;
  const put = (source: string, kept: string | undefined, words: string): void => {
    setThrownAway(kept);
    onChange({ ...response, source });
    say(words);
  };
  return (
    <ProgramAnswer {...props}>
      <MoveTools
        canUndo={thrownAway !== undefined && response.source === program}
        canReset={response.source !== program}
        disabled={disabled}
        onUndo={() => put(thrownAway ?? program, undefined, "Your program is back.")}
        onReset={() => put(program, response.source, "The program is as it was given to you.")}
      />
      <Announcement said={said} />
      <Changes changes={changedLines(program, response.source)} />
    </ProgramAnswer>
  );
}

/** What was changed, in words: nobody has to tell two programs apart by eye or by colour. */
function Changes({ changes }: { readonly changes: readonly Change[] }): ReactNode {
  if (changes.length === 0) return null;
  return (
    <div data-read>
      <p className="note">What you changed:</p>
      <ul className="program-tests">
        {changes.map((change) => (
          <li key={change.line}>{changeInWords(change)}</li>
        ))}
      </ul>
    </div>
  );
}

// Each by itself: the shape of the key and the words for paper stay out of the pupil's browser.
const played = {
  content: rules.content,
  response: rules.response,
  emptyResponse: rules.emptyResponse,
  isEmpty: rules.isEmpty,
};

export const player = questionPlayer(played, CodeDebug, {
  prefetchRuns: bringProgramRuns,
  prefetch: fetchDrawings,
});
