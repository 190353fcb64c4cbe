import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import type { Session } from "@/api/session";
import { Providers } from "@/app/providers";
import { createQueryClient } from "@/app/query-client";
import { createAppRouter } from "@/app/router";
import { server } from "./server";

export const adminSession: Session = {
  user: { id: "00000000-0000-4000-8000-000000000001", name: "Demo Admin", email: "admin@example.com", role: "ADMIN" },
  workspace: { id: "00000000-0000-4000-8000-000000000002", name: "Demo" },
  duties: [],
  workspaces: [{ id: "w1", name: "Demo", role: "ADMIN" }],
};

export const salesSession: Session = { ...adminSession, user: { ...adminSession.user, role: "SALES" } };

/** Shows the whole app at an address, signed in as `session` (null: signed out). The test adds the other answers. */
export function renderApp(path: string, session: Session | null = adminSession) {
  server.use(
    http.get("*/api/session", () => (session ? HttpResponse.json(session) : new HttpResponse(null, { status: 401 }))),
  );
  const queryClient = createQueryClient(() => undefined);
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [path] }));
  render(
    <Providers queryClient={queryClient}>
      <RouterProvider router={router} />
    </Providers>,
  );
  return { router, queryClient };
}
