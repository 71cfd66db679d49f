import type { ReactNode } from "react";
import { CONTROL } from "@/components/ui/field-style";
import type { Area } from "@/lib/core/questions/shared/picture-area";
import { withinPicture } from "@/lib/core/questions/shared/picture-area";

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
    <div className="flex flex-wrap gap-x-3 gap-y-1">
      {FIELDS.map(({ part, label }) => (
        <label key={part} className="flex items-center gap-1.5 text-sm">
          {label}
          <span className="w-16">
            <input
              type="number"
              aria-label={`${name}: ${label.toLowerCase()}, in per cent of the picture`}
              min={part === "x" || part === "y" ? 0 : 1}
              max={100}
              step="any"
              value={area[part] / 100}
              className={`${CONTROL} h-9 px-2`}
              onChange={({ target }) => {
                if (Number.isFinite(target.valueAsNumber))
                  onChange(withinPicture({ ...area, [part]: target.valueAsNumber * 100 }));
              }}
            />
          </span>
          %
        </label>
      ))}
    </div>
  );
}
