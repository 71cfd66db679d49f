import type { Root } from "react-dom/client";
import type { ExamPass } from "@/lib/client/exam-pass";
import { dropPass, findPass } from "@/lib/client/exam-pass";
import { SignInScreen } from "./sign-in-screen";
import { WaitingScreen } from "./waiting-screen";

const ASKS_AGAIN = "?slip";
/** Where "sign in" and "back" lead: the same page, which then asks for a slip again. */
export const DOOR = `/${ASKS_AGAIN}`;

/** Asks for the slip, unless this browser has shown one, and waits for the hour. */
export async function enterExam(root: Root, title: string): Promise<ExamPass> {
  if (location.search === ASKS_AGAIN) {
    dropPass();
    history.replaceState(null, "", "/");
  }
  const pass = findPass() ?? (await askForSlip(root, title));
  const { starts_at: startsAt } = pass;
  if (startsAt !== null && Date.parse(startsAt) > Date.now()) await waitFor(root, pass, startsAt);
  return pass;
}

function askForSlip(root: Root, title: string): Promise<ExamPass> {
  return new Promise((resolve) => {
    root.render(<SignInScreen title={title} onSignedIn={resolve} />);
  });
}

function waitFor(root: Root, pass: ExamPass, startsAt: string): Promise<void> {
  return new Promise((resolve) => {
    root.render(<WaitingScreen name={pass.display_name} startsAt={startsAt} onBegin={resolve} />);
  });
}
