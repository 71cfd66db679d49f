/**
 * Words as they are compared with themselves after a journey: white space that no reader sees differs from file to
 * file, and so do control characters, which XML cannot hold.
 */
export function sameWords(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
