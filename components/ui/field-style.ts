/** The parts every form field shares, so that a form reads as one thing. */
export const FIELD = "flex flex-col gap-1.5";
export const LABEL = "font-semibold text-ink";
export const DESCRIPTION = "text-sm text-ink-soft";
/** Amber, not red: something is still missing, nobody has failed. */
export const FIELD_ERROR = "text-sm font-medium text-amber-ink";
/** Amber only after somebody typed or sent: a required field that is still untouched is no mistake. */
export const CONTROL =
  "w-full rounded-control border border-line-strong bg-surface px-3 text-base text-ink " +
  "placeholder:text-ink-soft user-invalid:border-amber data-invalid:border-amber data-invalid:border-2 " +
  "disabled:bg-sunken disabled:text-ink-soft";
