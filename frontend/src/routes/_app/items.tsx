import { createFileRoute } from "@tanstack/react-router";
import { ItemsPage } from "@/features/items/ItemsPage";

export const Route = createFileRoute("/_app/items")({ component: ItemsPage });
