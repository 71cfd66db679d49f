/** How an exam is examined; its manifest says which. */
export type PromptVariant = "strict" | "standard" | "lenient";

/** What the examiner is told beyond the rules that always hold. */
export const VARIANTS: Readonly<Record<PromptVariant, string>> = {
  strict: `Be exact. Ask for the term, the reason or the step that is missing or imprecise. Accept no idea without its reason. Say
nothing that helps: no hint, no praise, no example.`,
  standard: `Ask about the most important thing of the mark scheme that the answer leaves open or gets wrong. Be neutral: neither
praise nor blame, no hint at what is right.`,
  lenient: `Be friendly and brief. Where the answer is on the way, ask the pupil to say more about their own idea, in plain words,
and choose what they are most likely to know. Still no hint at what is right.`,
};
