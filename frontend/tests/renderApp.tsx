import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import type { Session } from "@/api/session";
import { Providers } from "@/app/Providers";
import { createQueryClient } from "@/app/queryClient";
import { createAppRouter } from "@/app/router";
import { server } from "./server";

export const adminSession: Session = {
  userName: "Demo Admin",
  email: "admin@example.com",
  role: "ADMIN",
  workspaceName: "Demo",
};

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
