import type { ReactNode } from "react";
import type { TextRule } from "@/lib/core/questions/shared/accepted-answer";
import { KeyRow } from "./key-mark";

/** What a typed answer may be, as its teacher reads it. */
export function AcceptedList({ rule }: { readonly rule: TextRule }): ReactNode {
  const patterns = rule.patterns.map(({ pattern, weight }) => ({
    text: `pattern ${pattern}`,
    weight,
  }));
  return (
    <div className="flex flex-col gap-2">
      <ul className="flex flex-col gap-1.5">
        {[...rule.accepted, ...patterns].map(({ text, weight }, index) => (
          <KeyRow
            // biome-ignore lint/suspicious/noArrayIndexKey: two rules may have the same words, and they never change places here
            key={index}
            right
            note={weight < 1 ? `worth ${weight * 100} % of the marks` : undefined}
          >
            {text}
          </KeyRow>
        ))}
      </ul>
      <p className="text-sm text-ink-soft">{conditions(rule).join(" ")}</p>
    </div>
  );
}

function conditions(rule: TextRule): string[] {
  return [
    rule.typoTolerance ? "Small typing mistakes are forgiven." : "Must be spelt right.",
    rule.caseSensitive ? "Capital letters matter." : "",
    rule.required.length > 0 ? `Must contain: ${rule.required.join(", ")}.` : "",
    rule.forbidden.length > 0 ? `Earns nothing with: ${rule.forbidden.join(", ")}.` : "",
  ].filter((sentence) => sentence !== "");
}
