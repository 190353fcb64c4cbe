import { createFileRoute } from "@tanstack/react-router";
import { AdminOnly } from "@/app/admin-only";

/** Everything below is for administrators; the API refuses others as well. */
export const Route = createFileRoute("/_app/_admin")({ component: AdminOnly });
