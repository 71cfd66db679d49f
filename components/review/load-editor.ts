import { staffScreensOf } from "@/components/questions/staff-screens";

type Loading = ReturnType<ReturnType<typeof staffScreensOf>["editor"]>;

const loading = new Map<string, Loading>();

/** A type's form, fetched once: the same promise every time, as React's `use` wants it. */
export function loadEditor(type: string): Loading {
  const known = loading.get(type) ?? staffScreensOf(type).editor();
  loading.set(type, known);
  return known;
}
