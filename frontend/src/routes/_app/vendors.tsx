import { createFileRoute } from "@tanstack/react-router";
import { VendorsPage } from "@/features/vendors/VendorsPage";
import { readVendorsSearch } from "@/features/vendors/vendorsSearch";

export const Route = createFileRoute("/_app/vendors")({ validateSearch: readVendorsSearch, component: VendorsPage });
