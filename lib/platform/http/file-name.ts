import { AppError } from "@/lib/core/kernel/app-error";

const LONGEST_NAME = 200;

/**
 * The name of an uploaded file as its header says it, URI-encoded. It only labels: folders and control characters
 * are dropped, and the kind is judged by content. @throws AppError "invalid" where there is none.
 */
export function fileNameIn(header: string | null): string {
  const name = decoded(header ?? "")
    .replace(/^.*[/\\]/, "")
    .replace(/\p{Cc}/gu, "")
    .trim();
  if (name === "") throw new AppError("invalid", "The file has no name. Choose it again.");
  return name.slice(-LONGEST_NAME);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new AppError(
      "invalid",
      "The file's name could not be read. Rename it and choose it again.",
    );
  }
}
