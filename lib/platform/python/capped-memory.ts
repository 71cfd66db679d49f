const MEMORY_SECTION = 5;
const HEADER_BYTES = 8;

/**
 * The module with a maximum in its memory section: CPython's build has none, and a program would take as much of
 * the machine as it asks for. With it the interpreter raises MemoryError.
 * @param pages of 64 KiB.
 */
export function withCappedMemory(module: Uint8Array, pages: number): Uint8Array<ArrayBuffer> {
  let at = HEADER_BYTES;
  while (at < module.length) {
    const id = module[at];
    const size = readLeb(module, at + 1);
    const end = size.next + size.value;
    if (id === MEMORY_SECTION) {
      const body = cappedSection(module, size.next, pages);
      return joined([
        module.subarray(0, at),
        Uint8Array.of(MEMORY_SECTION, ...leb(body.length), ...body),
        module.subarray(end),
      ]);
    }
    at = end;
  }
  throw new Error("This WebAssembly module has no memory section.");
}

/** One memory: a count, a flag that says a maximum follows, the minimum as it was, the maximum. */
function cappedSection(module: Uint8Array, at: number, pages: number): number[] {
  const count = readLeb(module, at);
  const least = readLeb(module, count.next + 1);
  return [...leb(count.value), 1, ...leb(least.value), ...leb(pages)];
}

function readLeb(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0;
  let next = at;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[next] ?? 0;
    next += 1;
    value |= (byte & 0x7f) << shift;
    if ((byte & 0x80) === 0) return { value: value >>> 0, next };
  }
}

function leb(value: number): number[] {
  const low = value & 0x7f;
  return value > 0x7f ? [low | 0x80, ...leb(value >>> 7)] : [low];
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
