import type { Root } from "react-dom/client";
import type { ExamPass } from "@/lib/client/exam-pass";
import { findPass } from "@/lib/client/exam-pass";
import { forgetIfAsked } from "./door";
import { SignInScreen } from "./sign-in-screen";
import { WaitingScreen } from "./waiting-screen";

/** Asks for the slip, unless this browser has shown one, and waits for the hour. */
export async function enterExam(root: Root, title: string): Promise<ExamPass> {
  forgetIfAsked();
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
