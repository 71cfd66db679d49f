import type * as z from "zod/mini";
import { parse } from "./parse";

/**
 * A JSON shape that is stored for years. Every stored value carries `v`; older ones are upgraded step by
 * step when they are read, so that a rule only ever sees the current shape.
 */
export interface Versioned<T> {
  readonly version: number;
  readonly schema: z.ZodMiniType<T>;
  /** @throws AppError "invalid" when the value has no shape this program has ever written. */
  read(value: unknown, what: string): T;
}

/** Turns a value of version n into one of version n + 1. */
type Upgrade = (old: Record<string, unknown>) => Record<string, unknown>;

/**
 * @param schema the current shape, whose `v` is `z.literal(version)`.
 * @param upgrades by the version they start from.
 */
/* @__NO_SIDE_EFFECTS__ */
export function versioned<T>(
  version: number,
  schema: z.ZodMiniType<T>,
  upgrades: Readonly<Record<number, Upgrade>> = {},
): Versioned<T> {
  return {
    version,
    schema,
    read: (value, what) => parse(schema, upgraded(value, version, upgrades), what),
  };
}

function upgraded(
  value: unknown,
  version: number,
  upgrades: Readonly<Record<number, Upgrade>>,
): unknown {
  let current = value;
  while (isVersionedRecord(current) && current.v < version) {
    const upgrade = upgrades[current.v];
    if (upgrade === undefined) return current;
    current = { ...upgrade(current), v: current.v + 1 };
  }
  return current;
}

function isVersionedRecord(value: unknown): value is Record<string, unknown> & { v: number } {
  return typeof value === "object" && value !== null && "v" in value && typeof value.v === "number";
}
