import { createFileRoute } from "@tanstack/react-router";
import { MatchingPage } from "@/features/matching/matching-page";
import { readMatchingSearch } from "@/features/matching/matching-search";

export const Route = createFileRoute("/_app/xero/matching")({
  validateSearch: readMatchingSearch,
  component: MatchingPage,
});
