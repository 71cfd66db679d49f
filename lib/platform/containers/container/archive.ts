/**
 * Archives as an engine takes and gives them: POSIX ustar, as far as a handful of plain files needs it. A path of this
 * machine means nothing to an engine, which may be on another.
 */
const BLOCK = 512;

export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Who owns the files inside a container: the account the image runs as. */
const OWNER = 1000;

/** Files in the order given, readable by their owner alone. */
export function pack(files: readonly ArchivedFile[]): Buffer {
  const parts = files.flatMap(({ name, bytes }) => [
    header(name, bytes.length),
    bytes,
    Buffer.alloc(padding(bytes.length)),
  ]);
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}

/** The plain files of an archive, by their last name. */
export function unpack(archive: Buffer): ArchivedFile[] {
  const files: ArchivedFile[] = [];
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const size = Number.parseInt(text(archive, at + 124, 12), 8);
    const isFile = ["0", ""].includes(text(archive, at + 156, 1));
    const start = at + BLOCK;
    const name = text(archive, at, 100).split("/").at(-1) ?? "";
    if (isFile && name !== "") files.push({ name, bytes: archive.subarray(start, start + size) });
    at = start + size + padding(size);
  }
  return files;
}

function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, length: number) =>
    `${value.toString(8).padStart(length - 1, "0")}\0`;
  block.write(name, 0, 100);
  block.write(octal(0o600, 8), 100);
  block.write(octal(OWNER, 8), 108);
  block.write(octal(OWNER, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(0, 12), 136);
  // The sum is reckoned as if its own field were blank.
  block.write(" ".repeat(8), 148);
  block.write("0", 156);
  block.write("ustar\0" + "00", 257);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

function text(archive: Buffer, at: number, length: number): string {
  const field = archive.toString("latin1", at, at + length);
  const end = field.indexOf("\0");
  return (end === -1 ? field : field.slice(0, end)).trim();
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}
