import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";

interface RowListProps<Row> {
  /** What one row is: "option". */
  readonly noun: string;
  readonly legend: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string;
  readonly min: number;
  readonly max: number;
  /** Rows can be moved up and down where their order means something. */
  readonly ordered?: boolean;
  readonly newRow: () => Row;
  readonly onChange: (rows: readonly Row[]) => void;
  readonly children: (row: Row, index: number, replace: (row: Row) => void) => ReactNode;
}

/** Rows that can be added, taken out and, where it matters, moved: the frame of every list in an editor. */
export function RowList<Row>(props: RowListProps<Row>): ReactNode {
  const { noun, legend, rows, keyOf, min, max, ordered = false, newRow, onChange } = props;
  const replaceAt = (at: number) => (row: Row) => onChange(rows.with(at, row));
  return (
    // A fieldset is as wide as the longest line of code in it unless it is told otherwise.
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      {rows.map((row, index) => (
        <div
          key={keyOf(row, index)}
          className={classNames(
            "flex items-start gap-2",
            ordered && "max-sm:flex-wrap max-sm:justify-end",
          )}
        >
          {/* Three buttons leave no room for words beside them on a phone. */}
          <div className={classNames("min-w-0 flex-1", ordered && "max-sm:basis-full")}>
            {props.children(row, index, replaceAt(index))}
          </div>
          {ordered && <MoveButtons noun={noun} index={index} rows={rows} onChange={onChange} />}
          <Button
            variant="quiet"
            aria-label={`Take out ${noun} ${index + 1}`}
            isDisabled={rows.length <= min}
            className="px-2.5"
            icon={<X aria-hidden="true" size={18} />}
            onPress={() => onChange(rows.toSpliced(index, 1))}
          />
        </div>
      ))}
      {rows.length < max && (
        <Button
          size="small"
          variant="quiet"
          className="self-start"
          icon={<Plus aria-hidden="true" size={18} />}
          onPress={() => onChange([...rows, newRow()])}
        >
          Add {/^(?!uni)[aeiou]/.test(noun) ? "an" : "a"} {noun}
        </Button>
      )}
    </fieldset>
  );
}

interface MoveButtonsProps<Row> {
  readonly noun: string;
  readonly index: number;
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
}

function MoveButtons<Row>({ noun, index, rows, onChange }: MoveButtonsProps<Row>): ReactNode {
  const moveTo = (target: number) => {
    const row = rows[index];
    if (row !== undefined) onChange(rows.toSpliced(index, 1).toSpliced(target, 0, row));
  };
  return (
    <>
      <Button
        variant="quiet"
        aria-label={`Move ${noun} ${index + 1} up`}
        isDisabled={index === 0}
        className="px-2.5"
        icon={<ArrowUp aria-hidden="true" size={18} />}
        onPress={() => moveTo(index - 1)}
      />
      <Button
        variant="quiet"
        aria-label={`Move ${noun} ${index + 1} down`}
        isDisabled={index === rows.length - 1}
        className="px-2.5"
        icon={<ArrowDown aria-hidden="true" size={18} />}
        onPress={() => moveTo(index + 1)}
      />
    </>
  );
}
