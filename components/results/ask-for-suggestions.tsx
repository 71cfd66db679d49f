"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { suggestScoresAction } from "@/lib/features/examining/suggesting/actions";
import type { SuggestionsForClass } from "@/lib/features/results/types";
import { agreementWords } from "./agreement-words";

interface AskForSuggestionsProps {
  readonly assignmentId: string;
  readonly versionId: string;
  readonly suggestions: SuggestionsForClass;
}

/** How well suggestions agreed with this teacher so far, and the way to ask a model for more. */
export function AskForSuggestions(props: AskForSuggestionsProps) {
  const { assignmentId, versionId, suggestions } = props;
  const [told, setTold] = useState("");
  const ask = async () => {
    setTold("Asking…");
    const result = await suggestScoresAction({ assignmentId, versionId }).catch(() => undefined);
    if (result?.ok === true)
      setTold("The model is reading. Load this page again in a minute to see what it suggests.");
    else setTold(result?.error.message ?? "The server did not answer. Try again.");
  };
  return (
    <div className="mt-4 flex flex-col items-start gap-2">
      <p className="text-ink-soft">{agreementWords(suggestions, "class")}</p>
      {suggestions.mayAsk && (
        <Button size="small" onPress={() => void ask()}>
          Suggest scores with the model
        </Button>
      )}
      <p role="status" className="empty:hidden">
        {told}
      </p>
    </div>
  );
}
