import { X } from "lucide-react";
import type { ReactNode, RefObject } from "react";
import { useId } from "react";
import { canReadAloud } from "@/lib/client/read-aloud";
import type { Preferences } from "@/lib/core/attempts/preferences";
import { CHOICES, SWITCHES } from "./display-options";

interface DisplayPanelProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly preferences: Preferences;
  onChange(preferences: Preferences): void;
}

/** How the page looks and sounds. Every change shows at once and is remembered for the pupil. */
export function DisplayPanel({ dialog, preferences, onChange }: DisplayPanelProps): ReactNode {
  const heading = useId();
  return (
    <dialog ref={dialog} className="panel" aria-labelledby={heading}>
      <form method="dialog" className="panel-head">
        <h2 id={heading}>Display</h2>
        <button type="submit" className="button icon" aria-label="Close">
          <X aria-hidden size={22} />
        </button>
      </form>
      {CHOICES.map((choice) => (
        <fieldset key={choice.name} className="options">
          <legend>{choice.label}</legend>
          <div className="option-row">
            {choice.options.map(([value, label]) => (
              <label key={value} className="option" data-shows={`${choice.name}-${value}`}>
                <input
                  type="radio"
                  name={choice.name}
                  checked={preferences[choice.name] === value}
                  onChange={() => onChange({ ...preferences, [choice.name]: value })}
                />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <fieldset className="options">
        <legend>Help with reading</legend>
        {SWITCHES.filter(({ name }) => name !== "read_aloud" || canReadAloud()).map(
          ({ name, label }) => (
            <label key={name} className="option">
              <input
                type="checkbox"
                checked={preferences[name]}
                onChange={({ target }) => onChange({ ...preferences, [name]: target.checked })}
              />
              <span>{label}</span>
            </label>
          ),
        )}
      </fieldset>
    </dialog>
  );
}
