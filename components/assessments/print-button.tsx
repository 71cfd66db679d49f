"use client";
import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** The browser's own print, which also makes PDFs. */
export function PrintButton() {
  return (
    <Button
      variant="primary"
      icon={<Printer aria-hidden="true" size={18} />}
      onPress={() => window.print()}
    >
      Print or save as PDF
    </Button>
  );
}
