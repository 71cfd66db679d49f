import * as z from "zod/mini";

/** How a format is called on the command line and in addresses. */
export const FORMAT_IDS = ["gift", "moodle-xml", "csv", "qti"] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

export const formatIdSchema = z.enum(FORMAT_IDS);
