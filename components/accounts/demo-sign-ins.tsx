"use client";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { DemoSignIns as Demo } from "@/lib/core/demo-school/demo-school";
import type { SignInWay } from "./send-sign-in";
import { sendSignIn } from "./send-sign-in";

interface Way {
  readonly label: string;
  readonly who: string;
  readonly way: SignInWay;
  readonly fields: Readonly<Record<string, string>>;
}

/** One press for each role, and what to type, while this is the demo school. */
export function DemoSignIns({ demo }: { readonly demo: Demo }) {
  const [isPending, start] = useTransition();
  const [message, setMessage] = useState<string | undefined>(undefined);
  const enter = (way: Way) =>
    start(async () => {
      const state = await sendSignIn(way.way, way.fields).catch(() => undefined);
      setMessage(
        state === undefined ? "The server did not answer. Try again." : state.error?.message,
      );
    });
  return (
    <section
      aria-labelledby="demo-title"
      className="rounded-card border border-line bg-sunken px-5 py-4"
    >
      <h2 id="demo-title" className="font-bold">
        This is a demo school. Look around as …
      </h2>
      {message !== undefined && (
        <Notice tone="amber" role="alert" className="mt-3">
          {message}
        </Notice>
      )}
      <ul className="mt-3 grid gap-x-6 gap-y-4 md:grid-cols-3">
        {ways(demo).map((way) => (
          <li key={way.label} className="flex flex-col gap-2">
            <Button onPress={() => enter(way)} isPending={isPending}>
              {way.label}
            </Button>
            <p className="text-sm">{way.who}</p>
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-sm">
              {Object.entries(way.fields).map(([name, value]) => (
                <div key={name} className="contents">
                  <dt className="text-ink-soft">{LABELS[name]}</dt>
                  <dd className="wrap-break-word font-mono text-[0.8125rem]">{value}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

const LABELS: Readonly<Record<string, string>> = {
  email: "E-mail",
  password: "Password",
  classCode: "Class",
  username: "Name",
};

function ways({ administrator, teacher, pupil }: Demo): Way[] {
  const { classCode, username, password } = pupil;
  return [
    {
      label: "Teacher",
      who: `${teacher.givenName} ${teacher.familyName} teaches ${teacher.classes.join(", ")}.`,
      way: "staff",
      fields: { email: teacher.email, password: teacher.password },
    },
    {
      label: "Pupil",
      who: `${pupil.givenName} ${pupil.familyName} is in ${pupil.className}.`,
      way: "pupil",
      fields: { classCode, username, password },
    },
    {
      label: "Administrator",
      who: `${administrator.givenName} ${administrator.familyName} looks after accounts.`,
      way: "staff",
      fields: { email: administrator.email, password: administrator.password },
    },
  ];
}
