import {
  HeartHandshake,
  History,
  LayoutDashboard,
  MonitorCheck,
  Users,
  UsersRound,
} from "lucide-react";
import type { ReactNode } from "react";
import type { NavEntry } from "@/components/layout/main-nav";
import { StaffShell } from "@/components/layout/staff-shell";
import { signOutAction } from "@/lib/features/accounts/actions";
import { loadViewer } from "@/lib/features/accounts/loaders";

const icon = { "aria-hidden": true, size: 18 } as const;

const NAV: readonly NavEntry[] = [
  { href: "/admin", label: "Overview", icon: <LayoutDashboard {...icon} />, exact: true },
  {
    href: "/admin/exams",
    label: "Exams",
    icon: <MonitorCheck {...icon} />,
    also: ["/admin/receipts"],
  },
  { href: "/admin/people", label: "People", icon: <Users {...icon} /> },
  { href: "/admin/classes", label: "Classes", icon: <UsersRound {...icon} /> },
  { href: "/admin/safeguarding", label: "Safeguarding", icon: <HeartHandshake {...icon} /> },
  { href: "/admin/audit", label: "Record", icon: <History {...icon} /> },
];

export default async function AdminLayout({ children }: { readonly children: ReactNode }) {
  const viewer = await loadViewer();
  return (
    <StaffShell
      home="/admin"
      nav={NAV}
      viewerName={viewer.fullName}
      schoolName={viewer.schoolName}
      signOut={signOutAction}
    >
      {children}
    </StaffShell>
  );
}
