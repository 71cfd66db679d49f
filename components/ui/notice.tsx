import { CircleCheck, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type NoticeTone = "info" | "amber" | "good" | "danger";

const TONES: Readonly<Record<NoticeTone, { box: string; icon: string; Icon: typeof Info }>> = {
  info: { box: "border-accent bg-accent-soft", icon: "text-accent", Icon: Info },
  amber: { box: "border-amber bg-amber-soft", icon: "text-amber-ink", Icon: TriangleAlert },
  good: { box: "border-good bg-good-soft", icon: "text-good", Icon: CircleCheck },
  danger: { box: "border-danger bg-danger-soft", icon: "text-danger", Icon: OctagonAlert },
};

export interface NoticeProps {
  readonly tone?: NoticeTone;
  /** What happened; the children say what was kept and what to do. */
  readonly title?: string;
  readonly children?: ReactNode;
  readonly className?: string;
  /** "alert" when it appears as the answer to something the reader just did. */
  readonly role?: "alert" | "status";
}

/** Something the reader should know, in the flow of the page. */
export function Notice({ tone = "info", title, children, className, role }: NoticeProps) {
  const { box, icon, Icon } = TONES[tone];
  return (
    <div
      role={role}
      className={classNames("flex gap-3 rounded-control border-l-4 px-4 py-3", box, className)}
    >
      <Icon aria-hidden="true" size={20} className={classNames("mt-0.5 shrink-0", icon)} />
      <div className="min-w-0">
        {title !== undefined && <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
