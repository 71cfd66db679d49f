"use client";
import { CircleStop, Clock, MessageSquare, Pause, Play, RotateCcw } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { MenuEntry } from "@/components/ui/menu";
import { Menu } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast";
import { counted } from "@/lib/core/kernel/counted";
import { commandGroupsAction } from "@/lib/features/exams/commanding/actions";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import type { AskedCommand, MadeCommand } from "./command-dialog";
import { CommandDialog } from "./command-dialog";
import { isSettled, outcomeInWords } from "./command-words";
import { useExamAction } from "./use-exam-action";

interface CommandMenuProps {
  /** Groups that run; one command goes to all of them. */
  readonly groups: readonly Pick<WatchedGroup, "delivery_id" | "exam_id" | "ended_at">[];
  readonly label: string;
}

type SentCommand = MadeCommand | { readonly action: "pause" | "resume" };

const icon = { "aria-hidden": true, size: 18 } as const;

/** What can be asked of running groups: time, pause, a message, the end. */
export function CommandMenu({ groups, label }: CommandMenuProps) {
  const [asked, setAsked] = useState<AskedCommand>();
  const sending = useExamAction(commandGroupsAction);
  // What went wrong at once is said at once, and not again in the next dialog.
  const sendingNow = useExamAction(commandGroupsAction);
  const whom = groups.length === 1 ? groups[0]?.exam_id : counted(groups.length, "group");
  const send = async ({ run }: Pick<typeof sending, "run">, command: SentCommand) => {
    const commands = groups.map(({ delivery_id: groupId }) => ({ groupId, ...command }));
    const result = await run({ commands });
    if (result.ok) showToast({ message: outcomeInWords(command.action, result.value, groups) });
    return result;
  };
  const sendNow = async (action: "pause" | "resume") => {
    const result = await send(sendingNow, { action });
    if (!result.ok) showToast({ message: result.error.message });
  };
  const whileOpen: readonly MenuEntry[] = [
    {
      id: "extend",
      label: "Give more time",
      icon: <Clock {...icon} />,
      onAction: () => setAsked("extend"),
    },
    {
      id: "message",
      label: "Send a message",
      icon: <MessageSquare {...icon} />,
      onAction: () => setAsked("message"),
    },
    {
      id: "pause",
      label: "Pause everybody",
      icon: <Pause {...icon} />,
      onAction: () => void sendNow("pause"),
    },
    {
      id: "resume",
      label: "Let everybody go on",
      icon: <Play {...icon} />,
      onAction: () => void sendNow("resume"),
    },
    {
      id: "end",
      label: "End the exam",
      icon: <CircleStop {...icon} />,
      onAction: () => setAsked("end"),
    },
  ];
  const reopen: MenuEntry = {
    id: "reopen",
    label: "Open it again",
    icon: <RotateCcw {...icon} />,
    onAction: () => setAsked("reopen"),
  };
  const isOpen = groups.some(({ ended_at }) => ended_at === null);
  const isEnded = groups.some(({ ended_at }) => ended_at !== null);
  return (
    <>
      <Menu
        label={label}
        trigger={<Button>{label} …</Button>}
        entries={[...(isOpen ? whileOpen : []), ...(isEnded ? [reopen] : [])]}
      />
      <CommandDialog
        asked={asked}
        whom={whom ?? ""}
        isPending={sending.isPending}
        problem={sending.problem}
        onSend={async (command) => {
          const result = await send(sending, command);
          return result.ok && isSettled(command.action, result.value);
        }}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}
