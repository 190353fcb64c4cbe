import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";

/**
 * Answers for the API; each test adds its own with `server.use(…)`. A call that no test expects fails it. The frame of
 * every screen asks for the accounting links, for whom to ask, for what needs a person and for creations that need a
 * person: there is
 * nothing unless a test says so.
 */
export const server = setupServer(
  http.get("*/api/connections", () => HttpResponse.json([])),
  http.get("*/api/sync-log/counts", () => HttpResponse.json({ needAttention: 0, failed: 0, parked: 0, excluded: 0 })),
  http.get("*/api/session/second-factor", () =>
    HttpResponse.json({ on: false, required: false, recoveryCodesLeft: 0 }),
  ),
  http.get("*/api/administrators", () => HttpResponse.json([{ name: "Demo Admin" }])),
  http.get("*/api/ledger-contacts", () => HttpResponse.json({ items: [], page: 1, size: 1, total: 0 })),
  http.get("*/api/connections/:id/contact-creations", () =>
    HttpResponse.json({ items: [], page: 1, size: 1, total: 0, counts: [] }),
  ),
);
