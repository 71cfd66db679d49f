import { crc32, deflateRawSync } from "node:zlib";

export interface ZipPart {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Signatures and fixed fields of APPNOTE.TXT §4.3. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
/** 1 January 1980, the first day a zip can name: the same parts make the same bytes on any day. */
const DAY = 0x0021;

/** Parts as a zip file. Small files only: everything is held in memory. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const fields = fieldsOf(name, bytes);
    const local = Buffer.concat([word(LOCAL), fields.shared, fields.name, fields.packed]);
    directory.push(
      Buffer.concat([word(CENTRAL), half(VERSION), fields.shared, tail(offset), fields.name]),
    );
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...files, central, endOf(parts.length, central.length, offset)]);
}

function fieldsOf(name: string, bytes: Buffer) {
  const packed = deflateRawSync(bytes, { level: 9 });
  const encoded = Buffer.from(name, "utf8");
  const shared = Buffer.concat([
    half(VERSION),
    half(UTF8_NAMES),
    half(DEFLATED),
    half(0),
    half(DAY),
    word(crc32(bytes)),
    word(packed.length),
    word(bytes.length),
    half(encoded.length),
    half(0),
  ]);
  return { shared, packed, name: encoded };
}

/** Of an entry of the directory: no comment, first disk, no attributes, where its file begins. */
function tail(offset: number): Buffer {
  return Buffer.concat([half(0), half(0), half(0), word(0), word(offset)]);
}

function endOf(count: number, size: number, offset: number): Buffer {
  return Buffer.concat([
    word(END),
    half(0),
    half(0),
    half(count),
    half(count),
    word(size),
    word(offset),
    half(0),
  ]);
}

function half(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
