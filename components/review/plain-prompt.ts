/** A prompt on one line, without the marks of Markdown. */
export function plainPrompt(prompt: string): string {
  return prompt
    .replace(/[*`_#$]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
