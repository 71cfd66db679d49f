/** "1 mark", "2.5 marks": what a question is worth, and what was earned, in the school's word. */
export function marksInWords(count: number): string {
  return count === 1 ? "1 mark" : `${count} marks`;
}
