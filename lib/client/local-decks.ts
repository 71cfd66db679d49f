/**
 * The decks this tab has uploaded, by lesson, while it stays open: the preview draws the teacher's own file,
 * which the server no longer has.
 */
const decks = new Map<string, File>();

/** Remembers the file a lesson came from. */
export function keepLocalDeck(documentId: string, file: File): void {
  decks.set(documentId, file);
}

/** The file, when this tab uploaded it. */
export function localDeck(documentId: string): File | undefined {
  return decks.get(documentId);
}
