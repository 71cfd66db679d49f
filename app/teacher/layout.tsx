import { ClipboardCheck, ClipboardList, FileText, LayoutDashboard, UsersRound } from "lucide-react";
import type { ReactNode } from "react";
import type { NavEntry } from "@/components/layout/main-nav";
import { StaffShell } from "@/components/layout/staff-shell";
import { signOutAction } from "@/lib/features/accounts/actions";
import { loadViewer } from "@/lib/features/accounts/loaders";

const icon = { "aria-hidden": true, size: 18 } as const;

const NAV: readonly NavEntry[] = [
  { href: "/teacher", label: "Today", icon: <LayoutDashboard {...icon} />, exact: true },
  { href: "/teacher/lessons", label: "Lessons", icon: <FileText {...icon} /> },
  { href: "/teacher/tests", label: "Tests", icon: <ClipboardList {...icon} /> },
  {
    href: "/teacher/classes",
    label: "Classes",
    icon: <UsersRound {...icon} />,
    also: ["/teacher/results"],
  },
  {
    href: "/teacher/exams",
    label: "Exams",
    icon: <ClipboardCheck {...icon} />,
    also: ["/teacher/receipts", "/teacher/safeguarding"],
  },
];

export default async function TeacherLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await loadViewer();
  return (
    <StaffShell
      home="/teacher"
      nav={NAV}
      viewerName={viewer.fullName}
      schoolName={viewer.schoolName}
      signOut={signOutAction}
    >
      {children}
    </StaffShell>
  );
}
