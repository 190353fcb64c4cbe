import { createFileRoute } from "@tanstack/react-router";
import { ChangePasswordPage } from "@/features/session/ChangePasswordPage";

export const Route = createFileRoute("/_app/settings/password")({ component: ChangePasswordPage });
