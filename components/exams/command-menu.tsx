"use client";
import { CircleStop, Clock, MessageSquare, Pause, Play, RotateCcw } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { MenuEntry } from "@/components/ui/menu";
import { Menu } from "@/components/ui/menu";
import { showToast } from "@/components/ui/toast";
import { callAction } from "@/lib/client/call-action";
import { commandGroupsAction } from "@/lib/features/exams/commanding/actions";
import type { WatchedGroup } from "@/lib/features/exams/watching/types";
import type { AskedCommand } from "./command-dialog";
import { CommandDialog } from "./command-dialog";
import { outcomeInWords } from "./command-words";

interface CommandMenuProps {
  /** Groups that run; one command goes to all of them. */
  readonly groups: readonly Pick<WatchedGroup, "delivery_id" | "exam_id" | "ended_at">[];
  readonly label: string;
}

const icon = { "aria-hidden": true, size: 18 } as const;

/** What can be asked of running groups: time, pause, a message, the end. */
export function CommandMenu({ groups, label }: CommandMenuProps) {
  const [asked, setAsked] = useState<AskedCommand>();
  const send = async (command: { readonly action: "pause" | "resume" }) => {
    const commands = groups.map(({ delivery_id: groupId }) => ({ groupId, ...command }));
    const result = await callAction(commandGroupsAction, { commands });
    showToast({
      message: result.ok
        ? outcomeInWords(command.action, result.value, groups)
        : result.error.message,
    });
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
      onAction: () => void send({ action: "pause" }),
    },
    {
      id: "resume",
      label: "Let everybody go on",
      icon: <Play {...icon} />,
      onAction: () => void send({ action: "resume" }),
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
      <CommandDialog groups={groups} asked={asked} onClose={() => setAsked(undefined)} />
    </>
  );
}
