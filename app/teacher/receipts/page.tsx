import type { Metadata } from "next";
import { ReceiptPage } from "@/components/receipts/receipt-page";
import { loadReceipts } from "@/lib/features/receipts/loaders";

export const metadata: Metadata = { title: "Look up a receipt" };

interface ReceiptsProps {
  readonly searchParams: Promise<{ readonly code?: string | string[] }>;
}

export default async function TeacherReceipts({ searchParams }: ReceiptsProps) {
  const { code = "" } = await searchParams;
  const search = await loadReceipts(String(code).trim(), "teacher");
  return (
    <ReceiptPage
      search={search}
      crumbs={[{ label: "Exams", href: "/teacher/exams" }]}
      reach="You find receipts of your own classes’ tests, and of every exam whose results are collected."
    />
  );
}
