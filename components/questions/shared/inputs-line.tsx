import type { ReactNode } from "react";

/** What is typed in while the program runs; nothing where it asks for nothing. */
export function InputsLine({ inputs }: { readonly inputs: readonly string[] }): ReactNode {
  if (inputs.length === 0) return null;
  return (
    <p>
      Typed in: <code className="font-mono">{inputs.join(", ")}</code>
    </p>
  );
}
