import type { FormEvent, ReactNode } from "react";
import { useState } from "react";
import { Screen } from "@/components/attempt-player/screen";
import { SlipLine } from "@/components/exam-door/slip-line";
import type { ExamPass } from "@/lib/client/exam-pass";
import { signIn } from "@/lib/client/exam-sign-in";
import { joinPractice } from "@/lib/client/practice-calls";
import type { JoinReply } from "@/lib/core/exams/practice/join";
import { OwnSlip } from "./own-slip";
import { WhatIsKept } from "./what-is-kept";

const WRONG =
  "That is not an id and a password of this practice. Check both lines, then try again.";

interface DoorScreenProps {
  readonly title: string;
  onEnter(pass: ExamPass): void;
}

/** Lets anybody begin, and whoever was here come back. */
export function DoorScreen({ title, onEnter }: DoorScreenProps): ReactNode {
  const [joined, setJoined] = useState<JoinReply>();
  return (
    <main className="page">
      {joined === undefined ? (
        <Screen heading={title}>
          <p className="lead">Practise as often as you like. Nothing here counts for a grade.</p>
          <div className="doors">
            <BeginForm onJoined={setJoined} />
            <ComeBackForm onEnter={onEnter} />
          </div>
          <WhatIsKept />
        </Screen>
      ) : (
        <OwnSlip joined={joined} onGoOn={() => onEnter(joined)} />
      )}
    </main>
  );
}

function BeginForm({ onJoined }: { onJoined(joined: JoinReply): void }): ReactNode {
  const form = useForm(async (typed) => {
    const reply = await joinPractice(String(typed.get("name")));
    if (!reply.ok) return reply.message;
    onJoined(reply.value);
    return "";
  });
  return (
    <form className="door" aria-labelledby="begin" onSubmit={form.submit}>
      <h2 id="begin">Begin</h2>
      <p>
        <label htmlFor="name">Your name, if you like</label>
        <br />
        <input
          className="field size-phrase"
          id="name"
          name="name"
          maxLength={60}
          autoComplete="off"
          aria-describedby="name-note"
        />
      </p>
      <p id="name-note" className="note">
        Only you see it. You can leave it empty.
      </p>
      <Problem text={form.problem} />
      <button type="submit" className="button main big" disabled={form.busy}>
        {form.busy ? "One moment…" : "Begin"}
      </button>
    </form>
  );
}

function ComeBackForm({ onEnter }: Pick<DoorScreenProps, "onEnter">): ReactNode {
  const form = useForm(async (typed) => {
    const [id, password] = [String(typed.get("student")), String(typed.get("password"))];
    const reply = await signIn(id, password, WRONG);
    if (!reply.ok) return reply.message;
    onEnter(reply.pass);
    return "";
  });
  return (
    <form className="door" aria-labelledby="come-back" onSubmit={form.submit}>
      <h2 id="come-back">Come back</h2>
      <SlipLine name="student" label="Your id" />
      <SlipLine name="password" label="Your password" />
      <Problem text={form.problem} />
      <button type="submit" className="button big" disabled={form.busy}>
        {form.busy ? "One moment…" : "Come back"}
      </button>
    </form>
  );
}

function Problem({ text }: { readonly text: string }): ReactNode {
  return <div role="alert">{text !== "" && <p className="banner">{text}</p>}</div>;
}

/** @param send gives "" where all went well, else why not. */
function useForm(send: (typed: FormData) => Promise<string>) {
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const sent = async (typed: FormData) => {
    setBusy(true);
    setProblem(await send(typed));
    setBusy(false);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A rejection cannot happen: calls are answered with a sentence.
    void sent(new FormData(event.currentTarget));
  };
  return { problem, busy, submit };
}
