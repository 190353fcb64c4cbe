import { createFileRoute } from "@tanstack/react-router";
import { VendorsPage } from "@/features/vendors/vendors-page";
import { readVendorsSearch } from "@/features/vendors/vendors-search";

export const Route = createFileRoute("/_app/vendors")({ validateSearch: readVendorsSearch, component: VendorsPage });
