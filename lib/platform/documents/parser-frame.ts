import * as z from "zod/mini";
import { sourceDocumentSchema } from "@/lib/core/documents/source-document";
import { formatIdSchema } from "@/lib/core/interchange/format-id";
import { itemFileSchema } from "@/lib/core/interchange/item";
import type { StoredPicture } from "./pictures";

/**
 * What the parsing child hands back: the length of a JSON header (4 bytes, big-endian),
 * the header, then the pictures' bytes one after the other. The child read a stranger's file, so the header is
 * parsed as anybody's input.
 */
const pictureSchema = z.object({
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  mediaType: z.enum(["image/webp", "image/png"]),
  width: z.int().check(z.positive()),
  height: z.int().check(z.positive()),
  length: z.int().check(z.positive()),
});

const parserReplySchema = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("document"),
    document: sourceDocumentSchema,
    pictures: z.array(pictureSchema),
  }),
  z.object({ outcome: z.literal("refused"), refusal: z.string() }),
  z.object({ outcome: z.literal("folder"), files: z.array(z.string()) }),
  z.object({
    outcome: z.literal("questions"),
    format: formatIdSchema,
    file: itemFileSchema,
    pictures: z.array(pictureSchema),
  }),
]);
export type ParserReply = z.infer<typeof parserReplySchema>;

const PREFIX = 4;

export function encodeFrame(reply: ParserReply, bytes: readonly Uint8Array[]): Buffer {
  const header = Buffer.from(JSON.stringify(reply));
  const prefix = Buffer.alloc(PREFIX);
  prefix.writeUInt32BE(header.length);
  return Buffer.concat([prefix, header, ...bytes]);
}

/** The reply and the bytes of its pictures; undefined when the frame is not whole. */
export function decodeFrame(
  frame: Buffer,
): { reply: ParserReply; pictures: Uint8Array[] } | undefined {
  if (frame.length < PREFIX) return undefined;
  const end = PREFIX + frame.readUInt32BE(0);
  if (frame.length < end) return undefined;
  const parsed = parserReplySchema.safeParse(JSON.parse(frame.toString("utf8", PREFIX, end)));
  if (!parsed.success) return undefined;
  const reply = parsed.data;
  if (!("pictures" in reply)) return { reply, pictures: [] };
  let at = end;
  const pictures = reply.pictures.map(({ length }) => {
    const bytes = new Uint8Array(frame.subarray(at, at + length));
    at += length;
    return bytes;
  });
  return at === frame.length ? { reply, pictures } : undefined;
}

/** What the header says of the pictures, together with their bytes. */
export function storedPictures(
  heads: readonly z.infer<typeof pictureSchema>[],
  bytes: readonly Uint8Array[],
): StoredPicture[] {
  return heads.map(({ length: _, ...picture }, at) => ({
    ...picture,
    bytes: bytes[at] ?? new Uint8Array(),
  }));
}
