import { AppError } from "@/lib/core/kernel/app-error";

/** A request's body that breaks off as soon as one byte too many came, whatever length it declared. */
export function withinBytes(
  body: ReadableStream<Uint8Array> | null,
  most: number,
): ReadableStream<Uint8Array> {
  let sizeBytes = 0;
  const gauge = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      sizeBytes += chunk.length;
      if (sizeBytes > most) controller.error(tooMuch(most));
      else controller.enqueue(chunk);
    },
  });
  return (body ?? new Blob().stream()).pipeThrough(gauge);
}

function tooMuch(most: number): AppError {
  const megabytes = Math.floor(most / 1024 / 1024);
  return new AppError(
    "too-large",
    `This is larger than ${megabytes} MB together. Nothing was kept. Send it in parts, or with smaller pictures.`,
  );
}
