import type { FormEvent, ReactNode } from "react";
import { useState } from "react";
import { Screen } from "@/components/attempt-player/screen";
import type { ExamPass } from "@/lib/client/exam-pass";
import { keepPass } from "@/lib/client/exam-pass";
import { signIn } from "@/lib/client/exam-sign-in";
import { SlipLine } from "./slip-line";

interface SignInScreenProps {
  readonly title: string;
  onSignedIn(pass: ExamPass): void;
}

/** Asks for the two lines of the slip. */
export function SignInScreen({ title, onSignedIn }: SignInScreenProps): ReactNode {
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setBusy(true);
    const reply = await signIn(String(typed.get("student")), String(typed.get("password")));
    setBusy(false);
    if (!reply.ok) return setProblem(reply.message);
    keepPass(reply.pass);
    onSignedIn(reply.pass);
  };
  return (
    <main className="page">
      <Screen heading={title}>
        <p className="lead">Type what stands on your slip.</p>
        <form
          className="start"
          // A rejection cannot happen: signing in answers with a sentence.
          onSubmit={(event) => void submit(event)}
        >
          <SlipLine name="student" label="Your id" />
          <SlipLine name="password" label="Your password for this exam" />
          <div role="alert">{problem !== "" && <p className="banner">{problem}</p>}</div>
          <button type="submit" className="button main big" disabled={busy}>
            {busy ? "One moment…" : "Sign in"}
          </button>
        </form>
      </Screen>
    </main>
  );
}
