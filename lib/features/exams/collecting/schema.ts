import * as z from "zod/mini";

export const collectSchema = z.object({ groupId: z.uuid() });
