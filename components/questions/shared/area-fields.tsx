import type { ReactNode } from "react";
import type { Area } from "@/lib/core/kernel/picture-area";
import { withinPicture } from "@/lib/core/kernel/picture-area";
import { PercentField } from "./percent-field";

interface AreaFieldsProps {
  /** "Place 1": read before each field's own name. */
  readonly name: string;
  readonly area: Area;
  readonly onChange: (area: Area) => void;
}

const FIELDS = [
  { part: "x", label: "Left" },
  { part: "y", label: "Top" },
  { part: "width", label: "Width" },
  { part: "height", label: "Height" },
] as const;

/** Where a place is, in per cent of the picture: what drawing does, for whoever types. */
export function AreaFields({ name, area, onChange }: AreaFieldsProps): ReactNode {
  return (
    <div className="grid w-fit gap-x-5 gap-y-1 sm:grid-cols-2">
      {FIELDS.map(({ part, label }) => (
        <PercentField
          key={part}
          label={label}
          name={`${name}: ${label.toLowerCase()}, in per cent of the picture`}
          min={part === "x" || part === "y" ? 0 : 1}
          value={area[part]}
          onChange={(length) => onChange(withinPicture({ ...area, [part]: length }))}
        />
      ))}
    </div>
  );
}
