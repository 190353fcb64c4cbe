import { Outlet } from "@tanstack/react-router";
import { useIsAdmin } from "@/api/session";
import { NoRightsState } from "@/components/states";

export function AdminOnly() {
  return useIsAdmin() ? <Outlet /> : <NoRightsState />;
}
