import type { ReactNode } from "react";
import type { SlipLanguage } from "@/lib/core/exams/slip-words";
import { SLIP_WORDS, slipDay, withEnglish } from "@/lib/core/exams/slip-words";
import type { LoginSlip } from "@/lib/features/exams/commanding/types";
import { BrokenAddress } from "./broken-address";

interface LoginSlipCardProps {
  readonly slip: LoginSlip;
  readonly language?: SlipLanguage;
}

/** One pupil's way in, to be cut out: readable in black and white, and at arm's length. */
export function LoginSlipCard({ slip, language = "en" }: LoginSlipCardProps) {
  const words = SLIP_WORDS[language];
  return (
    <div
      lang={language}
      dir={words.direction}
      className="flex flex-col gap-2 p-5 text-ink print:p-[6mm] print:text-black"
    >
      <p className="text-xl leading-tight font-bold break-words">
        <bdi>{slip.display_name}</bdi>
      </p>
      <p className="text-sm">
        <bdi>{slip.exam}</bdi> · {slipDay(language, slip.date)}
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1">
        <Line label={<Label {...{ language }} word="open" />}>
          {slip.url === null ? (
            words.addressOnBoard
          ) : (
            <Typed>
              <BrokenAddress url={slip.url} />
            </Typed>
          )}
        </Line>
        <Line label={<Label {...{ language }} word="id" />} isLarge>
          <Typed>{slip.student_id}</Typed>
        </Line>
        <Line label={<Label {...{ language }} word="password" />} isLarge>
          {slip.password === "" ? words.passwordAsBefore : <Typed>{slip.password}</Typed>}
        </Line>
      </dl>
      <p className="text-sm">{words.steps}</p>
    </div>
  );
}

interface LineProps {
  readonly label: ReactNode;
  readonly isLarge?: boolean;
  readonly children: ReactNode;
}

function Line({ label, isLarge = false, children }: LineProps) {
  return (
    <>
      <dt className="text-sm">{label}</dt>
      <dd className={`font-semibold break-words ${isLarge ? "text-lg" : ""}`}>{children}</dd>
    </>
  );
}

interface LabelProps {
  readonly language: SlipLanguage;
  readonly word: "open" | "id" | "password";
}

/** With the English word under it: that is what the screen says. */
function Label({ language, word }: LabelProps) {
  const { own, english } = withEnglish(language, word);
  return (
    <>
      {own}
      {english !== undefined && (
        <span className="block text-xs">
          <bdi lang="en">{english}</bdi>
        </span>
      )}
    </>
  );
}

/** What is typed as it stands goes from left to right in every language. */
function Typed({ children }: { readonly children: ReactNode }) {
  return (
    <bdi dir="ltr" className="font-mono">
      {children}
    </bdi>
  );
}
