import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import type { OpenedQuestion } from "@/components/questions/player-part";
import type { FollowUp } from "@/lib/core/questions/shared/follow-up";
import { said, show, tabTo } from "@/test/question-by-keyboard";
import { player } from "./player";

it("is a written answer where nobody asks on: nothing to press, nothing to wait for", async () => {
  const { user, response } = show(player, { maxFollowups: 2 });
  await tabTo(user, "textbox", "What is asked?");
  await user.keyboard("Ice is light.");
  expect(response()).toEqual({ v: 1, turns: [], draft: "Ice is light." });
  expect(screen.queryByRole("button")).toBeNull();
});

it("is finished, asked on and answered by the keyboard alone, and each question is read out", async () => {
  const { user, response, ask } = exam();
  await tabTo(user, "textbox", "What is asked?");
  await user.keyboard("Ice is light.");
  await tabTo(user, "button", "I have finished this answer");
  await user.keyboard("{Enter}");
  expect(response()).toMatchObject({
    turns: [{ role: "student", content: "Ice is light." }],
    draft: "",
  });
  expect(document.activeElement?.textContent).toMatch(/Your answer is in.*need not wait/);
  expect(screen.queryByRole("textbox")).toBeNull();

  ask("Why is it lighter than water?");
  expect(said()).toBe("You are asked: Why is it lighter than water?");
  await tabTo(user, "textbox", "Why is it lighter than water?");
  await user.keyboard("It takes more space.");
  expect(response()).toMatchObject({
    turns: [{ role: "student" }, { role: "assistant", content: "Why is it lighter than water?" }],
    draft: "It takes more space.",
  });
  expect(screen.getByRole("list", { name: "Said so far" }).textContent).toBe(
    "You wroteIce is light.",
  );
});

it("goes on when nothing is asked, and lets the answer be changed", async () => {
  const { user, response, ask } = exam();
  await tabTo(user, "textbox", "What is asked?");
  await user.keyboard("Ice.");
  await tabTo(user, "button", "I have finished this answer");
  await user.keyboard("{Enter}");
  ask(null);
  expect(said()).toBe("Nothing more is asked about your answer.");
  await tabTo(user, "button", "Change my answer");
  await user.keyboard("{Enter}");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "What is asked?" }));
  await user.keyboard("{End} It floats.");
  expect(response()).toMatchObject({ turns: [], draft: "Ice. It floats." });
});

/** The question at an exam group whose examiner is `ask`. */
function exam() {
  cleanup();
  const opened = player.open({ v: 1, maxFollowups: 2 });
  const answers: unknown[] = [];
  const shown = (followUps: readonly FollowUp[]) => (
    <Shown opened={opened} followUps={followUps} onAnswer={(answer) => answers.push(answer)} />
  );
  const asked: FollowUp[] = [];
  const { rerender } = render(shown([]));
  return {
    user: userEvent.setup(),
    response: () => answers.at(-1),
    ask: (text: string | null) => {
      const now = new Date().toISOString();
      asked.push({ text, askedAt: now, repliedAt: now });
      rerender(shown([...asked]));
    },
  };
}

interface ShownProps {
  readonly opened: OpenedQuestion;
  readonly followUps: readonly FollowUp[];
  onAnswer(response: unknown): void;
}

function Shown({ opened: { Area }, followUps, onAnswer }: ShownProps) {
  const [response, setResponse] = useState<unknown>();
  return (
    <>
      <p id="prompt">What is asked?</p>
      <p id="form">What to do.</p>
      <Area
        questionId="q"
        followUps={followUps}
        response={response}
        disabled={false}
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
