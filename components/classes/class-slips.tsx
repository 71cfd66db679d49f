"use client";
import { KeyRound } from "lucide-react";
import { useState, useTransition } from "react";
import { PrintButton } from "@/components/assessments/print-button";
import { Button } from "@/components/ui/button";
import { CutSheet } from "@/components/ui/cut-sheet";
import { Notice } from "@/components/ui/notice";
import { callAction } from "@/lib/client/call-action";
import { counted } from "@/lib/core/kernel/counted";
import { makeClassSlipsAction } from "@/lib/features/accounts/actions";
import type { ClassSlips as Slips } from "@/lib/features/accounts/types";
import { ClassSlipCard } from "./class-slip-card";

interface ClassSlipsProps {
  readonly classId: string;
  readonly className: string;
  readonly pupilCount: number;
}

/** New passwords for a whole class: asked for once, then to be printed and cut before the page is left. */
export function ClassSlips({ classId, className, pupilCount }: ClassSlipsProps) {
  const [isPending, start] = useTransition();
  const [refusal, setRefusal] = useState<string>();
  const [made, setMade] = useState<Slips>();
  const make = () =>
    start(async () => {
      const result = await callAction(makeClassSlipsAction, classId);
      setRefusal(result.ok ? undefined : result.error.message);
      if (result.ok) setMade(result.value);
    });
  if (made !== undefined) return <Made made={made} className={className} />;
  return (
    <div className="flex flex-col items-start gap-5">
      <Notice tone="amber" title="Their old passwords will not work any more">
        Every pupil of {className} gets a new password, and whoever is signed in is signed out. So
        not while they write a test. For one pupil only, open the pupil’s own page and make a new
        password there.
      </Notice>
      {refusal !== undefined && (
        <Notice tone="amber" role="alert">
          {refusal}
        </Notice>
      )}
      <Button
        variant="primary"
        icon={<KeyRound aria-hidden="true" size={18} />}
        isPending={isPending}
        onPress={make}
      >
        {isPending
          ? "Making passwords …"
          : `Make new passwords for ${counted(pupilCount, "pupil")}`}
      </Button>
    </div>
  );
}

function Made({ made, className }: { readonly made: Slips; readonly className: string }) {
  const { slips, leftOut } = made;
  return (
    <div className="flex flex-col gap-5">
      <div role="status" className="flex flex-col items-start gap-4 print:hidden">
        <Notice title={`${counted(slips.length, "new password")} made`}>
          Print them now: the passwords are kept nowhere, and are gone when you leave this page.
        </Notice>
        {leftOut.length > 0 && (
          <Notice tone="amber" title="Without a slip">
            {leftOut.join(", ")}: the account is disabled, or has no user name.
          </Notice>
        )}
        <PrintButton />
      </div>
      <CutSheet
        label="Slips"
        cards={slips.map((slip) => ({
          id: slip.personId,
          card: <ClassSlipCard slip={slip} className={className} host={window.location.host} />,
        }))}
      />
    </div>
  );
}
