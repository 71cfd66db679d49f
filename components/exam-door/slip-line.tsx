import type { ReactNode } from "react";

/** Shown as it is typed: a slip is read off, and a hidden slip of the finger costs a pupil the start. */
export function SlipLine({
  name,
  label,
}: {
  readonly name: string;
  readonly label: string;
}): ReactNode {
  return (
    <p>
      <label htmlFor={name}>{label}</label>
      <br />
      <input
        className="field size-word"
        id={name}
        name={name}
        required
        maxLength={200}
        autoCapitalize="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
      />
    </p>
  );
}
