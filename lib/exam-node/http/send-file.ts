import { createReadStream, read } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream";
import { promisify } from "node:util";
import { createGunzip } from "node:zlib";
import type { NodeReply, PackedFile } from "./route";

/** All that one reader holds in memory of a file, however long it is. */
const PIECE = 32 * 1024;

const readPiece = promisify(read);

/** Sends a packed file as it is read, piece by piece, as fast as the browser takes it. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers }: NodeReply,
  { packed, unpacks }: NonNullable<NodeReply["file"]>,
): void {
  const coding = unpacks ? {} : { "content-length": packed.bytes, "content-encoding": "gzip" };
  response.writeHead(status, { ...headers, ...coding });
  if (request.method === "HEAD") response.end();
  else if (unpacks) sendUnpacked(response, packed);
  else sendPacked(response, packed).catch(() => response.destroy());
}

/**
 * Through one buffer, which is filled again once the browser's connection has taken it: a stream would leave a new one for
 * each piece, and thirty pupils twenty megabytes of them.
 */
async function sendPacked(
  response: ServerResponse,
  { descriptor, bytes }: PackedFile,
): Promise<void> {
  const piece = Buffer.allocUnsafeSlow(PIECE);
  const gone = new Promise<void>((resolve) => response.once("close", resolve));
  for (let at = 0; at < bytes && !response.destroyed; ) {
    // Read by position: many readers share one open file.
    const { bytesRead } = await readPiece(descriptor, piece, 0, PIECE, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    const taken = new Promise<void>((resolve) => {
      response.write(piece.subarray(0, bytesRead), () => resolve());
    });
    await Promise.race([taken, gone]);
  }
  response.end();
}

/** For a filter that takes nothing packed: few, if any. */
function sendUnpacked(response: ServerResponse, { descriptor, bytes }: PackedFile): void {
  const shared = { fd: descriptor, autoClose: false, start: 0, end: bytes - 1 };
  const stream = createReadStream("", { ...shared, highWaterMark: PIECE });
  // A browser that goes away in between has ended its connection, and hears nothing more.
  pipeline(stream, createGunzip(), response, () => undefined);
}
