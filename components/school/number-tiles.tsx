import type { Route } from "next";
import Link from "next/link";

export interface NumberTile {
  readonly label: string;
  readonly value: number;
  /** Where the things that were counted are listed. */
  readonly href?: Route;
}

/** A few figures of the school in a row, each leading to what it counts. */
export function NumberTiles({ tiles }: { readonly tiles: readonly NumberTile[] }) {
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {tiles.map((tile) => (
        <div
          key={tile.label}
          className="flex flex-col-reverse rounded-card border border-line bg-surface px-5 py-4 shadow-card"
        >
          <dt className="text-ink-soft">{tile.label}</dt>
          <dd className="text-3xl font-bold">
            {tile.href === undefined ? (
              tile.value
            ) : (
              <Link
                href={tile.href}
                aria-label={`${tile.value} ${tile.label}`}
                className="text-ink no-underline hover:text-accent hover:underline"
              >
                {tile.value}
              </Link>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
