import { Printer } from "lucide-react";
import type { ReactNode } from "react";
import { Screen } from "@/components/attempt-player/screen";
import type { JoinReply } from "@/lib/core/exams/practice/join";

interface OwnSlipProps {
  readonly joined: JoinReply;
  onGoOn(): void;
}

/** The id and the password, this once: nobody can look them up again. */
export function OwnSlip({ joined, onGoOn }: OwnSlipProps): ReactNode {
  return (
    <Screen heading="Keep these to come back" title={`Your id – ${joined.title}`}>
      <p className="lead">
        With these you can come back, go on, and look at past attempts. They are shown only now:
        write them down, or print them.
      </p>
      <dl className="own-slip">
        <dt>Where</dt>
        <dd>{location.origin}</dd>
        <dt>Your id</dt>
        <dd>{joined.student_id}</dd>
        <dt>Your password</dt>
        <dd>{joined.password}</dd>
      </dl>
      <div className="choice-row">
        <button type="button" className="button main big" onClick={onGoOn}>
          I have kept them
        </button>
        <button type="button" className="button big" onClick={() => print()}>
          <Printer aria-hidden size={20} /> Print
        </button>
      </div>
    </Screen>
  );
}
