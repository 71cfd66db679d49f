import { Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { AnswerDecision } from "./use-answer";

/** Undoes an acceptance, to change the words or to refuse them after all. */
export function TakeBack({ decision }: { readonly decision: AnswerDecision }) {
  return (
    <div>
      <Button
        size="small"
        isPending={decision.isPending}
        icon={<Undo2 aria-hidden="true" size={18} />}
        onPress={() => decision.decide("reopen")}
      >
        Take it back
      </Button>
    </div>
  );
}
