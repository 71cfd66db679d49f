import type { Route } from "next";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

interface ConcernNoticeProps {
  /** How many wait for somebody. */
  readonly open: number;
  readonly href: Route;
}

/** A child may be at risk, and nobody has said what was done: on every start page until somebody has. */
export function ConcernNotice({ open, href }: ConcernNoticeProps) {
  if (open === 0) return null;
  return (
    <Notice tone="danger" className="mb-6" title="A child may be at risk">
      <p>
        {open === 1 ? "Something a pupil wrote" : `Something ${open} pupils wrote`} needs to be read
        now. <TextLink href={href}>Read it and act</TextLink>
      </p>
    </Notice>
  );
}
