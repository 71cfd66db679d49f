import * as z from "zod/mini";

/**
 * How one pupil likes to read: chosen in the player's display panel, kept with the pupil, the same on
 * every device. A value nobody knows (an older or newer program wrote it) becomes the plain one.
 */
export const preferencesSchema = z.object({
  text_size: z.catch(z.enum(["normal", "large", "larger", "largest"]), "normal"),
  spacing: z.catch(z.enum(["normal", "wide"]), "normal"),
  font: z.catch(z.enum(["atkinson", "opendyslexic", "plain"]), "atkinson"),
  colours: z.catch(z.enum(["system", "light", "dark", "high-contrast"]), "system"),
  overlay: z.catch(z.enum(["none", "cream", "blue", "green", "rose", "yellow"]), "none"),
  ruler: z.catch(z.boolean(), false),
  read_aloud: z.catch(z.boolean(), false),
  reduced_motion: z.catch(z.boolean(), false),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** What a pupil sees who has chosen nothing. */
export const PLAIN_PREFERENCES: Preferences = {
  text_size: "normal",
  spacing: "normal",
  font: "atkinson",
  colours: "system",
  overlay: "none",
  ruler: false,
  read_aloud: false,
  reduced_motion: false,
};

/** Reads stored or posted preferences; whatever is not an object counts as nothing chosen. */
export function readPreferences(value: unknown): Preferences {
  const read = z.safeParse(preferencesSchema, value);
  return read.success ? read.data : PLAIN_PREFERENCES;
}
