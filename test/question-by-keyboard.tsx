import { cleanup, render, screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import type { OpenedQuestion, QuestionPlayer } from "@/components/questions/player-part";

/** A question on the screen, and what its pupil has answered so far. */
export interface ShownQuestion {
  readonly user: UserEvent;
  readonly opened: OpenedQuestion;
  /** The newest response; undefined before the first. */
  response(): unknown;
}

/** Shows one question as the player does. Only a keyboard is used: nothing here can click. */
export function show(player: QuestionPlayer, content: object, disabled = false): ShownQuestion {
  cleanup();
  const opened = player.open({ v: 1, ...content });
  const answers: unknown[] = [];
  render(<Shown opened={opened} disabled={disabled} onAnswer={(a) => answers.push(a)} />);
  return { user: userEvent.setup(), opened, response: () => answers.at(-1) };
}

/** For the types that are answered on one; all others leave it alone. */
const PICTURE = { url: "/picture.png", alt: "A picture" };

interface ShownProps {
  readonly opened: OpenedQuestion;
  readonly disabled: boolean;
  onAnswer(response: unknown): void;
}

function Shown({ opened, disabled, onAnswer }: ShownProps) {
  const [response, setResponse] = useState<unknown>();
  const { Area } = opened;
  return (
    <>
      <p id="prompt">What is asked?</p>
      <p id="form">What to do.</p>
      <Area
        picture={PICTURE}
        questionId="q"
        response={response}
        disabled={disabled}
        labelledBy="prompt"
        describedBy="form"
        onChange={(next) => {
          setResponse(next);
          onAnswer(next);
        }}
      />
    </>
  );
}

/** Goes with Tab to the element of that role and name, as a pupil without a mouse does. */
export async function tabTo(user: UserEvent, role: string, name: string | RegExp): Promise<void> {
  const wanted = screen.getByRole(role, { name });
  for (let presses = 0; presses < 60; presses++) {
    if (document.activeElement === wanted) return;
    await user.tab();
  }
  throw new Error(`Tab does not lead to ${role} "${String(name)}".`);
}

/** What was last said to a screen reader. */
export function said(): string {
  return screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent)
    .join(" ")
    .trim();
}
