import type { ReactNode } from "react";
import type { AttemptSession, SessionSnapshot } from "@/lib/client/attempt-session";
import type { PlayerLinks } from "./attempt-context";
import { Screen } from "./screen";

interface FailedScreenProps {
  readonly failure: Extract<SessionSnapshot, { phase: "failed" }>;
  readonly session: AttemptSession;
  readonly links: PlayerLinks;
}

/** The test could not be opened: what happened, what was kept, what to do. */
export function FailedScreen({ failure, session, links }: FailedScreenProps): ReactNode {
  if (failure.reason === "signed-out") {
    return (
      <Screen heading="Please sign in again">
        <p className="lead">Everything you wrote is kept on this device.</p>
        <a className="button main big" href={links.signIn}>
          Sign in
        </a>
      </Screen>
    );
  }
  const offline = failure.reason === "offline";
  return (
    <Screen heading={offline ? "There is no connection" : "This test cannot be opened"}>
      <p className="lead">
        {offline
          ? "Your test opens when the connection is back. Everything you wrote before is kept on this device."
          : failure.message}
      </p>
      <button type="button" className="button main big" onClick={() => session.beat()}>
        Try again
      </button>
    </Screen>
  );
}
