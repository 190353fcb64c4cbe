import { HttpResponse, http } from "msw";
import type { SyncSettings } from "./settings-values";

export const connectionId = "00000000-0000-7000-8000-000000000001";

export const settings: SyncSettings = {
  direction: "FROM_LEDGER",
  items: true,
  invoices: true,
  quotes: false,
  vendors: "NONE",
  contactsWithoutSales: true,
  schedule: "OFF",
  recheck: "WEEKLY",
  salesMayCreate: true,
  version: 3,
};

/** One organisation is linked, and no sync has run. */
export const linkedBooks = [
  http.get("*/api/connections", () =>
    HttpResponse.json([
      {
        id: connectionId,
        application: "XERO",
        state: "CONNECTED",
        organisation: { name: "Harbour Books" },
        connectedAt: "2026-03-04T09:00:00Z",
        choices: [],
      },
    ]),
  ),
  http.get(`*/api/connections/${connectionId}/sync-runs`, () =>
    HttpResponse.json({ items: [], page: 1, size: 10, total: 0 }),
  ),
];
