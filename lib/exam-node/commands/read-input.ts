import { AppError } from "@/lib/core/kernel/app-error";

/** What a command was given on standard input, as JSON. @throws AppError "invalid". */
export async function readInput(command: string): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new AppError("invalid", `What was given to ${command} is no JSON.`);
  }
}
