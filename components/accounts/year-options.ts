import type { SelectOption } from "@/components/ui/select";

/** Years 1 to 13 of a school in England. */
export const YEAR_OPTIONS: readonly SelectOption[] = Array.from({ length: 13 }, (_, index) => ({
  id: String(index + 1),
  label: `Year ${index + 1}`,
}));
