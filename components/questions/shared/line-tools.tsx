import { ArrowDown, ArrowUp, IndentDecrease, IndentIncrease, X } from "lucide-react";
import type { ReactNode } from "react";
import { DEEPEST } from "@/lib/core/questions/shared/deepest-indent";
import type { Placed } from "./building";
import type { Building } from "./use-building";

interface LineToolsProps {
  readonly lines: readonly Placed[];
  readonly building: Building;
  readonly disabled: boolean;
  readonly asksIndent: boolean;
}

/** Moves the chosen line. Where none is chosen the buttons stay, and do nothing. */
export function LineTools({ lines, building, disabled, asksIndent }: LineToolsProps): ReactNode {
  const { chosen, move, takeOut } = building;
  const place = chosen === undefined ? -1 : lines.indexOf(chosen);
  const tool = (can: boolean, act: (line: string) => void) => ({
    off: disabled || chosen === undefined || !can,
    onPress: () => chosen !== undefined && act(chosen.line),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset inside the question's fieldset would be read twice
    <div className="parsons-tools" role="group" aria-label="Move the chosen line">
      <Tool name="Move up" {...tool(place > 0, (line) => move(line, place - 1))}>
        <ArrowUp aria-hidden size={22} />
      </Tool>
      <Tool name="Move down" {...tool(place < lines.length - 1, (line) => move(line, place + 1))}>
        <ArrowDown aria-hidden size={22} />
      </Tool>
      {asksIndent && (
        <>
          <Tool
            name="Indent less"
            {...tool((chosen?.indent ?? 0) > 0, (line) => move(line, place, -1))}
          >
            <IndentDecrease aria-hidden size={22} />
          </Tool>
          <Tool
            name="Indent more"
            {...tool((chosen?.indent ?? 0) < DEEPEST, (line) => move(line, place, 1))}
          >
            <IndentIncrease aria-hidden size={22} />
          </Tool>
        </>
      )}
      <Tool name="Take out" {...tool(true, takeOut)}>
        <X aria-hidden size={22} />
      </Tool>
    </div>
  );
}

interface ToolProps {
  readonly name: string;
  readonly off: boolean;
  onPress(): void;
  readonly children: ReactNode;
}

function Tool({ name, off, onPress, children }: ToolProps): ReactNode {
  return (
    <button
      type="button"
      className="button icon"
      aria-label={name}
      title={name}
      aria-disabled={off}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      {children}
    </button>
  );
}
