import { RotateCcw, Undo2 } from "lucide-react";
import type { ReactNode } from "react";

interface MoveToolsProps {
  readonly canUndo: boolean;
  readonly canReset: boolean;
  readonly disabled: boolean;
  onUndo(): void;
  onReset(): void;
  readonly children?: ReactNode;
}

/** Undo and Reset, wherever things are moved. They stay focusable: a button that goes grey under the finger loses the keyboard's place. */
export function MoveTools(props: MoveToolsProps): ReactNode {
  const { canUndo, canReset, disabled, onUndo, onReset, children } = props;
  return (
    <div className="move-tools">
      {children}
      <ToolButton off={disabled || !canUndo} onPress={onUndo}>
        <Undo2 aria-hidden size={20} /> Undo
      </ToolButton>
      <ToolButton off={disabled || !canReset} onPress={onReset}>
        <RotateCcw aria-hidden size={20} /> Reset
      </ToolButton>
    </div>
  );
}

interface ToolButtonProps {
  readonly off: boolean;
  onPress(): void;
  readonly children: ReactNode;
}

function ToolButton({ off, onPress, children }: ToolButtonProps): ReactNode {
  return (
    <button
      type="button"
      className="button quiet"
      aria-disabled={off}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      {children}
    </button>
  );
}
