import * as fc from "fast-check";

/** The value with one place replaced, dropped or doubled; now and then left as it was. */
export function damage(value: unknown): fc.Arbitrary<unknown> {
  return fc
    .record({
      at: fc.nat({ max: 40 }),
      kind: fc.nat({ max: 4 }),
      junk: fc.jsonValue({ maxDepth: 2 }),
    })
    .map(({ at, kind, junk }) =>
      kind === 4 ? value : damagedAt(viaJson(value), { at, kind, junk }),
    );
}

function damagedAt(value: unknown, how: { at: number; kind: number; junk: unknown }): unknown {
  const places: (() => void)[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const name of Object.keys(node)) {
      places.push(() => {
        if (how.kind === 0) Reflect.deleteProperty(node, name);
        else if (how.kind === 1 && Array.isArray(node)) node.push(node[Number(name)]);
        else Reflect.set(node, name, how.junk);
      });
      visit(Reflect.get(node, name));
    }
  };
  visit(value);
  places[how.at % Math.max(1, places.length)]?.();
  return value;
}

/** What has hurt programs that read JSON, whatever they expected. */
const NASTY: readonly unknown[] = [
  "a".repeat(100_000),
  "(".repeat(20_000),
  "9".repeat(5_000),
  "1e".repeat(2_000),
  "e\u0301".repeat(10_000),
  "\u0000\ud800\u202e",
  `${"a ".repeat(10_000)}!`,
  "\n".repeat(19_999),
  Number.MAX_VALUE,
  -0,
  Array.from({ length: 20_000 }, () => "a"),
  nested(2_000),
  viaJson(JSON.parse('{"__proto__":{"v":1},"constructor":"x","toString":null}')),
];

/** Anything that JSON can say: small things, what has hurt others, and either where a part of a real answer stood. */
export function anyJson(real: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const nasty = fc.constantFrom(...NASTY);
  return fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    nasty,
    real.chain(damage),
    fc
      .tuple(real, nasty, fc.nat({ max: 40 }))
      .map(([value, junk, at]) => damagedAt(viaJson(value), { at, kind: 2, junk })),
  );
}

function nested(depth: number): unknown {
  let value: unknown = "deep";
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { v: value };
  return value;
}

function viaJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
