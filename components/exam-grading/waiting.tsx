import { Badge } from "@/components/ui/badge";
import type { ProgramRun } from "@/lib/features/exams/running/types";

/** An answer without a mark: a program that is being run waits for nobody. */
export function Waiting({ run }: { readonly run: ProgramRun | null }) {
  if (run?.state === "waits") return <Badge>Being marked</Badge>;
  return <Badge tone="amber">To mark</Badge>;
}
