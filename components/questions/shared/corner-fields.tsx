import type { LucideIcon } from "lucide-react";
import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Point } from "@/lib/core/kernel/picture-area";
import { WHOLE } from "@/lib/core/kernel/picture-area";
import type { Corners } from "@/lib/core/questions/shared/polygon";
import { FEWEST_CORNERS, MOST_CORNERS, outlineProblem } from "@/lib/core/questions/shared/polygon";
import { PercentField } from "./percent-field";
import { withCornerAfter } from "./picture-drag";

interface CornerFieldsProps {
  /** "Place 1": read before each field's own name. */
  readonly name: string;
  readonly corners: Corners;
  readonly onChange: (corners: Corners) => void;
}

const NOWHERE: Point = { x: 0, y: 0 };

/** Where the corners of a place are, in per cent of the picture: what pressing and dragging do, for whoever types. */
export function CornerFields({ name, corners, onChange }: CornerFieldsProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const problem = outlineProblem(corners);
  return (
    <div className="flex flex-col gap-2">
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="w-fit cursor-pointer py-2 text-sm">
          {name}: {corners.length} corners
        </summary>
        {isOpen && (
          <fieldset className="flex min-w-0 flex-col gap-1">
            <legend className="mb-1 text-ink-soft text-sm">
              Corners of {name.toLowerCase()}, once around it
            </legend>
            {corners.map((corner, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a corner is its place in the list
              <div key={index} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="w-6 text-right font-semibold text-sm">{index + 1}</span>
                <CornerInputs
                  name={`${name}, corner ${index + 1}`}
                  corner={corner}
                  onChange={(next) => onChange(corners.with(index, next))}
                />
                <CornerButtons at={index} corners={corners} onChange={onChange} />
              </div>
            ))}
          </fieldset>
        )}
      </details>
      {problem !== undefined && (
        <p role="alert" className="font-medium text-amber-ink text-sm">
          {problem}
        </p>
      )}
    </div>
  );
}

interface CornerButtonsProps extends Pick<CornerFieldsProps, "corners" | "onChange"> {
  readonly at: number;
}

function CornerButtons({ at, corners, onChange }: CornerButtonsProps): ReactNode {
  const moveTo = (target: number) =>
    onChange(corners.with(at, corners[target] ?? NOWHERE).with(target, corners[at] ?? NOWHERE));
  const number = at + 1;
  return (
    <span className="flex">
      <IconButton
        label={`Add a corner after corner ${number}`}
        icon={Plus}
        isDisabled={corners.length >= MOST_CORNERS}
        onPress={() => onChange(withCornerAfter(corners, at))}
      />
      <IconButton
        label={`Move corner ${number} up`}
        icon={ArrowUp}
        isDisabled={at === 0}
        onPress={() => moveTo(at - 1)}
      />
      <IconButton
        label={`Move corner ${number} down`}
        icon={ArrowDown}
        isDisabled={number === corners.length}
        onPress={() => moveTo(at + 1)}
      />
      <IconButton
        label={`Take out corner ${number}`}
        icon={X}
        isDisabled={corners.length <= FEWEST_CORNERS}
        onPress={() => onChange(corners.toSpliced(at, 1))}
      />
    </span>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly isDisabled: boolean;
  readonly onPress: () => void;
}

function IconButton({ label, icon: Icon, isDisabled, onPress }: IconButtonProps): ReactNode {
  return (
    <Button
      size="small"
      variant="quiet"
      aria-label={label}
      isDisabled={isDisabled}
      className="px-2"
      icon={<Icon aria-hidden="true" size={18} />}
      onPress={onPress}
    />
  );
}

interface CornerInputsProps {
  readonly name: string;
  readonly corner: Point;
  readonly onChange: (corner: Point) => void;
}

function CornerInputs({ name, corner, onChange }: CornerInputsProps): ReactNode {
  return (
    <>
      <PercentField
        label="Left"
        name={`${name}: left, in per cent of the picture`}
        min={0}
        value={corner.x}
        onChange={(x) => onChange({ ...corner, x: inPicture(x) })}
      />
      <PercentField
        label="Top"
        name={`${name}: top, in per cent of the picture`}
        min={0}
        value={corner.y}
        onChange={(y) => onChange({ ...corner, y: inPicture(y) })}
      />
    </>
  );
}

function inPicture(length: number): number {
  return Math.min(WHOLE, Math.max(0, Math.round(length)));
}
