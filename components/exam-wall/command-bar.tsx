"use client";
import { CircleStop, Clock, MessageSquare, Pause, Play, RotateCcw } from "lucide-react";
import { useState } from "react";
import type { AskedCommand } from "@/components/exams/command-dialog";
import { CommandDialog } from "@/components/exams/command-dialog";
import { Button } from "@/components/ui/button";
import type { Whom } from "./commands";
import { useCommands } from "./use-commands";

const icon = { "aria-hidden": true, size: 18 } as const;

interface CommandBarProps {
  readonly whom: Whom;
  /** Undefined while nobody is chosen. */
  readonly onClear: (() => void) | undefined;
}

/** What can be done for those who are chosen, or for everybody. */
export function CommandBar({ whom, onClear }: CommandBarProps) {
  const commands = useCommands();
  const [asked, setAsked] = useState<AskedCommand>();
  const now = { size: "small", isPending: commands.isPending } as const;
  return (
    <section
      aria-label="Commands"
      className={`flex flex-wrap items-center gap-2 ${onClear === undefined ? "" : "sticky top-2 z-10 rounded-card border-2 border-focus bg-surface p-1.5 shadow-raised"}`}
    >
      <p className="mr-1 font-semibold" role="status">
        For {whom.label}:
      </p>
      <Button {...now} icon={<Clock {...icon} />} onPress={() => setAsked("extend")}>
        Give time
      </Button>
      <Button
        {...now}
        icon={<Pause {...icon} />}
        onPress={() => void commands.run(whom, { action: "pause" })}
      >
        Pause
      </Button>
      <Button
        {...now}
        icon={<Play {...icon} />}
        onPress={() => void commands.run(whom, { action: "resume" })}
      >
        Go on
      </Button>
      <Button {...now} icon={<MessageSquare {...icon} />} onPress={() => setAsked("message")}>
        Message
      </Button>
      <Button {...now} icon={<RotateCcw {...icon} />} onPress={() => setAsked("reopen")}>
        Reopen
      </Button>
      <Button
        {...now}
        variant="danger"
        icon={<CircleStop {...icon} />}
        onPress={() => setAsked("end")}
      >
        End
      </Button>
      {onClear !== undefined && (
        <Button size="small" variant="quiet" onPress={onClear}>
          Choose nobody
        </Button>
      )}
      <CommandDialog
        asked={asked}
        whom={whom.label}
        isPending={commands.isPending}
        onSend={(command) => commands.run(whom, command)}
        onClose={() => setAsked(undefined)}
      />
    </section>
  );
}
