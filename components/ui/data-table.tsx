"use client";
import { ArrowDown, ArrowUp, ArrowUpDown, Download, Search } from "lucide-react";
import type { ReactNode } from "react";
import { useDeferredValue, useMemo, useState } from "react";
import { Button } from "./button";
import { classNames } from "./class-names";
import { saveTextFile } from "./save-text-file";
import type { Cell, Column, Row, SortOrder } from "./table-rows";
import { cellText, filterRows, rowsToCsv, sortRows } from "./table-rows";

export interface DataTableProps {
  /** Names the table for those who cannot see it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly initialSort?: SortOrder;
  /** Without its ".csv". */
  readonly exportName: string;
  /** What stands in place of rows when there are none at all. */
  readonly empty?: ReactNode;
  readonly filterLabel?: string;
}

/** A table that sorts, filters and exports. The first column names the row. */
export function DataTable(props: DataTableProps) {
  const { caption, columns, rows, exportName, empty, filterLabel = "Filter" } = props;
  const [order, setOrder] = useState(props.initialSort);
  const [query, setQuery] = useState("");
  const slowQuery = useDeferredValue(query);
  const shown = useMemo(
    () => sortRows(filterRows(rows, slowQuery), order),
    [rows, slowQuery, order],
  );
  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <FilterBox label={filterLabel} value={query} onChange={setQuery} />
        <p role="status" className="text-sm text-ink-soft">
          {shown.length === rows.length ? `${rows.length}` : `${shown.length} of ${rows.length}`}{" "}
          shown
        </p>
        <Button
          size="small"
          variant="quiet"
          className="ml-auto"
          icon={<Download aria-hidden="true" size={18} />}
          onPress={() =>
            saveTextFile(`${exportName}.csv`, "text/csv;charset=utf-8", rowsToCsv(columns, shown))
          }
        >
          Export CSV
        </Button>
      </div>
      <section
        aria-label={caption}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and the keyboard must reach that (WCAG 2.1.1)
        tabIndex={0}
        // Positioned, so that what is only for listeners scrolls with the table instead of widening the page.
        className="relative overflow-x-auto rounded-card border border-line bg-surface"
      >
        <table className="w-full border-collapse text-left">
          <caption className="sr-only">{caption}</caption>
          <thead className="border-b border-line bg-sunken">
            <tr>
              {columns.map((column) => (
                <HeaderCell key={column.id} column={column} order={order} onSort={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id} className="border-b border-line last:border-0 hover:bg-accent-soft">
                {columns.map((column, at) => (
                  <BodyCell
                    key={column.id}
                    cell={row.cells[column.id]}
                    column={column}
                    isName={at === 0}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 && (
          <p className="px-4 py-8 text-center text-ink-soft">Nothing matches “{query}”.</p>
        )}
      </section>
    </div>
  );
}

interface FilterBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FilterBox({ label, value, onChange }: FilterBoxProps) {
  return (
    <label className="relative block w-full max-w-80">
      <span className="sr-only">{label}</span>
      <Search
        aria-hidden="true"
        size={18}
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-soft"
      />
      <input
        type="search"
        value={value}
        placeholder={label}
        onChange={(event) => onChange(event.target.value)}
        className="h-10 w-full rounded-control border border-line-strong bg-surface pr-3 pl-10 placeholder:text-ink-soft"
      />
    </label>
  );
}

interface HeaderCellProps {
  readonly column: Column;
  readonly order: SortOrder | undefined;
  readonly onSort: (order: SortOrder) => void;
}

function HeaderCell({ column, order, onSort }: HeaderCellProps) {
  const direction = order?.column === column.id ? order.direction : undefined;
  const end = column.align === "end";
  const place = classNames("px-3 py-1 text-sm font-semibold", end && "text-right");
  if (column.isAction === true) {
    return (
      <th scope="col" className={place}>
        <span className="sr-only">{column.label}</span>
      </th>
    );
  }
  const next = direction === "ascending" ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={direction ?? "none"} className={place}>
      <button
        type="button"
        onClick={() => onSort({ column: column.id, direction: next })}
        className={classNames(
          "-mx-1 inline-flex min-h-9 cursor-pointer items-center gap-1.5 rounded-control px-1 whitespace-nowrap hover:text-accent",
          end && "flex-row-reverse",
        )}
      >
        <HeaderWords column={column} />
        <SortMark direction={direction} />
      </button>
    </th>
  );
}

function HeaderWords({ column: { label, term } }: { readonly column: Column }) {
  if (term === undefined) return label;
  return (
    <span className="flex flex-col text-left">
      {label} <span className="text-xs font-normal text-ink-soft">{term}</span>
    </span>
  );
}

function SortMark({ direction }: { readonly direction: SortOrder["direction"] | undefined }) {
  if (direction === "ascending") return <ArrowUp aria-hidden="true" size={15} />;
  if (direction === "descending") return <ArrowDown aria-hidden="true" size={15} />;
  return <ArrowUpDown aria-hidden="true" size={15} className="text-ink-soft" />;
}

interface BodyCellProps {
  readonly cell: Cell;
  readonly column: Column;
  readonly isName: boolean;
}

function BodyCell({ cell, column, isName }: BodyCellProps) {
  const content = typeof cell === "object" ? (cell.node ?? cell.text) : cellText(cell);
  const place = classNames(
    "px-3 py-2.5 align-middle max-md:whitespace-nowrap",
    column.align === "end" && "text-right",
  );
  if (isName) {
    return (
      <th scope="row" className={classNames(place, "font-medium")}>
        {content}
      </th>
    );
  }
  return <td className={place}>{content}</td>;
}
