import type { Metadata } from "next";
import { ReceiptPage } from "@/components/receipts/receipt-page";
import { loadReceipts } from "@/lib/features/receipts/loaders";

export const metadata: Metadata = { title: "Look up a receipt" };

interface ReceiptsProps {
  readonly searchParams: Promise<{ readonly code?: string | string[] }>;
}

export default async function AdminReceipts({ searchParams }: ReceiptsProps) {
  const { code = "" } = await searchParams;
  const search = await loadReceipts(String(code).trim(), "administrator");
  return (
    <ReceiptPage
      search={search}
      crumbs={[{ label: "Exams", href: "/admin/exams" }]}
      reach="Receipts of every class test are found here, and of every exam whose results are collected; before that, docs/operations/exam-day.md says how to look in the group itself."
    />
  );
}
