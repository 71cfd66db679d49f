import * as z from "zod/mini";

/**
 * How one pupil likes to read: chosen in the player's display panel, kept with the pupil, the same on
 * every device. A value nobody knows (an older or newer program wrote it) becomes the plain one.
 */
export const preferencesSchema = z.object({
  text_size: z.enum(["normal", "large", "larger", "largest"]),
  spacing: z.enum(["normal", "wide"]),
  font: z.enum(["atkinson", "opendyslexic", "plain"]),
  colours: z.enum(["system", "light", "dark", "high-contrast"]),
  overlay: z.enum(["none", "cream", "blue", "green", "rose", "yellow"]),
  ruler: z.boolean(),
  read_aloud: z.boolean(),
  reduced_motion: z.boolean(),
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

/**
 * Reads stored or posted preferences, each for itself; whatever is not an object counts as nothing chosen. Not with
 * zod's `catch`: it brings 3 kB (gzip) into the player.
 */
export function readPreferences(value: unknown): Preferences {
  const given = typeof value === "object" && value !== null ? value : {};
  const known = Object.entries(given).filter(([name, chosen]) => isKnown(name, chosen));
  return { ...PLAIN_PREFERENCES, ...Object.fromEntries(known) };
}

function isKnown(name: string, chosen: unknown): boolean {
  const fields: Readonly<Record<string, z.core.$ZodType>> = preferencesSchema.shape;
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field !== undefined && z.safeParse(field, chosen).success;
}
