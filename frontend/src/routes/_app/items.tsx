import { createFileRoute } from "@tanstack/react-router";
import { ItemsPage } from "@/features/items/ItemsPage";
import { readItemsSearch } from "@/features/items/itemsSearch";

export const Route = createFileRoute("/_app/items")({ validateSearch: readItemsSearch, component: ItemsPage });
