"use client";
import { KeyRound, UserCheck, UserX } from "lucide-react";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { showToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/kernel/action-result";
import {
  disablePersonAction,
  enablePersonAction,
  resetPasswordAction,
} from "@/lib/features/accounts/actions";
import type { PersonSummary, SignInSlip } from "@/lib/features/accounts/types";
import { Slip } from "./slip";

const icon = { "aria-hidden": true, size: 18 } as const;
const NO_ANSWER = "The server did not answer, so nothing was changed. Try again in a moment.";

/** What an administrator can do to an account: shut it, open it, make a new password. */
export function PersonActions({ person }: { readonly person: PersonSummary }) {
  const [isPending, start] = useTransition();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const [slip, setSlip] = useState<SignInSlip | undefined>(undefined);
  const { personId } = person;

  const perform = <T,>(act: () => Promise<ActionResult<T>>, onDone: (value: T) => void) =>
    start(async () => {
      const result = await act().catch(() => undefined);
      setRefusal(result === undefined ? NO_ANSWER : result.ok ? undefined : result.error.message);
      if (result?.ok === true) onDone(result.value);
    });
  const enable = () =>
    perform(
      () => enablePersonAction(personId),
      () => showToast({ message: `${person.givenName} can sign in again.` }),
    );
  const disable = () =>
    perform(
      () => disablePersonAction(personId),
      () => showToast({ message: `${person.givenName} is signed out and shut out.`, undo: enable }),
    );

  return (
    <div className="flex flex-col gap-4">
      {refusal !== undefined && (
        <Notice tone="amber" role="alert">
          {refusal}
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button
          icon={<KeyRound {...icon} />}
          isPending={isPending}
          onPress={() => perform(() => resetPasswordAction(personId), setSlip)}
        >
          Make a new password
        </Button>
        {person.isDisabled ? (
          <Button icon={<UserCheck {...icon} />} isPending={isPending} onPress={enable}>
            Open the account again
          </Button>
        ) : (
          <Button icon={<UserX {...icon} />} isPending={isPending} onPress={disable}>
            Disable the account
          </Button>
        )}
      </div>
      <Dialog
        title="A new password"
        isOpen={slip !== undefined}
        onOpenChange={(isOpen) => isOpen || setSlip(undefined)}
      >
        {(close) =>
          slip !== undefined && (
            <>
              <Slip slip={slip} />
              <Button variant="primary" className="mt-5" onPress={close}>
                Done
              </Button>
            </>
          )
        }
      </Dialog>
    </div>
  );
}
