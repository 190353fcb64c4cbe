import { createFileRoute } from "@tanstack/react-router";
import { ItemsPage } from "@/features/items/items-page";
import { readItemsSearch } from "@/features/items/items-search";

export const Route = createFileRoute("/_app/items")({ validateSearch: readItemsSearch, component: ItemsPage });
